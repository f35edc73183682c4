import ArgumentParser

/// How much the program says on standard error.
struct TalkOptions: ParsableArguments {
  @Flag(name: [.customShort("q"), .long], help: "Say nothing but errors and the closing line.")
  var quiet = false

  @Flag(name: [.customShort("v"), .long], help: "Say more: every file that is skipped, and why.")
  var verbose = false

  /// The voice that these options ask for; quiet wins.
  var talk: Talk { Talk(level: quiet ? .quiet : verbose ? .verbose : .normal) }
}
