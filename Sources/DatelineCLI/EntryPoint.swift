import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program's entry: sets up signals, then parses and runs a command.
@main
enum EntryPoint {
  static func main() async {
    // A reader that goes away is noticed where the write fails, and ends the output quietly.
    signal(SIGPIPE, SIG_IGN)
    // Files are written beside and renamed, so nothing half-done can be left under its final name.
    signal(SIGINT) { _ in _exit(ExitStatus.interrupted.rawValue) }
    await DatelineCommand.main()
  }
}
