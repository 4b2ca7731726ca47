public import Quantities

/// One layer as chosen: a cathode column, a separator, an anode.
public struct LayerDesign: Sendable, Hashable {
  /// Cathode active material.
  public var cathode: CathodeMaterial
  /// Cathode recipe.
  public var recipe: CompositeRecipe
  /// Nominal areal capacity q₀ of the cathode.
  public var arealCapacity: ArealCapacity
  /// Separator.
  public var separator: Separator
  /// Total thickness of the separator.
  public var separatorThickness: Length
  /// Anode.
  public var anode: AnodeMaterial
  /// N/P ratio; nil for an anode that has none.
  public var capacityRatio: Double?

  /// Creates a layer.
  public init(
    cathode: CathodeMaterial, recipe: CompositeRecipe, arealCapacity: ArealCapacity,
    separator: Separator, separatorThickness: Length, anode: AnodeMaterial, capacityRatio: Double?
  ) {
    self.cathode = cathode
    self.recipe = recipe
    self.arealCapacity = arealCapacity
    self.separator = separator
    self.separatorThickness = separatorThickness
    self.anode = anode
    self.capacityRatio = capacityRatio
  }

  /// The electrolyte inside the cathode: the recipe's, else the separator's film at the cathode.
  public var catholyte: SolidElectrolyte { recipe.electrolyte ?? separator.cathodeSide }

  /// The electrolyte inside a host anode: its recipe's, else the separator's film at the anode.
  public var anolyte: SolidElectrolyte {
    guard case .host(let host) = anode.kind else { return separator.anodeSide }
    return host.recipe.electrolyte ?? separator.anodeSide
  }
}

/// A bipolar plate of one material and gauge.
public struct BipolarPlate: Sendable, Hashable {
  /// Material.
  public var material: PlateMaterial
  /// Gauge.
  public var thickness: Length

  /// Creates a plate.
  public init(material: PlateMaterial, thickness: Length) {
    self.material = material
    self.thickness = thickness
  }
}

/// Width and height of the electrodes.
public struct Footprint: Sendable, Hashable {
  /// Width w, along which the tabs lie.
  public var width: Length
  /// Height h.
  public var height: Length

  /// Creates a footprint.
  public init(width: Length, height: Length) {
    self.width = width
    self.height = height
  }

  /// Electrode area A = w h.
  public var area: Area { Area(width.centimetres * height.centimetres) }
}

/// Which faces of a block of cells are cooled.
public enum CooledFaces: String, Sendable, Hashable, CaseIterable {
  case both, one, none
}

/// How cells stand in a module.
public struct ModuleArrangement: Sendable, Hashable {
  /// Cells in series, S ≥ 1.
  public var cellsInSeries: Int
  /// Cells in parallel at each series position, P ≥ 1.
  public var cellsInParallel: Int
  /// Cells between cold plates, B ≥ 1.
  public var cellsPerBlock: Int
  /// Cells of a clamped group; nil puts all cells into one.
  public var cellsPerGroup: Int?
  /// Cooled faces of a block.
  public var cooledFaces: CooledFaces

  /// Creates an arrangement.
  public init(
    cellsInSeries: Int = 1, cellsInParallel: Int = 1, cellsPerBlock: Int = 1,
    cellsPerGroup: Int? = nil, cooledFaces: CooledFaces = .both
  ) {
    self.cellsInSeries = cellsInSeries
    self.cellsInParallel = cellsInParallel
    self.cellsPerBlock = cellsPerBlock
    self.cellsPerGroup = cellsPerGroup
    self.cooledFaces = cooledFaces
  }

  /// All cells, n_c = S P.
  public var cellCount: Int { cellsInSeries * cellsInParallel }
}

/// A whole design: every choice made.
public struct Design: Sendable, Hashable {
  /// The layer.
  public var layer: LayerDesign
  /// The plate between layers.
  public var plate: BipolarPlate
  /// End collector at the positive end.
  public var positiveEnd: Foil
  /// End collector at the negative end.
  public var negativeEnd: Foil
  /// Electrode width and height.
  public var footprint: Footprint
  /// Layers in series of a stack, N ≥ 1.
  public var layersInSeries: Int
  /// Stacks in parallel in one pouch, M ≥ 1.
  public var stacksInParallel: Int
  /// Grades into which layers are sorted before stacking, G ≥ 1.
  public var grades: Int
  /// How cells stand in the module; a spec without a module has one cell.
  public var module: ModuleArrangement

  /// Creates a design.
  public init(
    layer: LayerDesign, plate: BipolarPlate, positiveEnd: Foil, negativeEnd: Foil,
    footprint: Footprint, layersInSeries: Int, stacksInParallel: Int, grades: Int,
    module: ModuleArrangement
  ) {
    self.layer = layer
    self.plate = plate
    self.positiveEnd = positiveEnd
    self.negativeEnd = negativeEnd
    self.footprint = footprint
    self.layersInSeries = layersInSeries
    self.stacksInParallel = stacksInParallel
    self.grades = grades
    self.module = module
  }
}
