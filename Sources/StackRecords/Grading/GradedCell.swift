/// What became of a cell: its place in a module, or why it has none.
public struct GradedCell: Sendable, Hashable {
  /// Where a cell stands.
  public struct Place: Sendable, Hashable {
    /// Number of the module, from 1.
    public var module: Int
    /// Position in series, 1...S.
    public var position: Int
    /// Number in the parallel group, 1...P, by identifier.
    public var parallel: Int

    /// Joins them.
    public init(module: Int, position: Int, parallel: Int) {
      self.module = module
      self.position = position
      self.parallel = parallel
    }
  }

  /// What became of it.
  public enum Fate: Sendable, Hashable {
    case placed(Place)
    case leftOver(LeftoverReason)
  }

  /// Identifier as the table writes it.
  public var identifier: String
  /// Letters of its fixed classes, one for each limited quantity; nil for a cell that was screened.
  public var fixedClass: String?
  /// What became of it.
  public var fate: Fate

  /// Creates it.
  public init(identifier: String, fixedClass: String?, fate: Fate) {
    self.identifier = identifier
    self.fixedClass = fixedClass
    self.fate = fate
  }
}

/// Why a cell stands in no module: the first of these that applies.
public enum LeftoverReason: Sendable, Hashable {
  /// The side of a bound that a cell breaks.
  public enum Side: String, Sendable, Hashable, CaseIterable {
    case min, max
  }

  /// The spec leaves it alone: it is for another use, or in a module already.
  case reserved
  /// A quantity that is needed has no value.
  case missing(quantity: String)
  /// A value that is needed cannot be read.
  case unreadable
  /// A quantity still changed too much in the last two cycles.
  case notStabilised(quantity: String)
  /// Below or above a bound.
  case screen(quantity: String, side: Side)
  /// An outlier of a quantity; z with its sign and one decimal.
  case outlier(quantity: String, z: String)
  /// The second test does not hold it.
  case notInSecondTest
  /// The second test differs too much.
  case drift(quantity: String)
  /// Proven: it lies in no legal module.
  case noModule
  /// Other cells took the places.
  case displaced
  /// The wanted number of modules was reached.
  case overCount
  /// It stood in a module whose test found its position abnormal.
  case replaced
}

extension LeftoverReason: CustomStringConvertible {
  /// The fixed words, such as `screen dcir max`.
  public var description: String {
    switch self {
    case .reserved: "reserved"
    case .missing(let quantity): "missing \(quantity)"
    case .notStabilised(let quantity): "not stabilised \(quantity)"
    case .unreadable: "unreadable"
    case .screen(let quantity, let side): "screen \(quantity) \(side.rawValue)"
    case .outlier(let quantity, let z): "outlier \(quantity) z=\(z)"
    case .notInSecondTest: "not in second test"
    case .drift(let quantity): "drift \(quantity)"
    case .noModule: "no module"
    case .displaced: "displaced"
    case .overCount: "over count"
    case .replaced: "replaced"
    }
  }

  /// The reason without its numbers, by which leftovers are counted, such as `outlier dcir`.
  public var kind: String {
    if case .outlier(let quantity, _) = self { return "outlier \(quantity)" }
    return description
  }

  /// Reads the fixed words; nil for any other text.
  public init?(_ text: String) {
    switch text {
    case "reserved": self = .reserved
    case "unreadable": self = .unreadable
    case "not in second test": self = .notInSecondTest
    case "no module": self = .noModule
    case "displaced": self = .displaced
    case "over count": self = .overCount
    case "replaced": self = .replaced
    default:
      // Headers may hold blanks, so the words around them are taken off at both ends.
      let words = text.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count > 1 else { return nil }
      let rest = words.dropFirst().joined(separator: " ")
      let inner = words.dropFirst().dropLast().joined(separator: " ")
      let last = words[words.count - 1]
      switch words[0] {
      case "missing": self = .missing(quantity: rest)
      case "drift": self = .drift(quantity: rest)
      case "not":
        guard words[1] == "stabilised", words.count > 2 else { return nil }
        self = .notStabilised(quantity: words.dropFirst(2).joined(separator: " "))
      case "screen":
        guard let side = Side(rawValue: String(last)), !inner.isEmpty else { return nil }
        self = .screen(quantity: inner, side: side)
      case "outlier":
        guard last.hasPrefix("z="), last.count > 2, !inner.isEmpty else { return nil }
        self = .outlier(quantity: inner, z: String(last.dropFirst(2)))
      default: return nil
      }
    }
  }
}
