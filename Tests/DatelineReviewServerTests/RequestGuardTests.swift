import DatelineReviewServer
import Foundation
import Testing

/// Who is turned away from the page, and why.
@Suite struct RequestGuardTests {
  private func code(_ response: PageResponse) throws -> String? {
    (try PageSample.json(response)["error"] as? [String: Any])?["code"] as? String
  }

  @Test(
    "the page answers under its own names", arguments: ["127.0.0.1:8714", "localhost:8714", "LOCALHOST:8714"])
  func ownNames(_ host: String) throws {
    #expect(try PageSample().get("/api/state", headers: ["host": host]).status == 200)
  }

  @Test(
    "a name that someone points at this machine is refused",
    arguments: [
      "evil.example:8714", "evil.example", "127.0.0.1", "127.0.0.1:80", "localhost", "[::1]:8714", "",
    ])
  func rebinding(_ host: String) throws {
    let response = try PageSample().get("/api/state", headers: ["host": host])
    #expect(response.status == 421)
    #expect(try code(response) == "wrong_host")
  }

  @Test(
    "a page of another site may neither read nor post",
    arguments: ["http://evil.example", "null", "https://127.0.0.1:8714", "http://127.0.0.1:8715"])
  func crossSite(_ origin: String) throws {
    let sample = try PageSample()
    #expect(sample.get("/api/facts.json", headers: ["origin": origin]).status == 403)
    #expect(sample.post("/api/undo", "{}", headers: ["origin": origin]).status == 403)
  }

  @Test("a script, picture or form of another site is refused by what the browser says of it")
  func fetchMetadata() throws {
    let sample = try PageSample()
    for mode in ["no-cors", "cors", "navigate"] {
      let headers = ["sec-fetch-site": "cross-site", "sec-fetch-mode": mode]
      #expect(sample.get("/api/facts.json", headers: headers).status == (mode == "navigate" ? 200 : 403))
      #expect(sample.post("/api/undo", "{}", headers: headers).status == 403)
    }
    #expect(sample.get("/api/state", headers: ["sec-fetch-site": "same-origin"]).status == 200)
  }

  @Test("a post without the page's header or of another type is refused, so that no form can make one")
  func forms() throws {
    let sample = try PageSample()
    let form = sample.routes.answer(
      PageRequest(
        method: "POST", path: "/api/undo",
        headers: ["host": "127.0.0.1:8714", "content-type": "application/x-www-form-urlencoded"]))
    #expect(form.status == 403)
    #expect(sample.post("/api/undo", "{}", headers: ["content-type": "text/plain"]).status == 415)
    #expect(
      sample.post("/api/undo", "{}", headers: ["content-type": "application/json; charset=utf-8"]).status
        == 409)
  }

  @Test("beyond this machine a token is needed, in the address, a header or a cookie")
  func token() throws {
    let sample = try PageSample(token: "s3cret", host: "0.0.0.0")
    let host = ["host": "desk.example:8714"]
    #expect(sample.get("/api/state", headers: host).status == 401)
    #expect(sample.get("/", headers: host).status == 401)
    #expect(sample.get("/api/state", query: ["token": "s3cre"], headers: host).status == 401)
    #expect(sample.get("/api/state", query: ["token": "s3crex"], headers: host).status == 401)
    #expect(sample.get("/api/state", query: ["token": "s3cret"], headers: host).status == 200)
    #expect(
      sample.get("/api/state", headers: host.merging(["authorization": "Bearer s3cret"]) { $1 }).status == 200
    )
    let cookie = host.merging(["cookie": "a=b; dateline_token=s3cret"]) { $1 }
    #expect(sample.get("/api/state", headers: cookie).status == 200)
    let page = sample.get("/", query: ["token": "s3cret"], headers: host)
    #expect(page.headers["Set-Cookie"] == "dateline_token=s3cret; HttpOnly; SameSite=Strict; Path=/")
    #expect(sample.get("/", headers: cookie).headers["Set-Cookie"] == nil)
  }

  @Test("what is too long is refused")
  func sizes() throws {
    let sample = try PageSample()
    #expect(sample.get("/" + String(repeating: "a", count: 17 << 10)).status == 414)
    let body = "{\"decisions\": \"" + String(repeating: "a", count: RequestGuard.bodyLimit) + "\"}"
    #expect(sample.post("/api/decisions", body).status == 413)
  }

  @Test("other methods are refused", arguments: ["PUT", "DELETE", "OPTIONS", "TRACE"])
  func methods(_ method: String) throws {
    let sample = try PageSample()
    let request = PageRequest(method: method, path: "/api/state", headers: ["host": "127.0.0.1:8714"])
    #expect(sample.routes.answer(request).status == 405)
  }
}
