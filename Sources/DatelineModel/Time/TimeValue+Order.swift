extension TimeValue {
  /// The last second that the value may mean, counted from 1970-01-01 in UTC.
  ///
  /// A day counts to its end, so that it never comes before an hour of the same day. A day and an instant that names
  /// no zone are taken as UTC.
  public var lastSecond: Int {
    if let value = try? EDTF(parsing: edtf), case .instant(let instant) = value.content {
      return instant.secondFromEpoch
    }
    return latest.ordinal * 86_400 + 86_399
  }
}

extension EDTFInstant {
  /// The instant in seconds from 1970-01-01 in UTC.
  fileprivate var secondFromEpoch: Int {
    let east = if case .offset(let minutes) = zone { minutes } else { 0 }
    return day.ordinal * 86_400 + hour * 3600 + (minute - east) * 60 + second
  }
}
