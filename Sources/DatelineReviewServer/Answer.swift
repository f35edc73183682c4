import DatelineModel
import DatelineReview
import Foundation

/// Makes answers, each with the headers that keep a browser from doing more than the page needs.
enum Answer {
  /// No script, style or connection but the page's own; nothing may frame it.
  private static let policy = """
    default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'
    """
  /// The page for reading carries its style inside and has no script at all.
  private static let readingPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

  private static let json = "application/json; charset=utf-8"

  static func json(_ value: some Encodable, status: Int = 200) -> PageResponse {
    guard let data = try? StableJSON.data(value, indented: false) else {
      return error(500, "not_encodable", "the answer cannot be written")
    }
    return make(status, data, type: json)
  }

  static func lines(_ values: [some Encodable]) -> PageResponse {
    var data = Data()
    for value in values { data += (try? StableJSON.data(value, indented: false)) ?? Data() }
    return make(200, data, type: "application/jsonl; charset=utf-8")
  }

  static func file(_ data: Data, type: String, headers: [String: String] = [:]) -> PageResponse {
    make(200, data, type: type, headers: headers)
  }

  static func reading(_ html: String) -> PageResponse {
    make(200, Data(html.utf8), type: "text/html; charset=utf-8", policy: readingPolicy)
  }

  static func error(_ status: Int, _ code: String, _ message: String) -> PageResponse {
    json(Failure(error: Failure.Detail(code: code, message: message), others: nil), status: status)
  }

  static func error(_ error: ReviewError) -> PageResponse {
    let message = error.description
    switch error {
    case .unknownTarget: return self.error(404, "unknown_target", message)
    case .badValue: return self.error(422, "bad_value", message)
    case .badDecision: return self.error(422, "bad_decision", message)
    case .nothingLeft: return self.error(409, "nothing_left", message)
    case .store: return self.error(503, "store", message)
    case .decidedByAnother(let others):
      let detail = Failure.Detail(code: "decided_by_another", message: message)
      return json(Failure(error: detail, others: others), status: 409)
    }
  }

  private struct Failure: Encodable {
    let error: Detail
    let others: [ReviewError.OtherDecision]?

    struct Detail: Encodable {
      let code: String
      let message: String
    }
  }

  private static func make(
    _ status: Int, _ body: Data, type: String, headers more: [String: String] = [:], policy: String = policy
  ) -> PageResponse {
    var headers = [
      "Content-Type": type, "Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer", "X-Frame-Options": "DENY", "Cache-Control": "no-store",
      "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
    ]
    headers.merge(more) { $1 }
    return PageResponse(status: status, headers: headers, body: body)
  }
}
