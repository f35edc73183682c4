import Foundation
import Testing

@testable import DatelineReconciliation

@Suite struct TableReconcilerTests {
  @Test("the terms of one claim are those of the prior, and the confidence follows from their sum")
  func exactTerms() throws {
    var options = TableOptions()
    options.rounds = 1
    options.prior = [0.8, 0.05, 0.03, 0.02, 0.1]
    let verdicts = try SampleTable.verdicts(
      [SampleTable.row("kiosk", "Halden", "seat", "Oslo")], options: options)
    #expect(verdicts.count == 1)
    // The only claim is judged by nobody, so the shares stay those of the prior: ln(.8 / (.1 · 2/21)).
    let claim = log(0.8 / (0.1 * 2 / 21))
    let terms = verdicts[0].reasons.compactMap(\.term)
    #expect(terms.count == 2)
    #expect(abs(terms[0] - claim) < 1e-9)
    #expect(terms[1] == -2.5)
    let sum = exp(claim - 2.5)
    #expect(abs(verdicts[0].confidence - sum / (sum + 1)) < 1e-4)
    #expect(verdicts[0].value == "Oslo")
  }

  @Test("confidence is what terms and rivals add up to, for every item of a table")
  func sums() throws {
    let rows = SampleTable.simulated([("a", 0.9), ("b", 0.8), ("c", 0.6), ("d", 0.5)], objects: 40, seed: 3)
    for verdict in try SampleTable.verdicts(rows) {
      var rivals = 1.0
      for case .rival(_, let evidence) in verdict.reasons { rivals += exp(evidence) }
      let sum = exp(verdict.evidence)
      #expect(abs(verdict.confidence - sum / (sum + rivals)) < 2e-4, "\(verdict)")
    }
  }

  @Test("reliable sources outvote a majority of unreliable ones")
  func reliability() throws {
    let sources = [("a", 0.97), ("b", 0.97), ("c", 0.3), ("d", 0.3), ("e", 0.3)]
    let rows = SampleTable.simulated(sources, objects: 200, seed: 11)
    let verdicts = try SampleTable.verdicts(rows)
    let right = verdicts.count { $0.value.hasPrefix("right") }
    #expect(right >= 195)
    let confidence = verdicts.map(\.confidence).reduce(0, +) / Double(verdicts.count)
    #expect(confidence > 0.85)
  }

  @Test("copies count once, and are named")
  func copies() throws {
    var rows = SampleTable.simulated([("a", 0.8), ("b", 0.8), ("c", 0.55)], objects: 150, seed: 5)
    let originals = rows.filter { $0.contains(#""source":"c""#) }
    for copy in ["d", "e", "f"] {
      rows += originals.map { $0.replacing(#""source":"c""#, with: #""source":"\#(copy)""#) }
    }
    let verdicts = TableReconciler().reconcile(try SampleTable.builder(rows))
    #expect(verdicts.sourceCount == 6)
    #expect(verdicts.originCount == 3)
    var right = 0
    var named = 0
    verdicts.forEach { verdict in
      if verdict.value.hasPrefix("right") { right += 1 }
      for case .copies(_, let sources) in verdict.reasons where sources.count == 3 { named += 1 }
    }
    #expect(right >= 120)
    #expect(named >= 60)
  }

  @Test("a block that shares an error in one attribute does not confirm itself there")
  func block() throws {
    var random = SampleTable.Random(state: 17)
    var rows: [String] = []
    for object in 0..<120 {
      for (index, source) in ["a", "b", "c", "k", "l", "m", "n"].enumerated() {
        let isBlock = index >= 3
        for attribute in ["seat", "head", "size", "start"] {
          let reliability = !isBlock ? 0.9 : attribute == "start" ? 0.1 : 0.7
          let isRight = Double.random(in: 0..<1, using: &random) < reliability
          let wrong = isBlock && attribute == "start" ? "shared" : "\(Int.random(in: 0..<6, using: &random))"
          let value = isRight ? "right \(object)" : "wrong \(object) \(wrong)"
          rows.append(SampleTable.row(source, "o\(object)", attribute, value))
        }
      }
    }
    let verdicts = try SampleTable.verdicts(rows)
    for attribute in ["seat", "start"] {
      #expect(
        verdicts.count { $0.attribute == attribute && $0.value.hasPrefix("right") } >= 110, "\(attribute)")
    }
  }

  @Test("sources that are right alike are no copies")
  func agreement() throws {
    let rows = SampleTable.simulated([("a", 0.9), ("b", 0.9), ("c", 0.9), ("d", 0.9)], objects: 200, seed: 8)
    let verdicts = TableReconciler().reconcile(try SampleTable.builder(rows))
    #expect(verdicts.originCount == 4)
  }

  @Test("a value that holds nowhere else is doubted")
  func valueRecord() throws {
    var rows = SampleTable.simulated([("a", 0.9), ("b", 0.9), ("c", 0.9)], objects: 40, seed: 2)
    for object in 0..<40 where object % 2 == 0 {
      rows.append(SampleTable.row("d", "o\(object)", "size", "see notes"))
    }
    rows.append(SampleTable.row("d", "x", "size", "see notes"))
    rows.append(SampleTable.row("e", "x", "size", "nine"))
    let verdict = try #require(try SampleTable.verdicts(rows).first { $0.object == "x" })
    #expect(verdict.value == "nine")
  }

  @Test("any order of the rows gives the same bytes", arguments: [1, 2, 3] as [UInt64])
  func order(seed: UInt64) throws {
    var random = SampleTable.Random(state: seed)
    let rows = SampleTable.simulated([("a", 0.9), ("b", 0.7), ("c", 0.5)], objects: 60, seed: 4)
    let labels = (0..<5).map { SampleTable.label("o\($0)", "size", "right \($0)") }
    let expected = try SampleTable.verdicts(rows, labels: labels)
    #expect(
      try SampleTable.verdicts(rows.shuffled(using: &random), labels: labels.shuffled(using: &random))
        == expected)
  }

  @Test("labels teach which sources to trust")
  func labels() throws {
    let sources = [("a", 0.95), ("b", 0.2), ("c", 0.2)]
    var rows = SampleTable.simulated(sources, objects: 60, seed: 21)
    // What the unreliable sources say wrongly, they say together.
    rows = rows.map { $0.replacing(#/wrong (\d+) \d/#) { "wrong \($0.output.1)" } }
    let labels = (0..<30).map { SampleTable.label("o\($0)", "size", "right \($0)") }
    let verdicts = try SampleTable.verdicts(rows, labels: labels)
    let labelled = verdicts.filter { Int($0.object.dropFirst())! < 30 }
    #expect(labelled.allSatisfy { $0.confidence == 1 && $0.value.hasPrefix("right") })
    #expect(labelled.allSatisfy { $0.reasons.first == .label })
    let others = verdicts.filter { Int($0.object.dropFirst())! >= 30 }
    #expect(others.count { $0.value.hasPrefix("right") } >= 26)
    #expect(others.allSatisfy { $0.confidence < 1 })
  }

  @Test("a label that nobody gives is the value all the same")
  func unclaimedLabel() throws {
    let verdicts = try SampleTable.verdicts(
      [SampleTable.row("a", "x", "size", "three")],
      labels: [SampleTable.label("x", "size", "four"), SampleTable.label("y", "size", "five")])
    #expect(verdicts.map(\.value) == ["four"])
  }

  @Test("priors of 0 and 1, and other odd options, give finite confidences")
  func oddOptions() throws {
    let rows = SampleTable.simulated([("a", 1), ("b", 0)], objects: 10, seed: 1)
    for prior in [[1, 0, 0, 0, 0], [0, 0, 0, 0, 1], [], [.nan, .infinity, -1, 2, 3]] as [[Double]] {
      var options = TableOptions()
      options.prior = prior
      options.priorWeight = 0
      options.valueRecordWeight = 0
      options.rounds = 0
      for verdict in try SampleTable.verdicts(rows, options: options) {
        #expect(verdict.confidence.isFinite && (0...1).contains(verdict.confidence))
      }
    }
  }

  @Test("an item with more values than are compared is settled among those given most")
  func manyValues() throws {
    var rows = (0..<300).map { SampleTable.row("s\($0)", "x", "size", "value \($0)") }
    rows += (0..<40).map { SampleTable.row("t\($0)", "x", "size", "common") }
    #expect(try SampleTable.verdicts(rows).map(\.value) == ["common"])
  }

  @Test("nothing gives nothing")
  func empty() throws {
    #expect(try SampleTable.verdicts([]).isEmpty)
    #expect(try SampleTable.verdicts([], labels: [SampleTable.label("x", "size", "one")]).isEmpty)
  }
}
