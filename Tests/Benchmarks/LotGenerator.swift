import CellGrading

/// Synthetic lots like those of the benchmark folder: three limited quantities, of which capacity
/// and resistance are correlated.
struct LotGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1 }

  /// What a lot looks like: means, standard deviations and widths in steps of 0.0001 Ah,
  /// 0.0001 mohm, 0.00001 V.
  struct Kind {
    var means: [Double]
    var deviations: [Double]
    var correlation: Double
    var widths: [Int64]

    static let automotive = Kind(
      means: [50_000, 200_000, 345_000], deviations: [153, 1_600, 205], correlation: -0.69,
      widths: [75, 1_000, 300])
    static let retired = Kind(
      means: [330_000, 20_000, 345_000], deviations: [18_200, 1_600, 202], correlation: -0.42,
      widths: [6_580, 998, 600])

    func with(_ widths: [Int64]) -> Kind {
      var kind = self
      kind.widths = widths
      return kind
    }
  }

  /// Makes a lot of a kind.
  mutating func lot(_ kind: Kind, cells: Int, series: Int) -> GroupingLot {
    var columns: [[Int64]] = [[], [], []]
    for _ in 0..<cells {
      let first = normal()
      let second =
        kind.correlation * first
        + (1 - kind.correlation * kind.correlation).squareRoot() * normal()
      for (index, deviate) in [first, second, normal()].enumerated() {
        columns[index].append(
          Int64((kind.means[index] + kind.deviations[index] * deviate).rounded()))
      }
    }
    return GroupingLot(
      cellCount: cells, series: series, parallel: 1,
      moduleRanges: zip(columns, kind.widths).map { RangeRule(values: $0, widths: [$1]) },
      capacities: columns[0])
  }

  /// A uniform number in 0 ..< 1.
  mutating func uniform() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((word ^ (word >> 31)) >> 11) * 0x1p-53
  }

  /// A normal deviate, as the sum of twelve uniform ones less 6.
  mutating func normal() -> Double {
    (0..<12).reduce(-6) { sum, _ in sum + uniform() }
  }
}
