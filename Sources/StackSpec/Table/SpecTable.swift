/// All keys of a spec, block by block.
enum SpecTable {
  /// Every key in the order in which the guide lists them.
  static let keys: [SpecKey] =
    top + objective + operation + cathode + separator + anode + plate + ends + stack + module
    + manufacturing + limits

  /// The keys of one block; none for a path that is no block.
  static func keys(of block: String) -> [SpecKey] { byBlock[block] ?? [] }

  /// The key at a path.
  static func key(at path: String) -> SpecKey? { byPath[path] }

  private static let byBlock = Dictionary(grouping: keys, by: \.block)

  private static let byPath = Dictionary(keys.map { ($0.path, $0) }) { first, _ in first }

  /// The keys at the top of a spec.
  private static let top = [
    SpecKey("stackwright", .words(["1"]), "Layout of the spec", example: "1", absent: .fault),
    SpecKey(
      "name", .text, "Name of the design in reports", example: "800 V module",
      absent: .words("the name of the file without its extension")),
    SpecKey("objective", .block, "What is best"),
    SpecKey("operation", .block, "How the stack is run"),
    SpecKey(
      "cathode", .alternatives, "Composite cathode",
      example: "{material: NMC811, recipe: dry-80, loading: 5 mAh/cm2}", absent: .fault),
    SpecKey(
      "separator", .alternatives, "Separator",
      example: "{material: LPSCl, thickness: 30 um}", absent: .fault),
    SpecKey(
      "anode", .alternatives, "Anode", example: "{material: lithium, np_ratio: 1}",
      absent: .fault),
    SpecKey(
      "plate", .alternatives, "Bipolar plate",
      example: "{material: SS316, thickness: 10 um}", absent: .fault),
    SpecKey("ends", .block, "End collectors"),
    SpecKey(
      "stack", .block, "Layers and electrodes of a stack",
      example: "{layers: 20, footprint: 100 mm x 300 mm}", absent: .fault),
    SpecKey(
      "module", .block, "How cells stand in a module",
      absent: .words("one cell without cold plates")),
    SpecKey("manufacturing", .block, "How evenly and how well layers are made"),
    SpecKey("limits", .block, "What a design must keep"),
  ]
}
