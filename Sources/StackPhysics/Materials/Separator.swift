/// A separator: one film, or two films of which the first lies at the cathode.
public struct Separator: Sendable, Hashable {
  /// Catalogue name, unique among separators.
  public var name: String
  /// The film at the cathode.
  public var cathodeSide: SolidElectrolyte
  /// The film at the anode of a bilayer; nil when one film serves both sides.
  public var anodeSideFilm: SolidElectrolyte?
  /// Share of the total thickness that the cathode-side film of a bilayer takes, 0 < s < 1.
  public var cathodeSideShare: Double

  /// Creates a separator from its films.
  public init(
    name: String, cathodeSide: SolidElectrolyte, anodeSideFilm: SolidElectrolyte? = nil,
    cathodeSideShare: Double = 0.25
  ) {
    self.name = name
    self.cathodeSide = cathodeSide
    self.anodeSideFilm = anodeSideFilm
    self.cathodeSideShare = cathodeSideShare
  }

  /// The film that touches the anode.
  public var anodeSide: SolidElectrolyte { anodeSideFilm ?? cathodeSide }

  /// The films from cathode to anode with their share of the total thickness.
  public var films: [(electrolyte: SolidElectrolyte, share: Double)] {
    guard let anodeSideFilm else { return [(cathodeSide, 1)] }
    return [(cathodeSide, cathodeSideShare), (anodeSideFilm, 1 - cathodeSideShare)]
  }
}
