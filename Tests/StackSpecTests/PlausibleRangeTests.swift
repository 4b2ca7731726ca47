import Quantities
import Testing

@testable import StackSpec

@Suite("Plausible ranges")
struct PlausibleRangeTests {
  @Test("every quantity and ratio of the table has one, and its example lies in it")
  func complete() throws {
    for key in SpecTable.keys {
      switch key.shape {
      case .quantity, .ratio, .loading, .cutoff, .footprint, .screen:
        #expect(!SpecTable.plausible(key.path).isEmpty, "\(key.path)")
      default: #expect(SpecTable.plausible(key.path).isEmpty, "\(key.path)")
      }
    }
  }

  @Test("the ranges are written in the dimension of their key, the smaller end first")
  func readable() throws {
    for key in SpecTable.keys {
      guard case .quantity(let facts) = key.shape else { continue }
      for range in SpecTable.plausible(key.path) {
        let ends = try [range.least, range.largest].map { try base($0, facts.name) }
        #expect(ends[0] < ends[1], "\(key.path)")
        let example = try base(key.example, facts.name)
        #expect((ends[0]...ends[1]).contains(example), "\(key.path)")
      }
    }
  }

  /// A text in the base unit of the dimension of this name.
  private func base(_ text: String, _ dimension: String) throws -> Double {
    switch dimension {
    case Length.facts.name: try Length(parsing: text).value
    case Rate.facts.name: try Rate(parsing: text).value
    case Temperature.facts.name: try Temperature(parsing: text).value
    case TemperatureDifference.facts.name: try TemperatureDifference(parsing: text).value
    case Pressure.facts.name: try Pressure(parsing: text).value
    case Voltage.facts.name: try Voltage(parsing: text).value
    case Mass.facts.name: try Mass(parsing: text).value
    case Volume.facts.name: try Volume(parsing: text).value
    case Energy.facts.name: try Energy(parsing: text).value
    case Current.facts.name: try Current(parsing: text).value
    case EnergyPrice.facts.name: try EnergyPrice(parsing: text).value
    default: throw UnknownDimension(name: dimension)
    }
  }

  private struct UnknownDimension: Error { let name: String }
}
