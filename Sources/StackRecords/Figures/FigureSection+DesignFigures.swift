public import StackPhysics

extension FigureSection {
  /// Every intermediate of a design's figures, by section in reading order.
  ///
  /// The names end in the units of the values; a figure that the design does not have is nil.
  public static func sections(of figures: DesignFigures) -> [FigureSection] {
    [
      layer(figures), cathode(figures), anode(figures), separator(figures), resistance(figures),
      discharge(figures), charge(figures), pulse(figures), stack(figures), cell(figures),
      module(figures), mismatch(figures), temperature(figures), voltage(figures),
      energy(figures), cost(figures), leakage(figures), monopolarPouch(figures),
      singleLayerCells(figures), repeatUnit(figures),
    ]
  }
}
