import ArgumentParser
import Dateline
import DatelineReview
import DatelineReviewServer
import DatelineStore
import Foundation

/// `dateline review`: decide on claims and conflicts.
struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Decide on claims and conflicts, in the terminal or in a browser.",
    discussion: """
      With --web a page is served on this machine; its address is printed. Beyond this machine (--listen) a token is needed, \
      which is part of the address.
      """)

  @OptionGroup var options: WorkspaceOptions

  @Flag(help: "Serve a page for the browser.")
  var web = false

  @Flag(help: "Ask with numbered prompts, for terminals and screen readers that want lines.")
  var plain = false

  @Option(help: ArgumentHelp("Who decides (default: the user's name).", valueName: "name"))
  var by: String?

  @Option(help: ArgumentHelp("The port of the page; 0 takes a free one.", valueName: "port"))
  var port: UInt16?

  @Option(
    help: ArgumentHelp("Listen on this address instead of 127.0.0.1; a token is made.", valueName: "address"))
  var listen: String?

  @OptionGroup var rules: RulesOptions
  @OptionGroup var jobs: JobsOptions
  @OptionGroup var talking: TalkOptions

  func validate() throws {
    if !web, listen != nil || port != nil { throw ValidationError(UsageWording.listenNeedsWeb) }
    if web, plain { throw ValidationError(UsageWording.webOrPlain) }
  }

  func run() async throws {
    let talk = talking.talk
    let workspace = try options.open(talk)
    let rules = try rules.load(talk)
    let reviewer = by ?? ProcessInfo.processInfo.environment["USER"] ?? NSUserName()
    let services = DeskServices.services(of: workspace, rules: rules, jobs: jobs.count)
    let opened = await OwnThread.run { [jobs] in
      Result { try ReviewDesk(workspace, reviewer: reviewer, services: services, threads: jobs.count) }
    }
    switch opened {
    case .failure(let error):
      talk.error("\(error)")
      try ExitStatus.nothingUsable.leave()
    case .success(let desk):
      if web { return try await serve(desk, talk) }
      let isPlain = plain || !Descriptor.isTerminal(0) || !Descriptor.isTerminal(1)
      let status = await OwnThread.run {
        if isPlain {
          var review = PlainReview(desk)
          return review.run()
        }
        var review = TerminalReview(desk)
        return review.run()
      }
      try status.leave()
    }
  }

  private func serve(_ desk: ReviewDesk, _ talk: Talk) async throws {
    guard let resources = ReviewResources() else {
      talk.error(CommandError.noReviewPage)
      return try ExitStatus.nothingUsable.leave()
    }
    let host = listen ?? ReviewServer.localHost
    let isLocal = ["127.0.0.1", "::1"].contains(host)
    let token = isLocal ? nil : Self.newToken()
    do throws(ReviewServer.Failure) {
      let server = try ReviewServer(host: host, port: port ?? Self.usualPort) { port in
        ReviewRoutes(
          desk, resources: resources, guardian: RequestGuard(host: host, port: port, token: token),
          readingPage: { FactPage($0).html() })
      }
      try await server.run { port in
        let address = host.contains(":") ? "[\(host)]" : host
        talk.ledger(NoteWording.page("http://\(address):\(port)/" + (token.map { "?token=\($0)" } ?? "")))
      }
    } catch {
      talk.error(CommandError.notServed(host: host, reason: "\(error)"))
      try ExitStatus.nothingUsable.leave()
    }
  }

  private static let usualPort: UInt16 = 8714

  /// 160 random bits of the system's generator in hexadecimal digits.
  private static func newToken() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<20).map { _ in
      let byte = UInt8.random(in: 0...255, using: &generator)
      return (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
