public import Quantities
public import StackPhysics

/// The choices of one design by name and value, as results hold them.
public struct ChosenDesign: Sendable, Hashable {
  /// Cathode active material.
  public var cathode: String
  /// Cathode recipe.
  public var recipe: String
  /// Nominal areal capacity.
  public var loading: ArealCapacity
  /// Separator.
  public var separator: String
  /// Thickness of the separator.
  public var separatorThickness: Length
  /// Anode.
  public var anode: String
  /// N/P ratio; nil where the anode has none.
  public var ratio: Double?
  /// Plate material.
  public var plate: String
  /// Gauge of the plate.
  public var plateThickness: Length
  /// Metal of the positive end collector.
  public var positiveEnd: String
  /// Gauge of the positive end collector.
  public var positiveEndThickness: Length
  /// Metal of the negative end collector.
  public var negativeEnd: String
  /// Gauge of the negative end collector.
  public var negativeEndThickness: Length
  /// Electrode width.
  public var width: Length
  /// Electrode height.
  public var height: Length
  /// Layers in series, N.
  public var layersInSeries: Int
  /// Stacks in parallel, M.
  public var stacksInParallel: Int
  /// Grades, G.
  public var grades: Int
  /// Cells in series, S.
  public var cellsInSeries: Int
  /// Cells in parallel, P.
  public var cellsInParallel: Int
  /// Cells between cold plates, B.
  public var cellsPerBlock: Int
  /// Cooled faces.
  public var cooledFaces: CooledFaces

  /// Creates the choices from their values.
  public init(
    cathode: String, recipe: String, loading: ArealCapacity, separator: String,
    separatorThickness: Length, anode: String, ratio: Double?, plate: String,
    plateThickness: Length, positiveEnd: String, positiveEndThickness: Length,
    negativeEnd: String, negativeEndThickness: Length, width: Length, height: Length,
    layersInSeries: Int, stacksInParallel: Int, grades: Int, cellsInSeries: Int,
    cellsInParallel: Int, cellsPerBlock: Int, cooledFaces: CooledFaces
  ) {
    self.cathode = cathode
    self.recipe = recipe
    self.loading = loading
    self.separator = separator
    self.separatorThickness = separatorThickness
    self.anode = anode
    self.ratio = ratio
    self.plate = plate
    self.plateThickness = plateThickness
    self.positiveEnd = positiveEnd
    self.positiveEndThickness = positiveEndThickness
    self.negativeEnd = negativeEnd
    self.negativeEndThickness = negativeEndThickness
    self.width = width
    self.height = height
    self.layersInSeries = layersInSeries
    self.stacksInParallel = stacksInParallel
    self.grades = grades
    self.cellsInSeries = cellsInSeries
    self.cellsInParallel = cellsInParallel
    self.cellsPerBlock = cellsPerBlock
    self.cooledFaces = cooledFaces
  }

  /// The choices of a design.
  public init(_ design: Design) {
    cathode = design.layer.cathode.name
    recipe = design.layer.recipe.name
    loading = design.layer.arealCapacity
    separator = design.layer.separator.name
    separatorThickness = design.layer.separatorThickness
    anode = design.layer.anode.name
    ratio = design.layer.capacityRatio
    plate = design.plate.material.name
    plateThickness = design.plate.thickness
    positiveEnd = design.positiveEnd.metal.name
    positiveEndThickness = design.positiveEnd.thickness
    negativeEnd = design.negativeEnd.metal.name
    negativeEndThickness = design.negativeEnd.thickness
    width = design.footprint.width
    height = design.footprint.height
    layersInSeries = design.layersInSeries
    stacksInParallel = design.stacksInParallel
    grades = design.grades
    cellsInSeries = design.module.cellsInSeries
    cellsInParallel = design.module.cellsInParallel
    cellsPerBlock = design.module.cellsPerBlock
    cooledFaces = design.module.cooledFaces
  }
}
