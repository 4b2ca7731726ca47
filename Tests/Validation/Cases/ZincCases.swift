import MaterialCatalogue
import Quantities
import StackPhysics

extension PublishedCases {
  /// The catalogue's zinc cells as they stand, and with two other sets of what nobody published.
  static func zincPouch(_ parts: CaseParts) -> ValidationCase {
    let sets: [(name: String, change: (inout MonopolarCell) -> Void)] = [
      ("of the catalogue", { _ in }),
      ("and 1.35 V", { $0.assume(voltage: 1.35, activeFraction: 0.725, rest: 16) }),
      ("and 1.30 V", { $0.assume(voltage: 1.30, activeFraction: 0.735, rest: 12.4) }),
    ]
    let published = ["zinc-pouch": 50.0, "zinc-pouch-lean": 110]
    let cells = parts.catalogue.monopolarCells.filter { published[$0.name] != nil }
    return ValidationCase(
      "S003, T10", "Zinc pouch cells", source: "seed review of zinc batteries",
      inputs: """
        20 mg/cm2, N/P 5, 10 g/Ah and 50 mg/cm2, N/P 1.05, 2.5 g/Ah, both from the catalogue; zinc \
        820, cathode 200 mAh/g; three sets that explain both: the catalogue's, 1.40 V, 72.5 wt% \
        active, 20 um of steel for two layers, a separator of 8 mg/cm2, 3.5 % package; 1.35 V, 72.5 \
        wt%, 16 mg/cm2 of the rest; 1.30 V, 73.5 wt%, 12.4 mg/cm2
        """,
      basis: """
        One monopolar layer. Two published figures and four unknowns: a test of the roll-up, not of \
        the sets.
        """,
      figures: sets.flatMap { set in
        cells.map { cell in
          var cell = cell
          set.change(&cell)
          let loading = NumberText.shortest(cell.cathodeLoading.value)
          return .init(
            "at \(loading) mg/cm2 \(set.name)", "Wh/kg", published[cell.name] ?? .nan,
            computed: MonopolarCellFigures(cell).specificEnergy.value, .absolute(0.1))
        }
      })
  }
}

extension MonopolarCell {
  /// Takes another voltage and share, and one areal mass for all that is neither electrode nor
  /// electrolyte.
  fileprivate mutating func assume(voltage: Double, activeFraction: Double, rest: Double) {
    self.voltage = Voltage(voltage)
    self.activeFraction = activeFraction
    separatorArealMass = ArealMass(rest)
    positiveCollector = nil
    negativeCollector = nil
    packageShare = 0
  }
}
