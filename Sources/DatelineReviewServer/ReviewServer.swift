import DatelineReview
import FlyingFox
import FlyingSocks
import Foundation

/// Serves the review page over HTTP.
public struct ReviewServer: Sendable {
  private let server: HTTPServer
  private let host: String

  /// The address that is listened on unless another is asked for.
  public static let localHost = "127.0.0.1"

  /// Why a server cannot be started.
  public enum Failure: Error, Hashable, Sendable {
    /// The address is no IPv4 or IPv6 address.
    case badAddress(String)
    /// The system refuses; `reason` is its own word.
    case notListening(reason: String)
  }

  /// Makes a server; nothing is listened on yet.
  ///
  /// - Parameters:
  ///   - host: an IPv4 or IPv6 address.
  ///   - port: the port; 0 takes a free one.
  ///   - routes: makes the routes once the port is known.
  /// - Throws: ``Failure/badAddress(_:)``.
  public init(
    host: String = localHost, port: UInt16, routes: @escaping @Sendable (Int) -> ReviewRoutes
  ) throws(Failure) {
    self.host = host
    let handler = Handler(routes)
    do {
      if host.contains(":") {
        server = HTTPServer(
          address: try sockaddr_in6.inet6(ip6: host, port: port), timeout: Self.timeout, logger: .disabled,
          handler: handler)
      } else {
        server = HTTPServer(
          address: try sockaddr_in.inet(ip4: host, port: port), timeout: Self.timeout, logger: .disabled,
          handler: handler)
      }
    } catch {
      throw .badAddress(host)
    }
    self.handler = handler
  }

  private let handler: Handler
  private static let timeout: TimeInterval = 30

  /// Serves until the task is cancelled.
  ///
  /// - Parameter ready: called with the port as soon as requests are answered.
  /// - Throws: ``Failure/notListening(reason:)``.
  public func run(ready: @escaping @Sendable (Int) -> Void) async throws(Failure) {
    let serving = Task { try await server.run() }
    do {
      try await server.waitUntilListening()
      guard let port = await server.listeningAddress?.portNumber else {
        throw Failure.notListening(reason: "no port")
      }
      handler.open(port: port)
      ready(port)
      try await withTaskCancellationHandler {
        try await serving.value
      } onCancel: {
        serving.cancel()
      }
    } catch is CancellationError {
      serving.cancel()
    } catch let failure as Failure {
      serving.cancel()
      throw failure
    } catch {
      serving.cancel()
      throw .notListening(reason: "\(error.localizedDescription)")
    }
  }

  /// Answers each request off the threads that tasks share, since a look into the store may take a moment.
  private final class Handler: HTTPHandler, @unchecked Sendable {
    private let lock = NSLock()
    private let makeRoutes: @Sendable (Int) -> ReviewRoutes
    private var routes: ReviewRoutes?
    private let work = DispatchQueue(label: "dateline.review.page", attributes: .concurrent)

    init(_ routes: @escaping @Sendable (Int) -> ReviewRoutes) { makeRoutes = routes }

    func open(port: Int) {
      let routes = makeRoutes(port)
      lock.withLock { self.routes = routes }
    }

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
      guard let routes = lock.withLock({ routes }) else {
        return HTTPResponse(statusCode: .serviceUnavailable)
      }
      guard let body = try await Self.body(of: request) else {
        return HTTPResponse(statusCode: .payloadTooLarge)
      }
      var headers: [String: String] = [:]
      for header in request.headers.keys { headers[header.rawValue.lowercased()] = request.headers[header] }
      let query = Dictionary(
        request.query.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
      let page = PageRequest(
        method: request.method.rawValue, path: request.target.path(), query: query, headers: headers,
        body: body)
      let answer = await withCheckedContinuation { continuation in
        work.async { continuation.resume(returning: routes.answer(page)) }
      }
      var response = HTTPHeaders()
      for (name, value) in answer.headers { response[HTTPHeader(name)] = value }
      return HTTPResponse(
        statusCode: HTTPStatusCode(answer.status, phrase: ""), headers: response,
        body: page.method == "HEAD" ? Data() : answer.body)
    }

    /// The body; nil as soon as it is too long.
    private static func body(of request: HTTPRequest) async throws -> Data? {
      if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > RequestGuard.bodyLimit {
        return nil
      }
      var body = Data()
      for try await piece in request.bodySequence {
        body += piece
        if body.count > RequestGuard.bodyLimit { return nil }
      }
      return body
    }
  }
}

extension Socket.Address {
  fileprivate var portNumber: Int? {
    switch self {
    case .ip4(_, let port), .ip6(_, let port): Int(port)
    default: nil
    }
  }
}
