/// The keys of the review, as every help and bar shows them.
enum ReviewKeys {
  /// Each key with what it does.
  static let all: [(key: String, does: String)] = [
    ("y, Enter", "accept and go on"), ("n", "reject and go on"), ("u", "unsure, later"),
    ("e", "edit a value"),
    ("m", "merge the marked claims, or this and the next"), ("Space", "mark for a merge"),
    ("s", "split from its fact"), ("a", "names that may be one"),
    ("f", "flag with a note"), ("z", "undo"), ("Z", "redo"),
    ("j, k", "next, previous"), ("/", "filter by words"), ("w", "why"), ("o", "whole document"),
    ("c", "conflicts only, or all that is open"), ("1-9", "choose a value of the conflict"),
    ("t", "timeline"), ("h", "history"), ("Y", "accept what is visible"), ("?", "keys"), ("q", "leave"),
  ]

  /// The bar at the foot of the screen.
  static let bar =
    "[y accept] [n reject] [u unsure] [e edit] [m merge] [s split] [w why] [z undo] [? keys]"
}
