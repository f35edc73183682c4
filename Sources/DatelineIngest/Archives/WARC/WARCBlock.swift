/// The block of one record.
struct WARCBlock {
  /// How the block ends.
  enum End {
    /// Where the record says.
    case asStated
    /// Before that, with the archive or where the next record begins.
    case early
    /// Somewhere in the records that follow, whose bytes are gone.
    case late
  }

  /// The bytes; nil when there are more than were asked for.
  let bytes: [UInt8]?
  /// How the block ends.
  let end: End
}
