import Quantities

/// One key of a spec: where it stands, what it holds, and what holds where it is not written.
///
/// The same table guides the reader and describes the format to editors.
struct SpecKey: Sendable {
  /// Full path, such as `stack.layers`; the alternatives of a block share their path.
  let path: String
  /// What it holds.
  let shape: SpecShape
  /// Whether a list or a range opens it.
  let isOpen: Bool
  /// What it is, in one sentence without a full stop.
  let summary: String
  /// A value as a spec would write it.
  let example: String
  /// What holds where the key is not written.
  let absence: SpecAbsence

  /// Describes a key.
  init(
    _ path: String, _ shape: SpecShape, isOpen: Bool = false, _ summary: String,
    example: String = "", absent absence: SpecAbsence = .nothing
  ) {
    self.path = path
    self.shape = shape
    self.isOpen = isOpen
    self.summary = summary
    self.example = example
    self.absence = absence
  }

  /// The key without the path of its block.
  var name: String {
    path.split(separator: ".").last.map(String.init) ?? path
  }

  /// The path of the block that holds it; empty at the top.
  var block: String {
    path.split(separator: ".").dropLast().joined(separator: ".")
  }
}

/// What holds where a key is not written.
enum SpecAbsence: Sendable, Hashable {
  /// Its block is faulty.
  case fault
  /// Nothing: the block's own default, or no limit.
  case nothing
  /// This value, as a spec would write it.
  case value(String)
  /// What depends on something else, in words.
  case words(String)
}

/// What a key holds.
enum SpecShape: Sendable {
  /// Further keys.
  case block
  /// `max`, `min` or both, and perhaps further keys.
  case limit
  /// Further keys, or a list of alternatives with such keys.
  case alternatives
  /// Free text.
  case text
  /// One of these words.
  case words([String])
  /// A quantity of a dimension.
  case quantity(DimensionFacts)
  /// A bare number, or one with `%`.
  case ratio
  /// A bare whole number.
  case count
  /// Names of catalogue entries.
  case names(SpecKind)
  /// Width and height.
  case footprint
  /// An areal capacity, or an areal mass of active material.
  case loading
  /// A number of standard deviations, or `none`.
  case screen
  /// A voltage, or one for each cathode material.
  case cutoff
  /// Further keys, which are names of columns of a cell table.
  case columns
  /// An amount of the column whose name stands for `*` in the path.
  case measured(MeasuredAmount)
  /// A quantity of a dimension, or also a per cent of the median.
  case amount(DimensionFacts, takesShares: Bool)
  /// A bare whole number, or `max`.
  case countOrMax
  /// A number of standard deviations.
  case sigma
}

/// What an amount of a column is.
enum MeasuredAmount: Sendable {
  /// A value.
  case value
  /// A difference of values.
  case difference
  /// A difference of values, or a per cent of the median.
  case width
}

/// Kinds of catalogue entries that a spec names.
enum SpecKind: String, Sendable {
  case cathode, recipe, separator, anode, plate, metal, process
}
