import Dateline
import DatelineReviewServer
import Foundation
import Testing

@Suite struct ReviewRoutesTests {
  @Test(
    "no path leads to the disk",
    arguments: [
      "/../Package.swift", "/..%2f..%2fetc%2fpasswd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd",
      "/etc/passwd",
      "/js/../../page.html", "/page.html%00.css", "/.git/config", "/api/documents/..%2F..%2Fetc%2Fpasswd",
      "/api/claims/", "/api/nothing", "/api/facts/x/y",
    ])
  func paths(_ path: String) throws {
    #expect(try PageSample().get(path).status == 404)
  }

  @Test("every answer forbids what the page does not need")
  func policy() throws {
    let sample = try PageSample()
    for path in ["/", "/review.css", "/review.js", "/api/state", "/nothing", "/read"] {
      let headers = sample.get(path).headers
      let policy = try #require(headers["Content-Security-Policy"])
      #expect(policy.hasPrefix("default-src 'none'"))
      #expect(!policy.contains("unsafe-eval") && policy.contains("frame-ancestors 'none'"))
      #expect(path == "/read" ? !policy.contains("script-src") : !policy.contains("unsafe-inline"))
      #expect(headers["X-Content-Type-Options"] == "nosniff")
      #expect(headers["Cache-Control"] == "no-store")
      #expect(headers["Access-Control-Allow-Origin"] == nil)
    }
  }

  @Test("the text of articles is escaped on the page for reading")
  func escaping() throws {
    let html = String(decoding: try PageSample().get("/read").body, as: UTF8.self)
    #expect(html.contains("Halden Motors"))
    #expect(!html.contains("<b onmouseover") && !html.contains("<script"))
  }

  @Test("the page itself carries no script or style inside and names no other host")
  func page() throws {
    let html = String(decoding: try PageSample().get("/").body, as: UTF8.self)
    #expect(html.hasPrefix("<!DOCTYPE html>") || html.lowercased().hasPrefix("<!doctype html>"))
    #expect(!html.contains("<style") && !html.contains(" style=") && !html.contains("onclick="))
    // The name of a language is no address.
    let rest = html.replacing("http://www.w3.org/2000/svg", with: "")
    #expect(!rest.contains("http://") && !rest.contains("https://"))
  }

  @Test("documents and claims are found by ids with any character")
  func ids() throws {
    let sample = try PageSample()
    let document = try PageSample.json(sample.get("/api/documents/a%2Fb%20c%231"))
    #expect(document["title"] as? String == PageSample.title)
    let queue = try PageSample.json(sample.get("/api/queue", query: ["limit": "1"]))
    let item = try #require((queue["items"] as? [[String: Any]])?.first)
    let id = try #require(
      (item["claim"] as? String)?.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
    let view = try PageSample.json(sample.get("/api/claims/" + id))
    #expect((view["item"] as? [String: Any])?["claim"] as? String == item["claim"] as? String)
  }

  @Test("a step is made, taken back and done again")
  func steps() throws {
    let sample = try PageSample()
    let queue = try PageSample.json(sample.get("/api/queue"))
    let total = try #require(queue["total"] as? Int)
    let claim = try #require((queue["items"] as? [[String: Any]])?.first?["claim"] as? String)
    let body = #"{"decisions": [{"target": {"kind": "claim", "ids": ["\#(claim)"]}, "decision": "accept"}]}"#
    let made = sample.post("/api/decisions", body)
    #expect(made.status == 200)
    #expect(try PageSample.json(sample.get("/api/queue"))["total"] as? Int == total - 1)
    #expect(sample.post("/api/undo", "{}").status == 200)
    #expect(try PageSample.json(sample.get("/api/queue"))["total"] as? Int == total)
    #expect(sample.post("/api/redo", "{}").status == 200)
    #expect(sample.post("/api/redo", "{}").status == 409)
    let log = String(decoding: sample.get("/api/decisions.jsonl").body, as: UTF8.self)
    #expect(log.split(separator: "\n").count >= 3)
  }

  @Test(
    "what cannot be decided is refused with a reason",
    arguments: [
      ("{", 400, "bad_json"), ("{}", 400, "bad_json"), (#"{"decisions": []}"#, 422, "bad_decision"),
      (
        #"{"decisions": [{"target": {"kind": "claim", "ids": ["x"]}, "decision": "accept"}]}"#, 404,
        "unknown_target"
      ),
      (#"{"decisions": [{"target": {"kind": "claim"}, "decision": "accept"}]}"#, 422, "bad_decision"),
      (
        #"{"decisions": [{"target": {"kind": "claim", "ids": ["x"]}, "decision": "explode"}]}"#, 400,
        "bad_json"
      ),
    ])
  func refusals(_ body: String, _ status: Int, _ code: String) throws {
    let response = try PageSample().post("/api/decisions", body)
    #expect(response.status == status)
    #expect((try PageSample.json(response)["error"] as? [String: Any])?["code"] as? String == code)
  }

  @Test("a typed value is checked, and what would fit is said")
  func check() throws {
    let sample = try PageSample()
    let good = try PageSample.json(sample.post("/api/check", #"{"kind": "time", "text": "2024-02"}"#))
    #expect(good["ok"] as? Bool == true && good["value"] as? String == "2024-02")
    let bad = try PageSample.json(sample.post("/api/check", #"{"kind": "time", "text": "2024-13"}"#))
    #expect(bad["ok"] as? Bool == false && (bad["message"] as? String)?.contains("2024-01-31") == true)
  }

  @Test("the interface's description names every route and nothing else")
  func interface() throws {
    let description = try PageSample.json(PageSample().get("/openapi.json"))
    let paths = try #require(description["paths"] as? [String: Any])
    let sample = try PageSample()
    for (path, methods) in paths {
      let filled = path.replacing(#/\{[a-z_]+\}/#, with: "x")
      guard let methods = methods as? [String: Any] else { continue }
      if methods["get"] != nil {
        let response = sample.get(filled)
        let code = (try? PageSample.json(response)["error"] as? [String: Any])?["code"] as? String
        #expect(response.status != 404 || code == "unknown_target", "GET \(path)")
      }
      if methods["post"] != nil { #expect(sample.post(filled, "{").status != 404, "POST \(path)") }
    }
    #expect(paths.count > 15)
  }
}
