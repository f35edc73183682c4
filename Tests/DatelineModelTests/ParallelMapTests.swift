import DatelineModel
import Testing

@Suite struct ParallelMapTests {
  @Test(
    "results stand in the order of the elements, whatever the number of threads", arguments: [0, 1, 2, 7])
  func order(threads: Int) {
    let elements = Array(0..<200)
    #expect(ParallelMap.map(elements, threads: threads) { $0 * 2 } == elements.map { $0 * 2 })
  }

  @Test("two works are both done, and may change what is theirs alone")
  func both() {
    var words: [String] = []
    var sum = 0
    let (count, last) = ParallelMap.both {
      for number in 0..<100 { words.append("\(number)") }
      return words.count
    } _: {
      sum = (0..<100).reduce(0, +)
      return sum
    }
    #expect(count == 100 && words.last == "99" && last == 4_950 && sum == 4_950)
  }
}
