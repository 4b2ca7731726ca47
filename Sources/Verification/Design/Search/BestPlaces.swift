import StackPhysics

/// The best designs seen, as few as settle which one wins once all are seen.
///
/// A design drops out when another one is at least as good and goes first in the order of ties;
/// what is left is sorted from the best value, each next one earlier in the order of ties.
struct BestPlaces {
  private let maximises: Bool
  private var kept: [(value: Double, place: DesignPlace, design: Design)] = []

  init(maximises: Bool) { self.maximises = maximises }

  /// The best value.
  var best: Double? { kept.first?.value }

  /// Whether a value could still win or tie.
  func mayMatter(_ value: Double) -> Bool {
    guard let best else { return true }
    return TieOrder.ties(value, with: best, maximises: maximises)
  }

  /// Takes a design in.
  mutating func take(_ value: Double, _ place: DesignPlace, _ tables: StageTables) {
    guard mayMatter(value) else { return }
    let design = tables.design(at: place)
    var rest = kept
    let beaten = rest.contains {
      !isBetter(value, than: $0.value) && !TieOrder.precedes(design, $0.design)
    }
    if beaten { return }
    rest = rest.filter {
      isBetter($0.value, than: value) || TieOrder.precedes($0.design, design)
    }
    let index = rest.firstIndex { isBetter(value, than: $0.value) } ?? rest.count
    rest.insert((value, place, design), at: index)
    let best = rest[0].value
    kept = rest.filter { TieOrder.ties($0.value, with: best, maximises: maximises) }
  }

  /// The winner: of all that tie with the best, the first in the order of ties.
  var winner: (value: Double, place: DesignPlace, design: Design)? { kept.last }

  private func isBetter(_ value: Double, than other: Double) -> Bool {
    maximises ? value > other : value < other
  }
}
