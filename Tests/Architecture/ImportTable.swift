/// What each target may import: the whole table of the architecture, one place.
///
/// A target of the table may be absent from the package until the work that fills it; a target of
/// the package that is not in the table is a fault.
enum ImportTable {
  /// Targets of this package that a target imports.
  static let allowed: [String: Set<String>] = [
    "Quantities": [],
    "SourceText": [],
    "CYAML": [],
    "YAMLTree": ["SourceText", "CYAML"],
    "LinearProgram": [],
    "CGLPKGuard": [],
    "CCatalogueData": [],
    "CDesignData": [],
    "GLPKSolver": ["LinearProgram", "CGLPKGuard"],
    "StackPhysics": ["Quantities"],
    "MaterialCatalogue": [
      "Quantities", "SourceText", "YAMLTree", "StackPhysics", "CCatalogueData",
    ],
    "StackRecords": ["Quantities", "SourceText", "StackPhysics"],
    "StackSpec": [
      "Quantities", "SourceText", "YAMLTree", "StackPhysics", "MaterialCatalogue", "StackRecords",
    ],
    "StackDesign": ["Quantities", "StackPhysics", "StackRecords", "LinearProgram"],
    "CZLib": [],
    "CellTable": ["Quantities", "SourceText", "CZLib"],
    "CellGrading": ["Quantities", "SourceText", "CellTable", "StackRecords", "LinearProgram"],
    "Verification": [
      "Quantities", "SourceText", "StackPhysics", "MaterialCatalogue", "StackRecords",
      "StackSpec", "CellTable",
    ],
    "Markup": [],
    "StackReport": ["Markup", "Quantities", "StackRecords"],
    "StackCommands": [
      "Quantities", "SourceText", "YAMLTree", "LinearProgram", "GLPKSolver", "StackPhysics",
      "MaterialCatalogue", "StackRecords", "StackSpec", "StackDesign", "CellTable", "CellGrading",
      "Verification", "Markup", "StackReport", "CDesignData",
    ],
    "stackwright": ["StackCommands"],
    // Below `Tests`: nothing above may import these.
    "RandomBits": [],
    "RandomProblems": [
      "Quantities", "StackPhysics", "MaterialCatalogue", "StackRecords", "RandomBits",
    ],
    "Benchmarks": [
      "Quantities", "SourceText", "LinearProgram", "GLPKSolver", "StackPhysics", "StackRecords",
      "StackSpec", "StackDesign", "CellTable", "CellGrading", "Verification", "RandomProblems",
      "RandomBits",
    ],
    "ValidationCases": ["Quantities", "StackPhysics", "MaterialCatalogue"],
    "ValidationReport": ["ValidationCases"],
  ]

  /// Modules of the toolchain that any target may import.
  static let toolchain: Set<String> = [
    "Swift", "Glibc", "FoundationEssentials", "Synchronization", "Dispatch",
  ]
}
