/// How the cells of a made-up lot spread: shapes that measured lots have shown.
///
/// The spreads are those of the measured lots named; nominal values, rounding and the size of a
/// production lot are assumptions. No measured lot of all-solid-state cells was found.
public enum LotRecipe: String, Sendable, Hashable, CaseIterable {
  /// New automotive cells: capacity 0.3 %, resistance 0.8 %, correlation -0.7.
  ///
  /// - Source: 48 new Sanyo 18650 cells (ISEA, RWTH Aachen); shift between lots of 0.7 % after the
  ///   1 % between batches of Severson 2019.
  case automotiveNew = "A"
  /// New commodity cells: capacity 2.9 % with skewness 0.9, resistance 6 %, correlation -0.4.
  ///
  /// - Source: capacity of 300 LTO cells of 30 Ah (mackelec); resistance of 198 LFP cells (Power
  ///   Innovations); the correlation is assumed.
  case commodityNew = "B"
  /// Retired cells, most of them alike: nine tenths with capacity 0.8 %, resistance 3.5 %,
  /// correlation -0.3, and one tenth 11 to 25 % lower in capacity and up to 70 % higher in
  /// resistance.
  ///
  /// - Source: 52 NMC cells of 21 Ah (PulseBat).
  case retiredTight = "C"
  /// Retired cells, widely spread: capacity 5.8 %, resistance 8 %, correlation -0.45.
  ///
  /// - Source: 56 LFP cells of 35 Ah (PulseBat).
  case retiredBroad = "D"

  /// Capacity of the middle cell in Ah.
  var capacity: Double {
    switch self {
    case .automotiveNew, .commodityNew: 5
    case .retiredTight: 20
    case .retiredBroad: 35
    }
  }

  /// Resistance of the middle cell in mohm.
  var resistance: Double {
    switch self {
    case .automotiveNew, .commodityNew: 20
    case .retiredTight: 3
    case .retiredBroad: 2
    }
  }

  /// Standard deviation of the logarithm of capacity.
  var capacitySpread: Double {
    switch self {
    case .automotiveNew: 0.003
    case .commodityNew: 0.029
    case .retiredTight: 0.008
    case .retiredBroad: 0.058
    }
  }

  /// Standard deviation of the logarithm of resistance.
  var resistanceSpread: Double {
    switch self {
    case .automotiveNew: 0.008
    case .commodityNew: 0.06
    case .retiredTight: 0.035
    case .retiredBroad: 0.08
    }
  }

  /// Correlation of the two logarithms.
  var correlation: Double {
    switch self {
    case .automotiveNew: -0.7
    case .commodityNew: -0.4
    case .retiredTight: -0.3
    case .retiredBroad: -0.45
    }
  }

  /// Standard deviation of a production lot's shift of the logarithm of capacity.
  var lotShift: Double { self == .automotiveNew ? 0.007 : 0 }

  /// Spread of the lognormal shape that gives capacity a skewness of 0.9; 0 for a plain one.
  var skewShape: Double { self == .commodityNew ? 0.286 : 0 }

  /// Share of cells that have aged far more than the others.
  var agedShare: Double { self == .retiredTight ? 0.1 : 0 }
}
