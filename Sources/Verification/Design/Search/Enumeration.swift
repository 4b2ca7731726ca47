public import StackPhysics
public import StackRecords

/// An exhaustive search of a small space, which settles what is best without any argument.
public struct Enumeration: Sendable {
  /// The largest space that is searched.
  public static let limit: UInt128 = 1_000_000

  /// What the search came to.
  public struct Outcome: Sendable {
    /// Number of designs looked at.
    public var designs: UInt128
    /// Number of designs that break no limit and no rule.
    public var admissible: UInt128
    /// The best of these, ties resolved; nil where there is none.
    public var best: (design: Design, value: Double)?
  }

  /// A space too large to be searched.
  public struct SpaceTooLarge: Error, Sendable, Hashable {
    /// Number of designs in the space.
    public var designs: UInt128
    /// The largest space that is searched.
    public var limit: UInt128
  }

  private let problem: DesignProblem

  /// A search of the space of a problem.
  public init(problem: DesignProblem) {
    self.problem = problem
  }

  /// Evaluates every design and takes the best; ties go by the order of the contract's section 3.
  ///
  /// Ties are values within 1e-9 relative of the best. They go to the smaller N, then M, S P, G,
  /// footprint area, then loading, separator thickness, N/P (none first), gauges of plate, positive
  /// and negative end, B, S, footprint width, then the names of cathode, recipe, separator, anode,
  /// plate, both end metals and cooled faces in byte order.
  /// - Throws: `SpaceTooLarge` above a million designs.
  public func best() throws(SpaceTooLarge) -> Outcome {
    let designs = problem.space.count
    guard designs <= Self.limit else {
      throw SpaceTooLarge(designs: designs, limit: Self.limit)
    }
    let tables = StageTables(problem)
    var walk = EnumerationWalk(tables)
    for family in LayerFamily.all(tables) { walk.visit(family) }
    let winner = walk.best.winner
    return Outcome(
      designs: designs, admissible: walk.admissible,
      best: winner.map { (design: $0.design, value: $0.value) })
  }
}

/// The loops over a space, each stage evaluated once.
private struct EnumerationWalk {
  private let tables: StageTables
  private let space: DesignSpace
  private(set) var admissible: UInt128 = 0
  private(set) var best: BestPlaces

  init(_ tables: StageTables) {
    self.tables = tables
    space = tables.problem.space
    best = BestPlaces(maximises: tables.problem.objective.maximises)
  }

  mutating func visit(_ family: LayerFamily) {
    for N in space.layersInSeries {
      guard tables.breaches(layersInSeries: N, family: family).isEmpty else { continue }
      let grades = space.grades.indices.filter {
        tables.breaches(layersInSeries: N, grades: $0).isEmpty
      }
      let series = space.cellsInSeries.filter {
        tables.breaches(layersInSeries: N, cellsInSeries: $0, family: family).isEmpty
      }
      if grades.isEmpty || series.isEmpty { continue }
      for entry in family.entries where entry.breaches.isEmpty {
        visit(entry, of: family, layersInSeries: N, grades: grades, series: series)
      }
    }
  }

  private mutating func visit(
    _ entry: LayerFamily.Entry, of family: LayerFamily, layersInSeries N: Int, grades: [Int],
    series: [Int]
  ) {
    let company = family.companies[entry.company]
    for plate in space.plates.indices where N == 1 || company.plates[plate].isEmpty {
      for positive in space.positiveEnds.indices where company.positiveEnds[positive].isEmpty {
        for negative in company.negativeEnds where negative.breaches.isEmpty {
          for footprint in space.footprints.indices {
            guard
              let stack = StackStage(
                entry, of: family, plate: plate, positiveEnd: positive,
                negativeEnd: negative.place, footprint: footprint, layersInSeries: N,
                tables: tables)
            else { continue }
            for M in space.stacksInParallel {
              let cell = CellStage(stack, stacksInParallel: M, tables: tables)
              if cell.breaches.isEmpty { visit(cell, grades: grades, series: series) }
            }
          }
        }
      }
    }
  }

  private mutating func visit(_ cell: CellStage, grades: [Int], series: [Int]) {
    for (block, B) in space.cellsPerBlock.enumerated() {
      for (face, faces) in space.cooledFaces.enumerated()
      where cell.heatBreaches(block: block, faces: face).isEmpty {
        for S in series {
          for P in space.cellsInParallel {
            let arrangement = ModuleArrangement(
              cellsInSeries: S, cellsInParallel: P, cellsPerBlock: B,
              cellsPerGroup: space.cellsPerGroup, cooledFaces: faces)
            let module = ModuleStage(cell, arrangement: arrangement, tables: tables)
            if module.breaches.isEmpty { count(cell, module, grades: grades) }
          }
        }
      }
    }
  }

  private mutating func count(_ cell: CellStage, _ module: ModuleStage, grades: [Int]) {
    for grade in grades {
      let (value, breaches) = module.outcome(cell, grades: grade, tables: tables)
      guard breaches.isEmpty else { continue }
      admissible += 1
      if best.mayMatter(value) {
        best.take(
          value, cell.place(grades: space.grades[grade], arrangement: module.arrangement), tables)
      }
    }
  }
}
