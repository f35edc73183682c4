extension String {
  /// The name of an enumeration's case as rules write it: "role_before" for `roleBefore`.
  init(rulesNameOf value: some Any) {
    self = "\(value)".reduce(into: "") { name, character in
      if character.isUppercase { name.append("_") }
      name.append(contentsOf: character.lowercased())
    }
  }
}
