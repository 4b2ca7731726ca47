public import MaterialCatalogue
public import SourceText
public import StackRecords

import Quantities
import StackPhysics

/// Reads design specs: YAML in, a problem out, or every fault at once.
public struct DesignSpecReader: Sendable {
  /// A problem, where the spec has no fault, and what there is to say about the spec.
  public struct Reading: Sendable {
    /// The problem; nil when a diagnostic is an error.
    public var problem: DesignProblem?
    /// Faults and warnings in the order of reading.
    public var diagnostics: [Diagnostic]
    /// The catalogue entries that the problem can touch, by kind and name; none without a problem.
    public var entries: [ResultInput.Entry] { used?.entries(of: catalogue) ?? [] }

    let used: UsedEntries?
    let catalogue: MaterialCatalogue
  }

  /// Materials that names in specs mean.
  public var catalogue: MaterialCatalogue

  /// Creates a reader of specs whose names are those of a catalogue.
  public init(catalogue: MaterialCatalogue) {
    self.catalogue = catalogue
  }

  /// Reads a spec.
  ///
  /// Every opened choice is free of duplicates and ascending, limits are ordered by name, so the
  /// order of keys, lists and catalogue entries never shows in the problem.
  /// - Parameters:
  ///   - file: the spec.
  ///   - settings: values that replace or add to those of the spec, each `key=value` with the full
  ///     path of the key, read like the spec; faults in them are placed in `<--set 1>` and so on.
  /// - Returns: the problem, and every fault and warning.
  public func read(_ file: SourceFile, settings: [String] = []) -> Reading {
    var reading = SpecReading(catalogue: catalogue)
    guard let root = reading.tree(of: file, settings: settings) else {
      return Reading(
        problem: nil, diagnostics: reading.diagnostics, used: nil, catalogue: catalogue)
    }
    let read = reading.problem(root, fileName: file.name)
    let problem = reading.isFaultless ? read : nil
    return Reading(
      problem: problem, diagnostics: reading.diagnostics,
      used: problem.map { UsedEntries($0.space, process: reading.process) }, catalogue: catalogue)
  }
}

extension SpecReading {
  /// Reads all blocks, so that every fault is found, and puts them together.
  fileprivate mutating func problem(_ node: SpecNode, fileName: String) -> DesignProblem? {
    guard let root = block("", node) else { return nil }
    checkLayout(root)
    let hasModule = root["module"] != nil
    let name = name(root, fileName: fileName)
    let objective = objective(root, hasModule: hasModule)
    let cathodes = cathodes(root)
    let operation = operation(
      root, cathodes: Array(Set(cathodes.map(\.material))).sorted { $0.name < $1.name })
    let films = films(root)
    let anodes = anodes(root)
    let plates = plates(root)
    let ends = ends(root)
    let stack = stack(root)
    let module = module(root)
    let making = manufacturing(root)
    let limits = limits(root, hasModule: hasModule)
    guard let objective, let operation, let stack, let module, let making else { return nil }
    process = making.process?.name
    let hardware = hardware(stack, making, root)
    let space = DesignSpace(
      cathodes: cathodes, films: films, anodes: anodes, plates: plates,
      positiveEnds: ends.positive, negativeEnd: ends.negative, footprints: stack.footprints,
      layersInSeries: stack.layers, stacksInParallel: stack.parallel, grades: making.grades,
      cellsInSeries: module.series, cellsInParallel: module.parallel,
      cellsPerBlock: module.cellsPerBlock, cooledFaces: module.faces,
      cellsPerGroup: module.cellsPerGroup
    ).inAscendingOrder()
    if space.count == .max { report(.spaceTooLarge, at: root.place) }
    return DesignProblem(
      name: name, objective: objective, space: space,
      conditions: Conditions(
        operation: operation, manufacturing: making.manufacturing, hardware: hardware,
        pairs: catalogue.pairs),
      limits: limits, hasModule: hasModule, defaults: defaults, warnings: warnings.sorted())
  }

  private mutating func checkLayout(_ root: SpecBlock) {
    guard let node = required("stackwright", in: root) else { return }
    _ = word("stackwright", node, among: ["1"])
  }

  /// The name of the spec; that of its file, without the extension, where none is written.
  mutating func name(_ root: SpecBlock, fileName: String) -> String {
    if let node = root["name"] { return single("name", node, TextReader()) ?? "" }
    let base = fileName.split(separator: "/").last.map(String.init) ?? fileName
    let stem = base.lastIndex(of: ".").map { String(base[..<$0]) } ?? base
    let name = stem.isEmpty ? base : stem
    assume("name", name, source: "name of the spec's file")
    return name
  }

  /// The catalogue's hardware with what the spec and its process change in it.
  private mutating func hardware(
    _ stack: StackChoices, _ making: ManufacturingChoices, _ root: SpecBlock
  ) -> Hardware {
    var hardware = catalogue.hardware
    let margin = making.process?.margin ?? hardware.edge.margin
    if stack.margin == nil {
      assume("stack.margin", margin.specText, source: SpecSource.contract("2"))
    }
    hardware.edge.margin = stack.margin ?? margin
    hardware.edge.overhang = stack.overhang
    hardware.tabs.coverFace = stack.tabs == .fullFace
    if let process = making.process { hardware.process.areaCost = process.areaCost }
    checkRim(margin: hardware.edge.margin, overhang: stack.overhang, root)
    return hardware
  }
}
