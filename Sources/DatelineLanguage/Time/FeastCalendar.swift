import DatelineModel
import Foundation

/// The reckonings by which movable feasts are fixed.
///
/// Easter follows the anonymous Gregorian algorithm and the one for the Julian calendar (Meeus, "Astronomical Algorithms",
/// second edition 1998, chapter 8), the Jewish and Islamic years Reingold and Dershowitz ("Calendrical Calculations", 2018,
/// chapters 7 and 8), new moons Meeus, chapter 49. All are for the years 1583 to 9999.
enum FeastCalendar {
  private static let years = 1583...9999

  /// Days from 31 December of the year before 1 to 1 January 1970.
  private static let epoch = 719_163

  // MARK: Easter

  /// Easter Sunday of the western churches.
  static func easter(in year: Int) -> CivilDay? {
    guard years.contains(year) else { return nil }
    let golden = year % 19
    let (century, ofCentury) = year.quotientAndRemainder(dividingBy: 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekdayShift = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7
    let late = (golden + 11 * epact + 22 * weekdayShift) / 451
    let sum = epact + weekdayShift - 7 * late + 114
    return CivilDay(year: year, month: sum / 31, day: sum % 31 + 1)
  }

  /// Easter Sunday of the eastern churches, as a day of the Gregorian calendar.
  static func orthodoxEaster(in year: Int) -> CivilDay? {
    guard years.contains(year) else { return nil }
    let epact = (19 * (year % 19) + 15) % 30
    let weekdayShift = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
    let sum = epact + weekdayShift + 114
    let centuries = year / 100
    return CivilDay(year: year, month: sum / 31, day: sum % 31 + 1)?
      .adding(days: centuries - centuries / 4 - 2)
  }

  // MARK: Jewish year

  /// The evening on which the Jewish year begins that lies in the autumn of `year`.
  static func jewishNewYear(in year: Int) -> CivilDay? {
    years.contains(year) ? CivilDay(ordinal: newYear(year + 3761) - epoch - 1) : nil
  }

  /// The first evening of Hanukkah, two months and 24 days into the year; only the longest years have 30 days in the second.
  static func hanukkah(in year: Int) -> CivilDay? {
    guard years.contains(year) else { return nil }
    let (first, next) = (newYear(year + 3761), newYear(year + 3762))
    return CivilDay(ordinal: first + ((next - first) % 10 == 5 ? 84 : 83) - epoch - 1)
  }

  /// The first evening of Passover, which lies 163 days before the next year.
  static func passover(in year: Int) -> CivilDay? {
    years.contains(year) ? CivilDay(ordinal: newYear(year + 3761) - 163 - epoch - 1) : nil
  }

  /// The first day of a Jewish year, counted from the first day of year 1.
  private static func newYear(_ year: Int) -> Int {
    let (before, this, after) = (elapsed(year - 1), elapsed(year), elapsed(year + 1))
    let delay = after - this == 356 ? 2 : this - before == 382 ? 1 : 0
    return -1_373_427 + this + delay
  }

  private static func elapsed(_ year: Int) -> Int {
    let months = (235 * year - 234) / 19
    let parts = 12_084 + 13_753 * months
    let day = 29 * months + parts / 25_920
    return 3 * (day + 1) % 7 < 3 ? day + 1 : day
  }

  // MARK: Islamic year

  /// A day of a month of the tabular calendar; the first of two where a year holds two.
  static func islamic(month: Int, day: Int, in year: Int) -> CivilDay? {
    guard years.contains(year) else { return nil }
    let about = (year - 622) * 33 / 32
    return (about - 1...about + 2).lazy
      .map { year -> CivilDay in
        let days = (year - 1) * 354 + (3 + 11 * year) / 30 + 29 * (month - 1) + month / 2 + day
        return CivilDay(ordinal: 227_014 + days - epoch)
      }
      .first { $0.year == year }
  }

  // MARK: Moon

  /// The day of the first new moon from a day of the year on, in a zone so many hours ahead of UTC.
  static func newMoon(from month: Int, _ day: Int, zone: Int, in year: Int) -> CivilDay? {
    guard years.contains(year), let from = CivilDay(year: year, month: month, day: day) else { return nil }
    let count = Int(((Double(from.ordinal) - 10_962.6) / 29.530588861).rounded(.down)) - 1
    return (count...count + 3).lazy
      .map { CivilDay(ordinal: Int((newMoon($0) + Double(zone) / 24).rounded(.down))) }
      .first { $0 >= from }
  }

  /// The time of a new moon in days from 1970 on, to within a few minutes; number 0 is that of 6 January 2000.
  private static func newMoon(_ number: Int) -> Double {
    let count = Double(number)
    let centuries = count / 1236.85
    func radians(_ start: Double, _ step: Double) -> Double {
      ((start + step * count).truncatingRemainder(dividingBy: 360)) * .pi / 180
    }
    let sun = radians(2.5534, 29.10535670)
    let moon = radians(201.5643, 385.81693528)
    let node = radians(160.7108, 390.67050284)
    let days = 2_451_550.09766 + 29.530588861 * count + 0.00015437 * centuries * centuries
    let terms = -0.40720 * sin(moon) + 0.17241 * sin(sun) + 0.01608 * sin(2 * moon) + 0.01039 * sin(2 * node)
    let smaller = 0.00739 * sin(moon - sun) - 0.00514 * sin(moon + sun) + 0.00208 * sin(2 * sun)
    // Terrestrial time runs about a minute ahead of UTC, which decides on no day.
    return days + terms + smaller - 2_440_587.5
  }
}
