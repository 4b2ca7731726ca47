public import Quantities

/// What is known of pairs of materials: interfaces, charge transfer, critical currents, exclusions.
///
/// A pair that the tables do not hold is unknown, and a design that needs it is not admissible.
public struct PairTables: Sendable, Hashable {
  /// A resistance at 25 °C and how it falls with temperature.
  public struct ThermalResistance: Sendable, Hashable {
    /// Resistance at 25 °C, per geometric area (interfaces) or per contacted area (charge transfer).
    public var resistance: AreaSpecificResistance
    /// Activation energy; nil keeps it constant in temperature.
    public var activationEnergy: ActivationEnergy?

    /// Creates a resistance.
    public init(
      _ resistance: AreaSpecificResistance, activationEnergy: ActivationEnergy? = nil
    ) {
      self.resistance = resistance
      self.activationEnergy = activationEnergy
    }
  }

  /// A planar interface between two materials, in either order.
  public struct Interface: Sendable, Hashable {
    /// One material.
    public var first: String
    /// The other.
    public var second: String
    /// Its resistance.
    public var resistance: ThermalResistance

    /// Creates an interface entry.
    public init(_ first: String, _ second: String, _ resistance: ThermalResistance) {
      self.first = first
      self.second = second
      self.resistance = resistance
    }
  }

  /// Charge transfer between an active material and the electrolyte of its composite.
  public struct ChargeTransfer: Sendable, Hashable {
    /// Active material.
    public var activeMaterial: String
    /// Coating of the particles; nil for bare particles.
    public var coating: String?
    /// Electrolyte of the composite.
    public var electrolyte: String
    /// Resistance per cm2 of real contact.
    public var resistance: ThermalResistance

    /// Creates a charge transfer entry.
    public init(
      activeMaterial: String, coating: String?, electrolyte: String, resistance: ThermalResistance
    ) {
      self.activeMaterial = activeMaterial
      self.coating = coating
      self.electrolyte = electrolyte
      self.resistance = resistance
    }
  }

  /// The current density at which lithium grows through a film.
  public struct CriticalCurrent: Sendable, Hashable {
    /// The separator's film at the anode.
    public var electrolyte: String
    /// The anode.
    public var anode: String
    /// Critical current density at the reference temperature.
    public var currentDensity: CurrentDensity
    /// Reference temperature.
    public var temperature: Temperature
    /// Activation energy; zero keeps it constant in temperature.
    public var activationEnergy: ActivationEnergy

    /// Creates a critical current entry.
    public init(
      electrolyte: String, anode: String, currentDensity: CurrentDensity,
      temperature: Temperature, activationEnergy: ActivationEnergy = .zero
    ) {
      self.electrolyte = electrolyte
      self.anode = anode
      self.currentDensity = currentDensity
      self.temperature = temperature
      self.activationEnergy = activationEnergy
    }
  }

  /// A pair of an electrolyte and an anode below its reduction limit that holds all the same.
  public struct StablePair: Sendable, Hashable {
    /// The separator's film at the anode.
    public var electrolyte: String
    /// The anode.
    public var anode: String

    /// Creates a pair.
    public init(electrolyte: String, anode: String) {
      self.electrolyte = electrolyte
      self.anode = anode
    }
  }

  /// A metal face that must not touch a constituent, whatever the potential.
  public struct ForbiddenContact: Sendable, Hashable {
    /// What the face touches.
    public enum Constituent: Sendable, Hashable {
      /// An electrode that holds a solid electrolyte of this family.
      case family(SolidElectrolyte.Family)
      /// This anode or active material.
      case material(String)
    }

    /// Metal of the face.
    public var metal: String
    /// What it must not touch.
    public var constituent: Constituent
    /// Why, in one clause.
    public var reason: String

    /// Creates an exclusion.
    public init(metal: String, constituent: Constituent, reason: String) {
      self.metal = metal
      self.constituent = constituent
      self.reason = reason
    }
  }

  /// The oxidation limit that a coating lends to the electrolyte around the coated particles.
  public struct CoatingLimit: Sendable, Hashable {
    /// Coating.
    public var coating: String
    /// Practical oxidation limit with this coating.
    public var oxidationLimit: Voltage

    /// Creates a limit.
    public init(coating: String, oxidationLimit: Voltage) {
      self.coating = coating
      self.oxidationLimit = oxidationLimit
    }
  }

  /// Planar interfaces.
  public var interfaces: [Interface]
  /// Charge transfer resistances.
  public var chargeTransfers: [ChargeTransfer]
  /// Critical currents.
  public var criticalCurrents: [CriticalCurrent]
  /// Kinetically stable pairs.
  public var stablePairs: [StablePair]
  /// Forbidden contacts.
  public var forbiddenContacts: [ForbiddenContact]
  /// Coating limits.
  public var coatingLimits: [CoatingLimit]

  /// Creates the tables.
  public init(
    interfaces: [Interface] = [], chargeTransfers: [ChargeTransfer] = [],
    criticalCurrents: [CriticalCurrent] = [], stablePairs: [StablePair] = [],
    forbiddenContacts: [ForbiddenContact] = [], coatingLimits: [CoatingLimit] = []
  ) {
    self.interfaces = interfaces
    self.chargeTransfers = chargeTransfers
    self.criticalCurrents = criticalCurrents
    self.stablePairs = stablePairs
    self.forbiddenContacts = forbiddenContacts
    self.coatingLimits = coatingLimits
  }

  /// The interface between two materials in either order; nil when unknown.
  public func interface(_ first: String, _ second: String) -> ThermalResistance? {
    interfaces.first {
      ($0.first == first && $0.second == second) || ($0.first == second && $0.second == first)
    }?.resistance
  }

  /// The charge transfer of a composite; nil when unknown.
  public func chargeTransfer(
    activeMaterial: String, coating: String?, electrolyte: String
  ) -> ThermalResistance? {
    chargeTransfers.first {
      $0.activeMaterial == activeMaterial && $0.coating == coating
        && $0.electrolyte == electrolyte
    }?.resistance
  }

  /// The critical current of a film on an anode; nil when unknown.
  public func criticalCurrent(electrolyte: String, anode: String) -> CriticalCurrent? {
    criticalCurrents.first { $0.electrolyte == electrolyte && $0.anode == anode }
  }

  /// Whether a pair below the reduction limit is marked as kinetically stable.
  public func isKineticallyStable(electrolyte: String, anode: String) -> Bool {
    stablePairs.contains { $0.electrolyte == electrolyte && $0.anode == anode }
  }

  /// The oxidation limit that a coating lends, if it has one.
  public func oxidationLimit(coating: String) -> Voltage? {
    coatingLimits.first { $0.coating == coating }?.oxidationLimit
  }
}
