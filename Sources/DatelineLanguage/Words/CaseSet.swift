/// A set of the cases of an enumeration that has at most 64 of them: one bit a case.
public struct CaseSet<Case: RawRepresentable>: OptionSet, Sendable, Hashable where Case.RawValue == UInt8 {
  /// One bit a case, at the place of its raw value.
  public let rawValue: UInt64

  /// Makes a set of its bits.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The set of one case.
  ///
  /// - Precondition: the raw value is below 64.
  @inline(__always)
  public init(_ single: Case) { rawValue = 1 &<< UInt64(single.rawValue) }

  /// Whether the case belongs to the set.
  @inline(__always)
  public func has(_ single: Case) -> Bool { rawValue & (1 &<< UInt64(single.rawValue)) != 0 }
}
