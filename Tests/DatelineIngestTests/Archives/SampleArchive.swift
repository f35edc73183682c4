/// Articles and WARC records for the tests of archives.
enum SampleArchive {
  static let prose =
    "The Nordvik ferry line is dropping its winter route, the company said on Monday in a statement."

  /// A short page with a headline of its own.
  static func page(_ headline: String, head: String = "") -> String {
    "<!doctype html><html><head>\(head)<title>\(headline)</title></head><body><h1>\(headline)</h1>"
      + "<p>\(prose)</p><p>It will return in May, two people who have seen the timetable said.</p></body></html>"
  }

  /// A record with the fields in between of "WARC/1.0" and its block.
  static func record(
    _ type: String, _ fields: [String] = [], block: [UInt8], length: String? = nil, version: String = "1.0"
  ) -> [UInt8] {
    var lines = ["WARC/\(version)", "WARC-Type: \(type)"] + fields
    lines.append(length ?? "Content-Length: \(block.count)")
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + block + Array("\r\n\r\n".utf8)
  }

  static func record(
    _ type: String, _ fields: [String] = [], block: String, length: String? = nil, version: String = "1.0"
  ) -> [UInt8] {
    record(type, fields, block: Array(block.utf8), length: length, version: version)
  }

  /// A response record.
  static func response(
    _ address: String, _ body: [UInt8], status: Int = 200, fields: [String] = ["Content-Type: text/html"]
  ) -> [UInt8] {
    let head = (["HTTP/1.1 \(status) Word"] + fields).joined(separator: "\r\n") + "\r\n\r\n"
    return record(
      "response", ["WARC-Target-URI: \(address)", "Content-Type: application/http; msgtype=response"],
      block: Array(head.utf8) + body)
  }

  static func response(
    _ address: String, _ body: String, status: Int = 200, fields: [String] = ["Content-Type: text/html"]
  ) -> [UInt8] {
    response(address, Array(body.utf8), status: status, fields: fields)
  }
}
