import StackPhysics

/// The model's constants fitted to the anchors, beside the constants that the product uses.
public struct Calibration: Sendable {
  /// An anchor with what the two sets of constants make of it, in mAh/g.
  public struct Row: Sendable, Hashable {
    /// The anchor.
    public let anchor: Anchor
    /// Computed with the fitted constants.
    public let fitted: Double
    /// Computed with the constants of the catalogue.
    public let catalogue: Double

    /// Computed less measured as a share of the measured capacity, with the fitted constants.
    public var fittedResidual: Double { fitted / anchor.measured - 1 }
    /// Computed less measured as a share of the measured capacity, with the catalogue's constants.
    public var catalogueResidual: Double { catalogue / anchor.measured - 1 }
  }

  /// The least and the greatest value of a constant among the points that fit almost as well.
  public struct Span: Sendable, Hashable {
    /// The least.
    public var least: Double
    /// The greatest.
    public var greatest: Double
  }

  /// The constants that fit best.
  public private(set) var constants = UtilisationConstants(
    capacitance: 0, exponent: 0, chargeTransfer: 0)
  /// u_0 of dry composites that fits best.
  public private(set) var dryContact = 1.0
  /// u_0 of slurry composites that fits best.
  public private(set) var slurryContact = 1.0
  /// The root of the mean squared relative residual of the fitted anchors.
  public private(set) var deviation = Double.infinity
  /// The same with the constants of the catalogue.
  public private(set) var catalogueDeviation = 0.0
  /// The same over the fitted anchors whose electrolyte is the catalogue's own.
  public private(set) var ownElectrolyteDeviation = 0.0
  /// The least deviation with kappa held at the product's value.
  public private(set) var heldDeviation = Double.infinity
  /// Which kappa lie among the points whose deviation is at most a tenth above the least.
  public private(set) var capacitances = Span(least: .infinity, greatest: 0)
  /// Which n do.
  public private(set) var exponents = Span(least: .infinity, greatest: 0)
  /// Which r_ct/theta do.
  public private(set) var chargeTransfers = Span(least: .infinity, greatest: 0)
  /// Every anchor.
  public private(set) var rows: [Row] = []

  /// The grid of kappa, in F/mAh.
  public static let capacitanceGrid = [0.0, 3.5, 7, 14, 20, 28, 40, 56, 80, 112]
  /// The grid of n.
  public static let exponentGrid = (7...16).map { Double($0) / 5 }
  /// The grid of r_ct/theta, in ohm cm2.
  public static let chargeTransferGrid = [
    30.0, 60, 120, 180, 240, 300, 400, 500, 600, 800, 1000, 1500, 2000, 3000,
  ]

  /// A point of the grid with the best u_0 at it.
  private struct Point {
    let constants: UtilisationConstants
    let dry: Double
    let slurry: Double
    let deviation: Double
  }

  /// Fits the constants on the grid, u_0 by its closed form at each point.
  public init() {
    let model = UtilisationModel()
    let fitted = Anchor.all.filter { $0.use == .fitted }
    var points: [Point] = []
    for capacitance in Self.capacitanceGrid {
      for exponent in Self.exponentGrid {
        for chargeTransfer in Self.chargeTransferGrid {
          let constants = UtilisationConstants(
            capacitance: capacitance, exponent: exponent, chargeTransfer: chargeTransfer)
          points.append(Self.point(constants, fitted, model))
        }
      }
    }
    for point in points where point.deviation < deviation {
      deviation = point.deviation
      constants = point.constants
      dryContact = point.dry
      slurryContact = point.slurry
    }
    let held = points.filter {
      $0.constants.capacitance == RateUtilisation.capacitancePerCapacity
    }
    heldDeviation = held.map(\.deviation).min() ?? .infinity
    for point in points where point.deviation <= 1.1 * deviation {
      capacitances.take(point.constants.capacitance)
      exponents.take(point.constants.exponent)
      chargeTransfers.take(point.constants.chargeTransfer)
    }
    rows = Anchor.all.map { row($0, model) }
    let today = rows.filter { $0.anchor.use == .fitted }
    catalogueDeviation = Self.rootMeanSquare(today.map(\.catalogueResidual))
    ownElectrolyteDeviation = Self.rootMeanSquare(
      today.filter { $0.anchor.electrolyte.conductivity == nil }.map(\.catalogueResidual))
  }

  /// The best share of a process is that of least squares of relative residuals, at most 1.
  private static func point(
    _ constants: UtilisationConstants, _ anchors: [Anchor], _ model: UtilisationModel
  ) -> Point {
    let ratios = anchors.map {
      (
        process: $0.process,
        ratio: $0.nominal * (model.share(of: $0, with: constants) ?? 0) / $0.measured
      )
    }
    func best(_ process: Anchor.Process) -> Double {
      let own = ratios.filter { $0.process == process }.map(\.ratio)
      let squares = own.map { $0 * $0 }.reduce(0, +)
      return squares > 0 ? min(1, own.reduce(0, +) / squares) : 1
    }
    let dry = best(.dry)
    let slurry = best(.slurry)
    let residuals = ratios.map { $0.ratio * ($0.process == .dry ? dry : slurry) - 1 }
    return Point(
      constants: constants, dry: dry, slurry: slurry, deviation: rootMeanSquare(residuals))
  }

  private func row(_ anchor: Anchor, _ model: UtilisationModel) -> Row {
    var own = constants
    let today = model.catalogueConstants(anchor)
    // The polymer's charge transfer is of another kind than the one that is fitted.
    if anchor.electrolyte.name == "PEO-LiTFSI", let today {
      own.chargeTransfer = today.chargeTransfer
    }
    let share = model.share(of: anchor, with: own) ?? 0
    let contact = anchor.process == .dry ? dryContact : slurryContact
    let catalogueShare = today.flatMap { model.share(of: anchor, with: $0) } ?? 0
    return Row(
      anchor: anchor, fitted: anchor.nominal * contact * share,
      catalogue: anchor.nominal * (model.catalogueContact(anchor) ?? 1) * catalogueShare)
  }

  private static func rootMeanSquare(_ residuals: [Double]) -> Double {
    (residuals.map { $0 * $0 }.reduce(0, +) / Double(residuals.count)).squareRoot()
  }
}

extension Calibration.Span {
  fileprivate mutating func take(_ value: Double) {
    least = min(least, value)
    greatest = max(greatest, value)
  }
}
