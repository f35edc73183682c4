// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "dateline",
  products: [
    .library(name: "Dateline", targets: ["Dateline"]),
    .executable(name: "dateline", targets: ["DatelineCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-algorithms", from: "1.2.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
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
        "Dateline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "DatelineModelTests", dependencies: ["DatelineModel"]),
    .testTarget(name: "DatelineIngestTests", dependencies: ["DatelineIngest", "CZlib"]),
    .testTarget(
      name: "DatelineLanguageTests", dependencies: ["DatelineLanguage", "DatelineRules", "Dateline"]),
    .testTarget(name: "DatelineRulesTests", dependencies: ["DatelineRules", "Dateline"]),
    .testTarget(name: "DatelineExtractionTests", dependencies: ["DatelineExtraction", "Dateline"]),
    .testTarget(name: "DatelineReconciliationTests", dependencies: ["DatelineReconciliation"]),
    .testTarget(name: "DatelineTests", dependencies: ["Dateline"]),
  ],
  swiftLanguageModes: [.v6]
)
