import Foundation

/// Turns away requests that do not come from the reviewer's own page.
///
/// A page of another site may not read or post (its `Origin` and `Sec-Fetch-Site` give it away, and a post needs a
/// header that only a script of this page can set), and a name that someone points at this machine is no name of ours
/// (DNS rebinding). Beyond this machine a token is needed.
public struct RequestGuard: Sendable {
  /// The most bytes of a body.
  public static let bodyLimit = 4 << 20
  /// The most bytes of a path with its query.
  static let pathLimit = 16 << 10
  /// The header that every post carries.
  static let postHeader = "x-dateline-review"
  /// The name of the cookie that holds the token.
  static let cookie = "dateline_token"

  /// The `Host` values that are ours, in lower case.
  private let hosts: Set<String>
  /// What a request has to bring when the page listens beyond this machine; nil when it does not.
  public let token: String?

  /// Makes a guard.
  ///
  /// - Parameters:
  ///   - host: the address that is listened on.
  ///   - port: the port that is listened on.
  ///   - token: what requests have to bring; nil on this machine alone.
  public init(host: String, port: Int, token: String?) {
    var names = [host]
    if host == "127.0.0.1" || host == "::1" { names += ["localhost", "127.0.0.1"] }
    hosts = Set(names.map { "\($0.contains(":") ? "[\($0)]" : $0.lowercased()):\(port)" })
    self.token = token
  }

  /// Why a request is turned away; nil when it may pass.
  func refusal(of request: PageRequest) -> Refusal? {
    // Beyond this machine the names under which it is reached are not known; the token stands for them.
    guard let host = request.headers["host"]?.lowercased(), token != nil || hosts.contains(host) else {
      return Refusal(status: 421, code: "wrong_host", message: "this page is not served under that name")
    }
    if let origin = request.headers["origin"], origin.lowercased() != "http://" + host {
      return Refusal(status: 403, code: "cross_site", message: "requests from other sites are refused")
    }
    if let site = request.headers["sec-fetch-site"], !["same-origin", "none"].contains(site),
      request.method != "GET" || request.headers["sec-fetch-mode"] != "navigate"
    {
      return Refusal(status: 403, code: "cross_site", message: "requests from other sites are refused")
    }
    guard request.path.utf8.count <= Self.pathLimit else {
      return Refusal(status: 414, code: "too_long", message: "the address is too long")
    }
    guard request.body.count <= Self.bodyLimit else {
      return Refusal(status: 413, code: "too_large", message: "the body is too large")
    }
    if let token, !brings(token, request) {
      return Refusal(
        status: 401, code: "no_token", message: "open the address with the token that was printed")
    }
    guard request.method == "POST" else { return nil }
    guard request.headers[Self.postHeader] != nil else {
      return Refusal(status: 403, code: "cross_site", message: "a post needs the header X-Dateline-Review: 1")
    }
    let type = request.headers["content-type"]?.lowercased() ?? ""
    guard type == "application/json" || type.hasPrefix("application/json;") else {
      return Refusal(status: 415, code: "wrong_type", message: "a post is application/json")
    }
    return nil
  }

  /// Why a request is turned away.
  struct Refusal: Hashable {
    let status: Int
    let code: String
    let message: String
  }

  private func brings(_ token: String, _ request: PageRequest) -> Bool {
    let cookies = (request.headers["cookie"] ?? "").split(separator: ";")
      .map { $0.drop(while: \.isWhitespace) }
    let offered =
      [request.query["token"], request.headers["authorization"].map { $0.replacing("Bearer ", with: "") }]
      + cookies.filter { $0.hasPrefix(Self.cookie + "=") }.map { String($0.dropFirst(Self.cookie.count + 1)) }
    return offered.compactMap(\.self).contains { Self.areEqual($0, token) }
  }

  /// Whether two words are equal, in a time that does not hang on where they differ.
  private static func areEqual(_ first: String, _ second: String) -> Bool {
    let (first, second) = (Array(first.utf8), Array(second.utf8))
    guard first.count == second.count else { return false }
    return zip(first, second).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
