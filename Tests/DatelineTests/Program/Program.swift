import Foundation

/// The built `dateline` program, run in a folder.
enum Program {
  /// How a run ended.
  struct Outcome {
    let status: Int32
    let output: Data
    let talk: String

    /// What went to standard output, as text.
    var text: String { String(decoding: output, as: UTF8.self) }
    /// The lines of standard error.
    var talkLines: [String] { talk.split(separator: "\n").map(String.init) }
    /// The closing line without its time.
    var ledger: String { (talkLines.last ?? "").replacing(#/ \([0-9.]+ s\)$/#, with: "") }
  }

  /// The program beside the test bundle.
  static let path: String? = {
    var folders: [URL] = []
    if let executable = Bundle.main.executableURL { folders.append(executable.deletingLastPathComponent()) }
    folders += Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
    if let argument = CommandLine.arguments.first {
      folders.append(URL(fileURLWithPath: argument).deletingLastPathComponent())
    }
    folders.append(repository.appendingPathComponent(".build/debug"))
    return folders.map { $0.appendingPathComponent("dateline").path }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }()

  /// The folder of the package.
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Runs the program with `folder` as its current folder.
  ///
  /// Output goes through files, so that no amount of it can block the program.
  static func run(
    _ arguments: [String], in folder: TemporaryFolder, input: Data = Data(),
    environment: [String: String] = [:]
  ) throws -> Outcome {
    try launch(program(), arguments, in: folder, input: input, environment: environment)
  }

  /// Runs a line of the shell in which `$0` is the program.
  static func shell(_ line: String, in folder: TemporaryFolder) throws -> Outcome {
    try launch("/bin/sh", ["-c", line, program()], in: folder, input: Data(), environment: [:])
  }

  private struct Missing: Error {}

  private static func program() throws -> String {
    guard let path else { throw Missing() }
    return path
  }

  private static func launch(
    _ program: String, _ arguments: [String], in folder: TemporaryFolder, input: Data,
    environment: [String: String]
  ) throws -> Outcome {
    let streams = try TemporaryFolder()
    for (name, data) in [("in", input), ("out", Data()), ("err", Data())] { try streams.write(name, data) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    var variables = ProcessInfo.processInfo.environment
    for name in ["NO_COLOR", "DATELINE_RULES"] { variables[name] = nil }
    process.environment = variables.merging(environment) { $1 }
    process.standardInput = FileHandle(forReadingAtPath: streams.path + "/in")
    process.standardOutput = FileHandle(forWritingAtPath: streams.path + "/out")
    process.standardError = FileHandle(forWritingAtPath: streams.path + "/err")
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: streams.data("out") ?? Data(),
      talk: String(decoding: streams.data("err") ?? Data(), as: UTF8.self))
  }
}
