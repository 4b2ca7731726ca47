/// Why no grouping has more modules, or for its number of modules more energy, as values that a
/// reader without a solver can hold against the cells.
///
/// Cells are named by their numbers in tie order among the cells that take part. All figures are
/// integers, so that nothing has to be forgiven.
/// Source: design contract of grouping, section 3.
public struct GroupingCertificate: Sendable, Hashable {
  /// What bounds the modules of each sameness class, in the order of the classes; one where
  /// nothing must be the same.
  ///
  /// The bound of the whole is the sum of theirs, or the count that was
  /// asked for where that is less.
  public var classes: [ClassBound]
  /// The rules that the bound on modules leaves out: it holds for fewer rules, so for all.
  public var ignored: [IgnoredRule]
  /// What bounds the energy; nil where none is counted or no bound was reached.
  public var energy: EnergyBound?

  /// Creates a certificate.
  public init(classes: [ClassBound], ignored: [IgnoredRule] = [], energy: EnergyBound? = nil) {
    self.classes = classes
    self.ignored = ignored
    self.energy = energy
  }

  /// A rule that a bound may leave out.
  public enum IgnoredRule: String, Sendable, Hashable, CaseIterable {
    /// Ranges within the parallel groups.
    case groupRanges = "group ranges"
    /// Ranges of the sums of groups.
    case groupSums = "group sums"
    /// The largest series resistance, or heat.
    case resistance = "module resistance"
    /// The window of the sum of open-circuit voltages.
    case voltageSum = "module voltage"
  }

  /// No more modules than this exist in one class.
  public struct ClassBound: Sendable, Hashable {
    /// The class, from 0.
    public var number: Int
    /// Modules at most.
    public var bound: Int
    /// Why.
    public var proof: Proof

    /// Creates a bound.
    public init(number: Int, bound: Int, proof: Proof) {
      self.number = number
      self.bound = bound
      self.proof = proof
    }
  }

  /// A reason for a number of modules.
  public enum Proof: Sendable, Hashable {
    /// Every legal module costs at least `sigma` by prices on cells, so there are at most
    /// `floor(total price / sigma)` modules.
    case prices(PriceProof)
    /// The same of parallel groups (legal under the ranges within groups and modules), and a module
    /// takes S of them: at most `floor(floor(total price / sigma) / S)` modules.
    case groupPrices(PriceProof)
    /// All other cells of the class lie in no legal module, so there are at most
    /// `floor(covered cells / (S P))` modules. Cells that lie in none, in ascending order.
    case coverage(uncovered: [Int])
    /// The integer program over all legal modules, this many, has no better solution. A reader
    /// without a solver has to search again.
    case enumeration(legalModules: Int)
    /// Each leaf of a binary tree has prices of its own; the leaves stand from left (`together`) to
    /// right, and the bound is the largest of theirs.
    case branches([Leaf])
  }

  /// Prices on cells, in billionths, none negative.
  ///
  /// A set of cells costs the sum of its prices, and for each cut of which it holds two or more
  /// cells the price of the cut.
  public struct PriceProof: Sendable, Hashable {
    /// The cells that have a price above 0, in ascending order.
    public var prices: [CellPrice]
    /// Triples of cells of which at most one module can hold two or more, with their prices.
    public var cuts: [CutPrice]
    /// The least cost of a legal set, as claimed, in billionths; positive.
    public var sigma: Int64

    /// Creates a proof.
    public init(prices: [CellPrice], cuts: [CutPrice] = [], sigma: Int64) {
      self.prices = prices
      self.cuts = cuts
      self.sigma = sigma
    }

    /// The sum of all prices, in billionths.
    public var total: Int64 {
      prices.reduce(0) { $0 + $1.price } + cuts.reduce(0) { $0 + $1.price }
    }
  }

  /// The price of a cell.
  public struct CellPrice: Sendable, Hashable {
    /// Its number.
    public var cell: Int
    /// Its price: billionths in a bound on modules, millionths of a step of the capacity's grid in a
    /// bound on energy.
    public var price: Int64

    /// Creates a price.
    public init(cell: Int, price: Int64) {
      self.cell = cell
      self.price = price
    }
  }

  /// The price of a triple of cells.
  public struct CutPrice: Sendable, Hashable {
    /// Three cells, in ascending order.
    public var cells: [Int]
    /// Paid once by a module that holds two or three of them; in billionths, positive.
    public var price: Int64

    /// Creates a price.
    public init(cells: [Int], price: Int64) {
      self.cells = cells
      self.price = price
    }
  }

  /// A leaf of a tree of decisions about pairs of cells.
  public struct Leaf: Sendable, Hashable {
    /// The decisions from the root to the leaf.
    public var decisions: [PairDecision]
    /// Prices that hold for modules that respect the decisions.
    public var proof: PriceProof

    /// Creates a leaf.
    public init(decisions: [PairDecision], proof: PriceProof) {
      self.decisions = decisions
      self.proof = proof
    }
  }

  /// Whether two cells lie in one module or not.
  public struct PairDecision: Sendable, Hashable {
    /// The cell with the lower number.
    public var first: Int
    /// The other cell.
    public var second: Int
    /// Whether a module holds both or neither; otherwise no module holds both.
    public var together: Bool

    /// Creates a decision.
    public init(first: Int, second: Int, together: Bool) {
      self.first = first
      self.second = second
      self.together = together
    }
  }

  /// No grouping into that many modules has more energy than this.
  ///
  /// With prices π ≥ 0 on cells and µ of any sign, and δ = max(0, the largest e − µ − Σπ over legal
  /// modules), the energy of M modules is at most Σπ + (µ + δ) M. Here e is a module's smallest
  /// group sum for P = 1, and for P > 1 its sum of capacities over S, rounded down. All in
  /// millionths of a step of the capacity's grid; the bound is rounded down to whole steps.
  public struct EnergyBound: Sendable, Hashable {
    /// The number of modules M that it holds for; nil where it holds for every number up to the
    /// bound on modules, which is then M, with µ not negative.
    public var modules: Int?
    /// The most that the module energies can add up to, in steps of the capacity's grid.
    public var bound: Int64
    /// The cells that have a price above 0, in ascending order.
    public var prices: [CellPrice]
    /// µ, of any sign.
    public var perModule: Int64
    /// δ as claimed, not negative.
    public var excess: Int64
    /// The rules that this bound leaves out.
    public var ignored: [IgnoredRule]

    /// Creates a bound.
    public init(
      modules: Int?, bound: Int64, prices: [CellPrice], perModule: Int64, excess: Int64,
      ignored: [IgnoredRule] = []
    ) {
      self.modules = modules
      self.bound = bound
      self.prices = prices
      self.perModule = perModule
      self.excess = excess
      self.ignored = ignored
    }
  }
}
