import Foundation

/// A request as the page's routes see it, whatever server it came through.
public struct PageRequest: Sendable {
  /// "GET" or "POST".
  public let method: String
  /// The path as it was sent, percent-encoded.
  public let path: String
  /// The query's values by name, decoded; of several of one name the first.
  public let query: [String: String]
  /// The headers by their names in lower case.
  public let headers: [String: String]
  /// The body.
  public let body: Data

  /// Makes a request.
  public init(
    method: String, path: String, query: [String: String] = [:], headers: [String: String] = [:],
    body: Data = Data()
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }

  /// The parts of the path, decoded.
  var parts: [String] {
    path.split(separator: "/").map { $0.removingPercentEncoding ?? String($0) }
  }
}

/// An answer of the page's routes.
public struct PageResponse: Sendable {
  /// The status of HTTP.
  public let status: Int
  /// The headers by name.
  public let headers: [String: String]
  /// The body.
  public let body: Data
}
