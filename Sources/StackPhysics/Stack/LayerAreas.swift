public import Quantities

/// The areas that the parts of a layer cover.
public struct LayerAreas: Sendable, Hashable {
  /// Electrode area A = w h.
  public var electrode: Area
  /// Area of plate, separator and end collectors, A_p = (w+2b)(h+2b).
  public var plate: Area
  /// Area of the anode, A_a = (w+2o)(h+2o).
  public var anode: Area

  /// Areas of a footprint with a margin and an anode overhang on each side.
  ///
  /// - Source: the model contract 2.
  public init(footprint: Footprint, edge: Hardware.Edge) {
    let w = footprint.width.centimetres
    let h = footprint.height.centimetres
    let b = edge.margin.centimetres
    let o = edge.overhang.centimetres
    electrode = Area(w * h)
    plate = Area((w + 2 * b) * (h + 2 * b))
    anode = Area((w + 2 * o) * (h + 2 * o))
  }

  /// Mass of the frame of a layer, in mg.
  ///
  /// - Source: the model contract 2.1: `[(A_p−A) L_c + (A_p−A_a) L_a,ch] 0.1 ρ_frame`.
  func frameMilligrams(of layer: LayerFigures, density: Density) -> Double {
    let aroundCathode = (plate.value - electrode.value) * layer.cathodeThickness.value
    let aroundAnode = (plate.value - anode.value) * layer.chargedAnodeThickness.value
    return (aroundCathode + aroundAnode) * 0.1 * density.value
  }
}
