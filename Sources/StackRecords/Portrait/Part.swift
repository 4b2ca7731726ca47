/// A line of the bill of materials: one material in one place of the design.
public struct Part: Sendable, Hashable {
  /// The level at which a part first counts.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    case stack, cell, module
  }

  /// What it is, such as `cathode: active material`.
  public var name: String
  /// Its material, by the catalogue's name where it has one.
  public var material: String
  /// Where it first counts.
  public var level: Level
  /// How many there are in the whole module.
  public var count: Double
  /// Thickness of one in um, charged; nil where it has none of its own.
  public var thickness: Double?
  /// Mass of all in g.
  public var mass: Double
  /// Price of the material of all in USD, yields included; nil where the model prices none.
  public var cost: Double?

  /// Creates a part.
  public init(
    _ name: String, _ material: String, level: Level, count: Double, thickness: Double?,
    mass: Double, cost: Double?
  ) {
    self.name = name
    self.material = material
    self.level = level
    self.count = count
    self.thickness = thickness
    self.mass = mass
    self.cost = cost
  }
}
