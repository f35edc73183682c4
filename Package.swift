// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "dateline",
  products: [
    .library(name: "Dateline", targets: ["Dateline"]),
    .library(name: "DatelineStore", targets: ["DatelineStore"]),
    .executable(name: "dateline", targets: ["DatelineCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(
      name: "DatelineModel", dependencies: [.product(name: "Algorithms", package: "swift-algorithms")]),
    .target(
      name: "DatelineIngest",
      dependencies: [
        "DatelineModel", "CLibXML2", "CZlib", .product(name: "Algorithms", package: "swift-algorithms"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "DatelineLanguage",
      dependencies: ["DatelineModel", .product(name: "Algorithms", package: "swift-algorithms")]),
    .target(
      name: "DatelineRules",
      dependencies: [
        "DatelineModel", "DatelineLanguage", .product(name: "Yams", package: "Yams"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "DatelineExtraction",
      dependencies: [
        "DatelineModel", "DatelineLanguage", "DatelineRules",
        .product(name: "Algorithms", package: "swift-algorithms"),
      ]),
    .target(name: "DatelineReconciliation", dependencies: ["DatelineModel"]),
    .target(
      name: "DatelineStore",
      dependencies: ["DatelineModel", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(name: "DatelineReview", dependencies: ["DatelineModel", "DatelineStore"]),
    .target(
      name: "DatelineReviewServer",
      dependencies: [
        "DatelineModel", "DatelineReview", .product(name: "FlyingFox", package: "FlyingFox"),
      ],
      resources: [.copy("Resources")]),
    .target(
      name: "BuiltInRules",
      path: "rules",
      exclude: ["README.md"],
      sources: ["BuiltInRules.swift"],
      resources: [
        .copy("en"), .copy("taxonomy.yaml"), .copy("lifecycles.yaml"), .copy("sources.yaml"),
      ]),
    .target(
      name: "Dateline",
      dependencies: [
        "DatelineModel", "DatelineIngest", "DatelineLanguage", "DatelineRules",
        "DatelineExtraction", "DatelineReconciliation", "BuiltInRules",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .executableTarget(
      name: "DatelineCLI",
      dependencies: [
        "Dateline", "DatelineStore", "DatelineReview", "DatelineReviewServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "DatelineModelTests", dependencies: ["DatelineModel"]),
    .testTarget(name: "DatelineIngestTests", dependencies: ["DatelineIngest", "CZlib"]),
    .testTarget(
      name: "DatelineLanguageTests", dependencies: ["DatelineLanguage", "DatelineRules", "Dateline"]),
    .testTarget(name: "DatelineRulesTests", dependencies: ["DatelineRules", "Dateline"]),
    .testTarget(name: "DatelineExtractionTests", dependencies: ["DatelineExtraction", "Dateline"]),
    .testTarget(name: "DatelineReconciliationTests", dependencies: ["DatelineReconciliation"]),
    .testTarget(
      name: "DatelineStoreTests",
      dependencies: ["DatelineStore", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(name: "DatelineReviewTests", dependencies: ["DatelineReview", "Dateline"]),
    .testTarget(name: "DatelineReviewServerTests", dependencies: ["DatelineReviewServer", "Dateline"]),
    .testTarget(name: "DatelineTests", dependencies: ["Dateline"]),
  ],
  swiftLanguageModes: [.v6]
)
