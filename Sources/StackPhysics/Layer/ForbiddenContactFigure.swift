/// A metal face that touches what it must not touch.
///
/// A face touches the constituents of its electrode. A composite that holds a sulfide is a sulfide;
/// lithium, alloy foil, plated lithium and an interlayer shield the face from the separator.
/// - Source: the model contract 1.9.
public struct ForbiddenContactFigure: Sendable, Hashable {
  /// The face.
  public var part: WindowPart
  /// The electrode's material.
  public var partner: String
  /// The exclusion that it meets.
  public var contact: PairTables.ForbiddenContact

  /// Creates a figure.
  public init(part: WindowPart, partner: String, contact: PairTables.ForbiddenContact) {
    self.part = part
    self.partner = partner
    self.contact = contact
  }

  /// The forbidden contacts of one face, in the order of the table.
  ///
  /// - Parameters:
  ///   - part: a face of a plate or an end collector.
  ///   - metal: its metal.
  ///   - cathode: the cathode material.
  ///   - catholyte: the electrolyte inside the cathode.
  ///   - anode: the anode.
  ///   - anolyte: the electrolyte inside a host; not read for other anodes.
  ///   - tables: the exclusions.
  /// - Returns: one figure for each exclusion that the face meets.
  public static func contacts(
    of part: WindowPart, metal: Metal, cathode: CathodeMaterial, catholyte: SolidElectrolyte,
    anode: AnodeMaterial, anolyte: SolidElectrolyte, tables: PairTables
  ) -> [ForbiddenContactFigure] {
    let touchesCathode = part == .plateCathodeFace || part == .positiveEnd
    let electrode = touchesCathode ? cathode.name : anode.name
    let electrolyte = touchesCathode ? catholyte : anode.shieldsPlate ? nil : anolyte
    return tables.forbiddenContacts.filter { contact in
      guard contact.metal == metal.name else { return false }
      return switch contact.constituent {
      case .material(let name): name == electrode || name == electrolyte?.name
      case .family(let family): family == electrolyte?.family
      }
    }.map { ForbiddenContactFigure(part: part, partner: electrode, contact: $0) }
  }
}
