/// A part of the space that holds nothing better than the answer, and why.
///
/// The regions of a certificate cover the whole space: each is a cathode material with an anode
/// option over a range of layer counts, all other choices open.
public struct ExcludedRegion: Sendable, Hashable {
  /// Why nothing better is in it.
  public enum Reason: Sendable, Hashable {
    /// Each design breaks one of these limits or standing rules, by name; sorted.
    case limits([String])
    /// No admissible design reaches more than this value (for a cost: less), by relaxation alone.
    case bound(Double)
    /// Relaxation left parts open that integer programs closed; the value bounds the region.
    case integerProgram(Double)
  }

  /// Cathode active material.
  public var cathode: String
  /// Anode.
  public var anode: String
  /// N/P ratio of the anode option; nil where it has none.
  public var ratio: Double?
  /// Fewest layers, inclusive.
  public var fewestLayers: Int
  /// Most layers, inclusive; all counts of the space between belong to the region.
  public var mostLayers: Int
  /// Number of designs in the region.
  public var designs: UInt128
  /// Why nothing better is in it.
  public var reason: Reason

  /// Creates a region.
  public init(
    cathode: String, anode: String, ratio: Double?, fewestLayers: Int, mostLayers: Int,
    designs: UInt128, reason: Reason
  ) {
    self.cathode = cathode
    self.anode = anode
    self.ratio = ratio
    self.fewestLayers = fewestLayers
    self.mostLayers = mostLayers
    self.designs = designs
    self.reason = reason
  }
}

/// What is known of one number of layers.
public struct LayerCountSummary: Sendable, Hashable {
  /// Layers in series, N.
  public var layersInSeries: Int
  /// Limits and rules that forbid every design of this N, by name; empty where a design may exist.
  public var forbiddenBy: [String]
  /// Best value found at this N; nil where none was evaluated.
  public var best: Double?
  /// Bound on the value at this N; nil where forbidden.
  public var bound: Double?
  /// Whether `best` is proven to be the best of this N.
  public var isProven: Bool

  /// Creates a summary.
  public init(
    layersInSeries: Int, forbiddenBy: [String], best: Double?, bound: Double?, isProven: Bool
  ) {
    self.layersInSeries = layersInSeries
    self.forbiddenBy = forbiddenBy
    self.best = best
    self.bound = bound
    self.isProven = isProven
  }
}

/// The best design of another combination of materials.
public struct RunnerUp: Sendable, Hashable {
  /// The design.
  public var choices: ChosenDesign
  /// Its value.
  public var value: Double
  /// Whether it is proven to be the best of its combination.
  public var isProven: Bool

  /// Creates a runner-up.
  public init(choices: ChosenDesign, value: Double, isProven: Bool) {
    self.choices = choices
    self.value = value
    self.isProven = isProven
  }
}
