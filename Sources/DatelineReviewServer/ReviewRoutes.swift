import DatelineModel
import DatelineReview
import Foundation

/// The page and its JSON interface, as a function from requests to answers.
public struct ReviewRoutes: Sendable {
  private let desk: ReviewDesk
  private let resources: ReviewResources
  private let guardian: RequestGuard
  private let readingPage: @Sendable (FactSet) -> String

  /// Makes the routes.
  ///
  /// - Parameters:
  ///   - desk: the desk that answers.
  ///   - resources: the page's files.
  ///   - guardian: what turns strangers away.
  ///   - readingPage: the facts as a page that needs no script.
  public init(
    _ desk: ReviewDesk, resources: ReviewResources, guardian: RequestGuard,
    readingPage: @escaping @Sendable (FactSet) -> String
  ) {
    self.desk = desk
    self.resources = resources
    self.guardian = guardian
    self.readingPage = readingPage
  }

  /// The answer to a request.
  public func answer(_ request: PageRequest) -> PageResponse {
    if let refusal = guardian.refusal(of: request) {
      return Answer.error(refusal.status, refusal.code, refusal.message)
    }
    do throws(ReviewError) {
      switch request.method {
      case "GET", "HEAD": return try get(request)
      case "POST": return try post(request)
      default: return Answer.error(405, "no_method", "GET and POST are understood")
      }
    } catch {
      return Answer.error(error)
    }
  }

  // MARK: Reading

  private func get(_ request: PageRequest) throws(ReviewError) -> PageResponse {
    let parts = request.parts
    guard parts.first == "api" else { return file(parts, request) }
    let query = request.query
    switch (parts.count, parts.dropFirst().first ?? "") {
    case (2, "state"): return Answer.json(try desk.state())
    case (2, "queue"): return Answer.json(desk.queue(try Self.queueQuery(query)))
    case (3, "claims"): return Answer.json(try desk.claim(parts[2]))
    case (2, "facts"):
      return Answer.json(
        desk.timeline(
          type: Self.filled(query["type"]), words: query["q"] ?? "", byReport: query["order"] == "reported"))
    case (3, "facts"): return Answer.json(try desk.fact(parts[2]))
    case (2, "documents"): return Answer.json(desk.documents(words: query["q"] ?? ""))
    case (3, "documents"): return Answer.json(try desk.document(parts[2]))
    case (2, "entities"):
      return Answer.json(desk.entities(query["q"] ?? "", limit: Self.number(query["limit"], 10, most: 100)))
    case (2, "doubts"): return Answer.json(desk.doubts())
    case (2, "origins"): return Answer.json(desk.origins())
    case (2, "search"): return Answer.json(try desk.search(query["q"] ?? ""))
    case (2, "history"): return Answer.json(desk.history(of: Self.filled(query["target"])))
    case (2, "vocabulary"): return Answer.json(Vocabulary(desk.vocabulary))
    case (2, "facts.json"): return Answer.json(desk.factSet())
    case (2, "decisions.jsonl"): return Answer.lines(desk.decisions())
    default: return Answer.error(404, "not_found", "nothing is here")
    }
  }

  private func file(_ parts: [String], _ request: PageRequest) -> PageResponse {
    let path = parts.isEmpty ? ReviewResources.page : parts.joined(separator: "/")
    if path == "read" { return Answer.reading(readingPage(desk.factSet())) }
    guard let data = resources.data(path), let type = ReviewResources.mediaType(of: path) else {
      return Answer.error(404, "not_found", "nothing is here")
    }
    var headers: [String: String] = [:]
    if path == ReviewResources.page, let token = guardian.token, request.query["token"] != nil {
      headers["Set-Cookie"] = "\(RequestGuard.cookie)=\(token); HttpOnly; SameSite=Strict; Path=/"
    }
    return Answer.file(data, type: type, headers: headers)
  }

  private static func queueQuery(_ query: [String: String]) throws(ReviewError) -> QueueQuery {
    QueueQuery(
      show: try word(query["show"], .open), order: try word(query["sort"], .use), type: filled(query["type"]),
      document: filled(query["source"]), words: query["q"] ?? "",
      offset: number(query["offset"], 0, most: .max), limit: number(query["limit"], 200, most: 1000))
  }

  /// One of a few words; a default without one.
  private static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ text: String?, _ usual: Word
  ) throws(ReviewError) -> Word {
    guard let text = filled(text) else { return usual }
    guard let word = Word(rawValue: text) else {
      throw .badValue(
        "\u{201C}\(text)\u{201D} is none of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return word
  }

  private static func filled(_ text: String?) -> String? { text?.isEmpty == false ? text : nil }

  private static func number(_ text: String?, _ fallback: Int, most: Int) -> Int {
    min(max(0, text.flatMap { Int($0) } ?? fallback), most)
  }

  // MARK: Deciding

  private func post(_ request: PageRequest) throws(ReviewError) -> PageResponse {
    switch request.parts {
    case ["api", "decisions"]:
      guard let wish = try? JSONDecoder().decode(ReviewRequest.self, from: request.body) else {
        return Answer.error(400, "bad_json", "the body is no list of decisions as openapi.json has it")
      }
      return Answer.json(try desk.decide(wish))
    case ["api", "undo"]: return Answer.json(try desk.undo())
    case ["api", "redo"]: return Answer.json(try desk.redo())
    case ["api", "check"]:
      guard let typed = try? JSONDecoder().decode(Typed.self, from: request.body) else {
        return Answer.error(400, "bad_json", "the body has a kind and a text")
      }
      do throws(ReviewError) {
        let found = try desk.check(typed.text, as: typed.kind)
        return Answer.json(Checked(ok: true, text: found.text, value: found.value, message: nil))
      } catch {
        guard case .badValue(let message) = error else { throw error }
        return Answer.json(Checked(ok: false, text: nil, value: nil, message: message))
      }
    case ["api", "decisions", "import"]:
      guard let log = try? JSONDecoder().decode(Log.self, from: request.body) else {
        return Answer.error(400, "bad_json", "the body has a list \"decisions\"")
      }
      return Answer.json(Merged(added: try desk.merge(log.decisions), state: try desk.state()))
    default: return Answer.error(404, "not_found", "nothing is here")
    }
  }

  private struct Typed: Decodable {
    let kind: String
    let text: String
  }

  private struct Checked: Encodable {
    let ok: Bool
    let text: String?
    let value: SlotValue?
    let message: String?
  }

  private struct Log: Decodable {
    let decisions: [Decision]
  }

  private struct Merged: Encodable {
    let added: Int
    let state: DeskState
  }

  private struct Vocabulary: Encodable {
    let eventTypes: [ReviewVocabulary.EventType]
    let factualities = Factuality.allCases.map(\.rawValue)
    let kinds = Entity.Kind.allCases.map(\.rawValue)

    enum CodingKeys: String, CodingKey {
      case eventTypes = "event_types"
      case factualities, kinds
    }

    init(_ vocabulary: ReviewVocabulary) {
      eventTypes = vocabulary.eventTypes
    }
  }
}
