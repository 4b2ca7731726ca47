import Quantities
import StackPhysics

extension FigureSection {
  /// Energy, mass and volume of stack, cell and module side by side.
  static func energy(_ figures: DesignFigures) -> FigureSection {
    FigureSection(
      "energy",
      level("stack", figures.stackLevel) + level("cell", figures.cellLevel)
        + level("module", figures.moduleLevel))
  }

  /// One layer with its frame and one plate, without the usable share.
  static func repeatUnit(_ figures: DesignFigures) -> FigureSection {
    FigureSection("repeat_unit", level(nil, figures.repeatUnitLevel))
  }

  /// Energy, mass and volume of a level with what follows from them.
  static func level(_ name: String?, _ level: LevelFigures) -> [Figure] {
    let prefix = name.map { "\($0)_" } ?? ""
    return [
      Figure("\(prefix)energy_wh", level.energy.value),
      Figure("\(prefix)mass_g", level.mass.value),
      Figure("\(prefix)volume_cm3", level.volume.value),
      Figure("\(prefix)specific_energy_wh_per_kg", level.specificEnergy.value),
      Figure("\(prefix)energy_density_wh_per_l", level.energyDensity.value),
    ]
  }
}
