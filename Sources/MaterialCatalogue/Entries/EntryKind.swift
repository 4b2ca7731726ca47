/// A kind of entry: where it stands in a file and what tells its entries apart.
public enum EntryKind: String, CaseIterable, Sendable, Hashable {
  case cathode, recipe, electrolyte, separator, anode, plate, metal, process
  case monopolarCell = "monopolar cell"
  case hardware
  case interface
  case chargeTransfer = "charge transfer"
  case criticalCurrent = "critical current"
  case stablePair = "stable pair"
  case forbiddenContact = "forbidden contact"
  case coatingLimit = "coating limit"

  /// Key at the top of a file under which the entries of this kind stand.
  public var section: String {
    switch self {
    case .cathode: "cathodes"
    case .recipe: "recipes"
    case .electrolyte: "electrolytes"
    case .separator: "separators"
    case .anode: "anodes"
    case .plate: "plates"
    case .metal: "metals"
    case .process: "processes"
    case .monopolarCell: "monopolar_cells"
    case .hardware: "hardware"
    case .interface: "interfaces"
    case .chargeTransfer: "charge_transfers"
    case .criticalCurrent: "critical_currents"
    case .stablePair: "stable_pairs"
    case .forbiddenContact: "forbidden_contacts"
    case .coatingLimit: "coating_limits"
    }
  }

  /// The keys that together name an entry; hardware is named by its key in the section.
  var identity: [String] {
    switch self {
    case .cathode, .recipe, .electrolyte, .separator, .anode, .plate, .metal, .process,
      .monopolarCell:
      ["name"]
    case .hardware: []
    case .interface: ["first", "second"]
    case .chargeTransfer: ["active_material", "coating", "electrolyte"]
    case .criticalCurrent, .stablePair: ["electrolyte", "anode"]
    case .forbiddenContact: ["metal", "touches"]
    case .coatingLimit: ["coating"]
    }
  }

  /// Whether a key of the identity may list several names that share the values.
  var sharesValues: Bool { identity != ["name"] }

  /// The name of an entry from the texts of its identity; an interface holds in either order.
  func name(of texts: [String]) -> String {
    let ordered =
      self == .interface ? texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } : texts
    return ordered.joined(separator: " | ")
  }
}
