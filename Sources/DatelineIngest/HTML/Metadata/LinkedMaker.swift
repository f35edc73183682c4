/// A person or an organisation that JSON-LD names.
struct LinkedMaker {
  let name: String
  /// What its type says; nil when it has none.
  let isOrganisation: Bool?
}
