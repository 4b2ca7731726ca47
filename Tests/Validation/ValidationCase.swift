/// A published cell, stack or identity: its inputs, and its figures published and computed.
public struct ValidationCase: Sendable, Hashable {
  /// What the figures beside which the computed ones stand are worth.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Printed by a source, or made by a source's own program.
    case published
    /// Computed for the references from published inputs, by another road than the product's.
    case recomputed
    /// Exact by argument.
    case identity
  }

  /// A short mark such as `V1`, by which the references name the case.
  public let mark: String
  /// What the case is.
  public let title: String
  /// What its figures are worth.
  public let kind: Kind
  /// Where its figures come from.
  public let source: String
  /// The inputs that the computation takes.
  public let inputs: String
  /// How the published basis differs from the model's own, and what is therefore not compared.
  public let basis: String?
  /// The figures.
  public let figures: [PublishedFigure]

  init(
    _ mark: String, _ title: String, _ kind: Kind = .published, source: String, inputs: String,
    basis: String? = nil,
    figures: [PublishedFigure]
  ) {
    self.mark = mark
    self.title = title
    self.kind = kind
    self.source = source
    self.inputs = inputs
    self.basis = basis
    self.figures = figures
  }
}
