/// One EDTF date: a year, what is said within it, and what is doubted about each component.
struct EDTFDate: Hashable, Sendable {
  /// What a date says within its year.
  enum Part: Hashable, Sendable {
    case wholeYear
    case month(EDTFDigits)
    case day(month: EDTFDigits, day: EDTFDigits)
    case grouping(EDTFGrouping)
  }

  let year: EDTFYear
  let part: Part
  /// One qualifier per component: year, then month or grouping, then day.
  private(set) var qualifiers: [EDTFQualifier]

  /// Makes a date without qualifiers.
  init(year: EDTFYear, part: Part) {
    self.year = year
    self.part = part
    let count =
      switch part {
      case .wholeYear: 1
      case .month, .grouping: 2
      case .day: 3
      }
    qualifiers = Array(repeating: [], count: count)
  }

  /// Makes the date of a day; of a year beyond four digits only the year, as EDTF has no finer form.
  init(_ day: CivilDay) {
    let digits = EDTFDigits(abs(day.year), width: 4)
    guard (-9999...9999).contains(day.year) else {
      self.init(year: EDTFYear(.letter(day.year)), part: .wholeYear)
      return
    }
    self.init(
      year: EDTFYear(.digits(digits, negative: day.year < 0)),
      part: .day(month: EDTFDigits(day.month, width: 2), day: EDTFDigits(day.day, width: 2)))
  }

  /// Every qualifier that some component has.
  var qualifier: EDTFQualifier { qualifiers.reduce([]) { $0.union($1) } }

  /// Adds a qualifier to one component; a component that the date does not have is ignored.
  mutating func qualify(_ component: Int, with qualifier: EDTFQualifier) {
    guard qualifiers.indices.contains(component) else { return }
    qualifiers[component].formUnion(qualifier)
  }

  /// The same date with a qualifier on every component.
  func qualified(_ qualifier: EDTFQualifier) -> EDTFDate {
    var copy = self
    for component in qualifiers.indices { copy.qualify(component, with: qualifier) }
    return copy
  }
}

extension EDTFDate: CustomStringConvertible {
  /// The date with its qualifiers in their one canonical place.
  ///
  /// The longest run of equally doubted components from the left gets one sign on its right; every later
  /// component gets its own on the left: `2004-06-11?`, `2004-06~-11`, `2004?-06-~11`.
  var description: String {
    let run = qualifiers.prefix { $0 == qualifiers[0] }.count
    var text = ""
    for (index, component) in components.enumerated() {
      if index > 0 { text += "-" }
      if index >= run { text += qualifiers[index].sign }
      text += component
      if index == run - 1 { text += qualifiers[0].sign }
    }
    return text
  }

  private var components: [String] {
    switch part {
    case .wholeYear: [year.description]
    case .month(let month): [year.description, month.description]
    case .day(let month, let day): [year.description, month.description, day.description]
    case .grouping(let grouping): [year.description, String(grouping.number)]
    }
  }
}
