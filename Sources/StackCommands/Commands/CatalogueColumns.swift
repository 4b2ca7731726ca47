import MaterialCatalogue

/// What tells most of the entries of a kind, as columns of the list.
struct CatalogueColumns: Sendable {
  /// A column: its title and how an entry fills it.
  struct Column: Sendable {
    let title: String
    let text: @Sendable (CatalogueEntry) -> String
  }

  /// The columns in their order.
  let columns: [Column]

  /// The columns of a kind.
  init(_ kind: EntryKind, in catalogue: MaterialCatalogue) {
    @Sendable func value(_ title: String, _ key: String) -> Column {
      Column(title: title) { $0.value(key)?.text ?? "" }
    }
    @Sendable func word(_ title: String, _ keys: [String], _ between: String = " | ") -> Column {
      Column(title: title) { entry in
        keys.compactMap { entry.word($0) }.joined(separator: between)
      }
    }
    @Sendable func figure(_ title: String, _ key: String) -> Column {
      Column(title: title) { entry in
        CatalogueFigure.all(of: entry, in: catalogue).first { $0.key == key }?.text ?? ""
      }
    }
    let price = value("price", "price")
    columns =
      switch kind {
      case .cathode:
        [figure("mean potential", "mean_potential"), value("capacity", "capacity"), price]
      case .recipe:
        [
          value("active", "active_fraction"), value("electrolyte", "electrolyte_fraction"),
          value("porosity", "porosity"),
        ]
      case .electrolyte:
        [
          value("at 25 degC", "conductivity"),
          Column(title: "window") { CatalogueWindows.window(of: $0) ?? "" }, price,
        ]
      case .separator: [word("films from the cathode on", ["cathode_side", "anode_side"])]
      case .anode: [word("kind", ["kind"]), value("capacity", "capacity"), price]
      case .plate: [word("cathode and anode face", ["cathode_face", "anode_face"]), price]
      case .metal: [value("window", "window"), value("density", "density"), price]
      case .process:
        [
          value("layer capacity cv", "layer_capacity_cv"), value("layer yield", "layer_yield"),
          value("area cost", "area_cost"),
        ]
      case .monopolarCell:
        [
          figure("specific energy", "specific_energy"),
          figure("areal capacity", "areal_capacity"), value("electrolyte", "electrolyte_ratio"),
        ]
      case .hardware: [Column(title: "values") { "\($0.values.count)" }, price]
      case .interface, .chargeTransfer:
        [value("resistance", "resistance"), value("activation", "activation_energy")]
      case .criticalCurrent:
        [value("current", "current_density"), value("at", "temperature")]
      case .stablePair, .forbiddenContact: [value("reason", "reason")]
      case .coatingLimit: [value("oxidation limit", "oxidation_limit")]
      }
  }
}
