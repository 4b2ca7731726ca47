import Quantities
import StackPhysics

/// A measured capacity of a cathode composite, and how the model stands in for what is not told.
public struct Anchor: Sendable, Hashable {
  /// How the composite was made, as far as the model tells processes apart.
  public enum Process: String, Sendable, Hashable { case dry, slurry }

  /// What the anchor can be used for.
  public enum Use: Sendable, Hashable {
    /// It takes part in the fit.
    case fitted
    /// It is outside of what is fitted, for the reason given, and is only compared.
    case compared(String)
  }

  /// The composite as the review names it.
  public let name: String
  /// The catalogue's cathode whose curve, particle and diffusivity are used.
  public let cathode: String
  /// Capacity of the active material at a slow rate, measured capacity over the stated utilisation, in mAh/g.
  public let nominal: Double
  /// Active material, in mg/cm2.
  public let loading: Double
  /// In degC.
  public let temperature: Double
  /// In 1/h.
  public let rate: Double
  /// Measured capacity, in mAh/g.
  public let measured: Double
  /// How it was made.
  public let process: Process
  /// The share of active material where it is told, else the recipe's.
  public let activeShare: Double?
  /// The electrolyte of composite and separator.
  public let electrolyte: Electrolyte
  /// Whether the cell has a silicon anode; else lithium.
  public let hasSilicon: Bool
  /// What it is used for.
  public let use: Use

  /// An electrolyte of the catalogue, with another conductivity at 25 degC in mS/cm where one is given.
  public struct Electrolyte: Sendable, Hashable {
    let name: String
    let conductivity: Double?

    init(_ name: String, conductivity: Double? = nil) {
      self.name = name
      self.conductivity = conductivity
    }
  }

  init(
    _ name: String, cathode: String, nominal: Double, loading: Double, temperature: Double = 25,
    rate: Double, measured: Double, _ process: Process, activeShare: Double? = nil,
    electrolyte: Electrolyte = .init("LPSCl"), hasSilicon: Bool = false, use: Use = .fitted
  ) {
    self.name = name
    self.cathode = cathode
    self.nominal = nominal
    self.loading = loading
    self.temperature = temperature
    self.rate = rate
    self.measured = measured
    self.process = process
    self.activeShare = activeShare
    self.electrolyte = electrolyte
    self.hasSilicon = hasSilicon
    self.use = use
  }

  /// The anchors in the order of the references.
  public static let all = [
    Anchor(
      "NMC532, LLZO/PVDF-HFP", cathode: "NMC622", nominal: 175, loading: 10.5, rate: 0.1,
      measured: 147, .slurry, electrolyte: .init("LPSCl", conductivity: 0.3),
      use: .compared("a polymer composite; 0.3 mS/cm assumed, no charge transfer of its own")),
    Anchor(
      "LFP/PEO", cathode: "LFP", nominal: 160, loading: 10.5, temperature: 80, rate: 0.1,
      measured: 145, .slurry, electrolyte: .init("PEO-LiTFSI"),
      use: .compared("a polymer; its charge transfer is the catalogue's in both columns")),
    Anchor(
      "NMC622, LPSCl infiltrated", cathode: "NMC622", nominal: 180, loading: 17, temperature: 90,
      rate: 0.05, measured: 136, .slurry),
    Anchor(
      "NMC622, LPSCl0.5Br0.5", cathode: "NMC622", nominal: 180, loading: 8.2, temperature: 30,
      rate: 0.1, measured: 146, .slurry, electrolyte: .init("LPSCl", conductivity: 3.33)),
    Anchor(
      "NMC622, LPSCl slurry", cathode: "NMC622", nominal: 180, loading: 21, temperature: 30,
      rate: 0.025, measured: 112, .slurry),
    Anchor(
      "LCO, Li3InCl6", cathode: "NMC622", nominal: 140, loading: 48.7, rate: 0.13 / 6.82,
      measured: 123, .dry, electrolyte: .init("Li3InCl6")),
    Anchor(
      "NMC111, LPS binder-free", cathode: "NMC622", nominal: 160, loading: 16.3, rate: 0.15,
      measured: 149, .dry, electrolyte: .init("LPSCl", conductivity: 0.16)),
    Anchor(
      "NMC111, LPS", cathode: "NMC622", nominal: 160, loading: 9.5, temperature: 30,
      rate: 0.064 / 1.52, measured: 114, .dry, electrolyte: .init("LPSCl", conductivity: 0.16)),
    Anchor(
      "NCA, 80Li2S-20P2S5", cathode: "NMC811", nominal: 190, loading: 35, rate: 0.1, measured: 110,
      .dry, electrolyte: .init("LPSCl", conductivity: 0.7)),
    Anchor(
      "NMC90, LPSCl", cathode: "NMC811", nominal: 215, loading: 33, temperature: 60, rate: 0.5,
      measured: 146, .dry),
    Anchor(
      "NMC811, LPSCl dry", cathode: "NMC811", nominal: 210, loading: 20, rate: 0.1, measured: 155,
      .dry, activeShare: 0.70),
    Anchor(
      "NMC811, LPSCl slurry", cathode: "NMC811", nominal: 210, loading: 20, rate: 0.1,
      measured: 132, .slurry, activeShare: 0.70),
    Anchor(
      "NMA, LPSCl, Si at 0.05C", cathode: "NMC811", nominal: 220, loading: 22.7, rate: 0.05,
      measured: 210, .dry, hasSilicon: true),
    Anchor(
      "NMA, LPSCl, Si at 0.25C", cathode: "NMC811", nominal: 220, loading: 22.7, rate: 0.25,
      measured: 170, .dry, hasSilicon: true),
  ]
}
