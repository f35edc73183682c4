/// A season of the northern year, numbered as in EDTF where no hemisphere is named.
public enum Season: Int, Codable, Sendable, CaseIterable {
  case spring = 21
  case summer, autumn, winter
}
