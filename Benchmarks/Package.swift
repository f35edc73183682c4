// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building Dateline never builds what only measures it. `make bench-language` and `make
// bench-rules` run it.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "dateline", path: "..")],
  targets: [
    .target(name: "BenchmarkSupport", dependencies: [.product(name: "Dateline", package: "dateline")]),
    .executableTarget(
      name: "LanguageBenchmark",
      dependencies: ["BenchmarkSupport", .product(name: "Dateline", package: "dateline")]),
    .executableTarget(
      name: "RulesBenchmark",
      dependencies: ["BenchmarkSupport", .product(name: "Dateline", package: "dateline")]),
  ],
  swiftLanguageModes: [.v6]
)
