extension XMLTree {
  /// What was wrong in the file at `path`, as failures.
  ///
  /// A fault behind the root element cost nothing; one inside it cost the part that was being read.
  func failures(path: String) -> [IngestFailure] {
    notes.map { $0.failure(path: path, documentKept: true) }
      + [problem].compactMap { $0?.failure(path: path, documentKept: root?.isComplete == true) }
  }
}
