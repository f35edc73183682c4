/// Work on many elements at a time whose results come in the order of the elements.
enum OrderedTasks {
  /// Runs `work` on every element and hands each result to `take` in the order of the elements.
  ///
  /// At most `width` run at a time, and only a few times as many results wait for one before them.
  ///
  /// - Parameters:
  ///   - elements: what to work on.
  ///   - width: how many run at a time, at least 1.
  ///   - work: makes the result of one element, on any thread.
  ///   - take: gets each result; false ends the work early.
  static func run<Element: Sendable, Result: Sendable>(
    _ elements: [Element], width: Int, work: @escaping @Sendable (Element) -> Result, take: (Result) -> Bool
  ) async {
    let width = max(1, width)
    await withTaskGroup(of: (Int, Result).self) { group in
      var started = 0
      var running = 0
      var next = 0
      var waiting: [Int: Result] = [:]
      while next < elements.count {
        while started < elements.count, running < width, started - next < 4 * width {
          let index = started
          let element = elements[index]
          group.addTask { (index, work(element)) }
          started += 1
          running += 1
        }
        guard let (index, result) = await group.next() else { return }
        running -= 1
        waiting[index] = result
        while let ready = waiting.removeValue(forKey: next) {
          next += 1
          if !take(ready) {
            group.cancelAll()
            return
          }
        }
      }
    }
  }

  /// The results of `work` in the order of the elements.
  static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], width: Int, work: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(elements.count)
    await run(elements, width: width, work: work) { result in
      results.append(result)
      return true
    }
    return results
  }
}
