import CellGrading

/// Synthetic lots like those of the benchmark folder: three limited quantities, of which capacity
/// and resistance are correlated.
struct LotGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1 }

  /// What a lot looks like: means, standard deviations and widths in steps of 0.0001 Ah,
  /// 0.0001 mohm, 0.00001 V.
  struct Kind: Sendable {
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

  /// A random lot of 60 to 150 cells with windows from narrow to wide.
  static func small(_ number: Int) -> (String, GroupingLot) {
    var generator = LotGenerator(seed: UInt64(number))
    let cells = 60 + Int(generator.uniform() * 91)
    let series = [4, 6, 8, 10, 12][Int(generator.uniform() * 5)]
    var kind = number % 2 == 0 ? Kind.automotive : Kind.retired
    let share = 0.6 + 1.2 * generator.uniform()
    kind.widths = kind.deviations.map { Int64($0 * share) }
    return ("r\(number)", generator.lot(kind, cells: cells, series: series))
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

/// A large lot that is made when it is needed.
struct GeneratedLot: Sendable {
  let name: String
  let make: @Sendable () -> GroupingLot

  static let all: [GeneratedLot] = [
    GeneratedLot("wide10k", .retired, [3_300, 800, 500], 10_000),
    GeneratedLot("narrowA10k", .automotive, [34, 464, 139], 10_000),
    GeneratedLot("narrowD10k", .retired, [3_054, 463, 278], 10_000),
    GeneratedLot("wide100k", .retired, [3_300, 800, 500], 100_000),
    GeneratedLot("wide1M", .retired, [3_300, 800, 500], 1_000_000),
  ]

  private init(_ name: String, _ kind: LotGenerator.Kind, _ widths: [Int64], _ cells: Int) {
    self.name = name
    make = {
      var generator = LotGenerator(seed: 5)
      return generator.lot(kind.with(widths), cells: cells, series: 12)
    }
  }
}
