/// A published cell, stack or identity: its inputs, and its figures published and computed.
public struct ValidationCase: Sendable, Hashable {
  /// A short mark such as `V1`, by which the references name the case.
  public let mark: String
  /// What the case is.
  public let title: String
  /// Where its figures come from.
  public let source: String
  /// The inputs that the computation takes.
  public let inputs: String
  /// How the published basis differs from the model's own, and what is therefore not compared.
  public let basis: String?
  /// The figures.
  public let figures: [PublishedFigure]

  init(
    _ mark: String, _ title: String, source: String, inputs: String, basis: String? = nil,
    figures: [PublishedFigure]
  ) {
    self.mark = mark
    self.title = title
    self.source = source
    self.inputs = inputs
    self.basis = basis
    self.figures = figures
  }
}
