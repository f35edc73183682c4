import ArgumentParser

/// Whether progress is shown.
struct ProgressOptions: ParsableArguments {
  /// When a progress bar is drawn.
  enum Choice: String, ExpressibleByArgument, CaseIterable {
    case auto, never
  }

  @Option(help: "When to draw a progress bar; auto does so on a terminal.")
  var progress: Choice = .auto

  /// Whether to draw a bar on standard error.
  func isShown(_ talking: TalkOptions) -> Bool {
    progress == .auto && !talking.quiet && Descriptor.isTerminal(2)
  }
}
