import DatelineModel

extension TextSignature {
  /// Takes the signature of lead and body.
  ///
  /// Headline, captions and furniture take no part, since they are what copies of an article differ in.
  /// - Parameter document: The document.
  /// - Complexity: O(n) in the bytes of its text.
  public init(_ document: Document) {
    var hasher = ShingleHasher()
    let stretches = document.stretches(BodyText.kinds)
    var text = document.text
    text.withUTF8 { bytes in
      for stretch in stretches { hasher.take(UnsafeBufferPointer(rebasing: bytes[stretch.range])) }
    }
    self = hasher.signature()
  }
}
