// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building Dateline never asks for a sanitizer. `make fuzz` passes the flags.
let package = Package(
  name: "fuzz",
  dependencies: [.package(name: "dateline", path: "..")],
  targets: [
    .systemLibrary(name: "CLibFuzzer"),
    .executableTarget(
      name: "FuzzReaders",
      dependencies: ["CLibFuzzer", .product(name: "Dateline", package: "dateline")]),
  ],
  swiftLanguageModes: [.v6]
)
