// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building Dateline never builds what only measures it. `make bench-language` runs it.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "dateline", path: "..")],
  targets: [
    .executableTarget(
      name: "LanguageBenchmark", dependencies: [.product(name: "Dateline", package: "dateline")])
  ],
  swiftLanguageModes: [.v6]
)
