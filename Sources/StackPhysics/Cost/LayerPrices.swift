public import Quantities

/// What the parts of a layer cost per area that they cover, yields included.
///
/// - Source: the model contract 2.8.
public struct LayerPrices: Sendable, Hashable {
  /// Cathode, per electrode area.
  public var cathode: ArealPrice
  /// Separator, per plate area.
  public var separator: ArealPrice
  /// Anode, per anode area.
  public var anode: ArealPrice

  /// Prices of a layer: `Σ price_i m_i/Y` with the electrodes' yield for both electrodes and 1 else.
  ///
  /// - Parameters:
  ///   - layer: the materials.
  ///   - cathode: the cathode as built.
  ///   - separator: the separator as built.
  ///   - anode: the anode as built.
  ///   - process: the yields.
  public init(
    layer: LayerDesign, cathode: CompositeFigures, separator: SeparatorFigures,
    anode: AnodeFigures, process: Hardware.Process
  ) {
    self.cathode =
      Self.composite(
        layer.recipe, active: layer.cathode.price, electrolyte: layer.catholyte.price,
        arealMass: cathode.arealMass) / process.electrodeYield
    var films = Self.price(
      layer.separator.cathodeSide.price, of: separator.cathodeSideFilm.arealMass)
    if let film = separator.anodeSideFilm {
      films += Self.price(layer.separator.anodeSide.price, of: film.arealMass)
    }
    self.separator = films
    let material: ArealPrice
    if case .host(let host) = layer.anode.kind {
      material = Self.composite(
        host.recipe, active: layer.anode.price, electrolyte: layer.anolyte.price,
        arealMass: anode.arealMass)
    } else {
      material = Self.price(layer.anode.price, of: anode.arealMass)
    }
    self.anode = material / process.electrodeYield
  }

  /// Price of an areal mass: 1 mg/cm2 is 0.01 kg/m2.
  static func price(_ price: MassPrice, of arealMass: ArealMass) -> ArealPrice {
    ArealPrice(0.01 * price.value * arealMass.value)
  }

  private static func composite(
    _ recipe: CompositeRecipe, active: MassPrice, electrolyte: MassPrice, arealMass: ArealMass
  ) -> ArealPrice {
    let mean =
      active * recipe.activeFraction + electrolyte * recipe.electrolyteFraction
      + recipe.carbon.price * recipe.carbon.massFraction
      + recipe.binder.price * recipe.binder.massFraction
    return price(mean, of: arealMass)
  }
}
