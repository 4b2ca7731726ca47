public import Quantities
public import StackPhysics

/// The opened choices: the space is the product of the lists.
///
/// Every list is free of duplicates and in ascending order of what it holds, so that the order of
/// a spec's lines never shows.
public struct DesignSpace: Sendable, Hashable {
  /// A cathode column: material, recipe, loading.
  public struct Cathode: Sendable, Hashable {
    /// Active material.
    public var material: CathodeMaterial
    /// Recipe.
    public var recipe: CompositeRecipe
    /// Nominal areal capacity.
    public var arealCapacity: ArealCapacity

    /// Creates a cathode column.
    public init(
      material: CathodeMaterial, recipe: CompositeRecipe, arealCapacity: ArealCapacity
    ) {
      self.material = material
      self.recipe = recipe
      self.arealCapacity = arealCapacity
    }
  }

  /// A separator of one thickness.
  public struct Film: Sendable, Hashable {
    /// Separator.
    public var separator: Separator
    /// Total thickness.
    public var thickness: Length

    /// Creates a film.
    public init(separator: Separator, thickness: Length) {
      self.separator = separator
      self.thickness = thickness
    }
  }

  /// An anode with its N/P ratio.
  public struct Anode: Sendable, Hashable {
    /// Material.
    public var material: AnodeMaterial
    /// N/P ratio; nil where the anode has none.
    public var ratio: Double?

    /// Creates an anode option.
    public init(material: AnodeMaterial, ratio: Double?) {
      self.material = material
      self.ratio = ratio
    }
  }

  /// The choice of the end collector at the negative end.
  public enum NegativeEnd: Sendable, Hashable {
    /// One of these.
    case options([Foil])
    /// Not a choice: the first foil, or the second where the first's metal is a forbidden contact
    /// of the anode (copper on a sulfide).
    case preferred(Foil, otherwise: Foil)
  }

  /// Cathode columns.
  public var cathodes: [Cathode]
  /// Separators.
  public var films: [Film]
  /// Anodes.
  public var anodes: [Anode]
  /// Bipolar plates.
  public var plates: [BipolarPlate]
  /// Positive end collectors.
  public var positiveEnds: [Foil]
  /// Negative end collectors.
  public var negativeEnd: NegativeEnd
  /// Footprints.
  public var footprints: [Footprint]
  /// Layers in series, N.
  public var layersInSeries: [Int]
  /// Stacks in parallel in one pouch, M.
  public var stacksInParallel: [Int]
  /// Grades, G.
  public var grades: [Int]
  /// Cells in series, S.
  public var cellsInSeries: [Int]
  /// Cells in parallel, P.
  public var cellsInParallel: [Int]
  /// Cells between cold plates, B.
  public var cellsPerBlock: [Int]
  /// Cooled faces of a block.
  public var cooledFaces: [CooledFaces]
  /// Cells of a clamped group, no choice; nil puts all into one.
  public var cellsPerGroup: Int?

  /// Creates a space from its lists.
  public init(
    cathodes: [Cathode], films: [Film], anodes: [Anode], plates: [BipolarPlate],
    positiveEnds: [Foil], negativeEnd: NegativeEnd, footprints: [Footprint],
    layersInSeries: [Int], stacksInParallel: [Int], grades: [Int], cellsInSeries: [Int],
    cellsInParallel: [Int], cellsPerBlock: [Int], cooledFaces: [CooledFaces], cellsPerGroup: Int?
  ) {
    self.cathodes = cathodes
    self.films = films
    self.anodes = anodes
    self.plates = plates
    self.positiveEnds = positiveEnds
    self.negativeEnd = negativeEnd
    self.footprints = footprints
    self.layersInSeries = layersInSeries
    self.stacksInParallel = stacksInParallel
    self.grades = grades
    self.cellsInSeries = cellsInSeries
    self.cellsInParallel = cellsInParallel
    self.cellsPerBlock = cellsPerBlock
    self.cooledFaces = cooledFaces
    self.cellsPerGroup = cellsPerGroup
  }

  /// Number of foils that the negative end can choose from.
  public var negativeEndCount: Int {
    if case .options(let foils) = negativeEnd { return foils.count }
    return 1
  }

  /// Number of designs in the space; the largest `UInt128` where it is that or beyond.
  public var count: UInt128 {
    [
      cathodes.count, films.count, anodes.count, plates.count, positiveEnds.count,
      negativeEndCount, footprints.count, layersInSeries.count, stacksInParallel.count,
      grades.count, cellsInSeries.count, cellsInParallel.count, cellsPerBlock.count,
      cooledFaces.count,
    ].reduce(UInt128(1)) { product, options in
      let (next, overflow) = product.multipliedReportingOverflow(by: UInt128(options))
      return overflow ? .max : next
    }
  }
}
