// swift-tools-version: 6.2
import PackageDescription

/// The rules every Swift target is built under.
let common: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// Memory safety is checked everywhere but in the two targets that wrap a C library.
let strict = common + [.strictMemorySafety()]

let package = Package(
  name: "stackwright",
  products: [
    .executable(name: "stackwright", targets: ["stackwright"])
  ],
  targets: [
    .target(name: "Quantities", swiftSettings: strict),
    .target(name: "SourceText", swiftSettings: strict),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "YAMLTree", dependencies: ["SourceText", "CYAML"], swiftSettings: common),
    .target(name: "LinearProgram", swiftSettings: strict),
    .target(name: "CGLPKGuard", linkerSettings: [.linkedLibrary("glpk")]),
    .target(
      name: "GLPKSolver", dependencies: ["LinearProgram", "CGLPKGuard"], swiftSettings: common),
    .target(name: "StackPhysics", dependencies: ["Quantities"], swiftSettings: strict),
    .target(name: "CCatalogueData", exclude: ["Resources"]),
    .target(name: "CDesignData"),
    .target(
      name: "MaterialCatalogue",
      dependencies: ["Quantities", "SourceText", "YAMLTree", "StackPhysics", "CCatalogueData"],
      swiftSettings: strict),
    .target(
      name: "StackRecords", dependencies: ["Quantities", "SourceText", "StackPhysics"],
      swiftSettings: strict),
    .target(
      name: "StackSpec",
      dependencies: [
        "Quantities", "SourceText", "YAMLTree", "StackPhysics", "MaterialCatalogue", "StackRecords",
      ],
      swiftSettings: strict),
    .target(
      name: "StackDesign",
      dependencies: ["Quantities", "StackPhysics", "StackRecords", "LinearProgram"],
      swiftSettings: strict),
    .systemLibrary(name: "CZLib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "CellTable", dependencies: ["Quantities", "SourceText", "CZLib"],
      swiftSettings: strict),
    .target(
      name: "CellGrading",
      dependencies: ["Quantities", "SourceText", "CellTable", "StackRecords", "LinearProgram"],
      swiftSettings: strict),
    .target(
      name: "Verification",
      dependencies: [
        "Quantities", "SourceText", "StackPhysics", "StackRecords", "StackSpec", "CellTable",
      ],
      swiftSettings: strict),
    .target(name: "Markup", swiftSettings: strict),
    .target(
      name: "StackReport", dependencies: ["Markup", "Quantities", "StackRecords"],
      swiftSettings: strict),
    .target(
      name: "StackCommands",
      dependencies: [
        "Quantities", "SourceText", "YAMLTree", "LinearProgram", "GLPKSolver", "StackPhysics",
        "MaterialCatalogue", "StackRecords", "StackSpec", "StackDesign", "CellTable", "CellGrading",
        "Verification", "StackReport", "CDesignData",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "stackwright", dependencies: ["StackCommands"], swiftSettings: strict),
    .testTarget(
      name: "QuantitiesTests", dependencies: ["Quantities", "RandomBits"], swiftSettings: strict),
    .testTarget(
      name: "SourceTextTests", dependencies: ["SourceText", "RandomBits"], swiftSettings: strict),
    .testTarget(
      name: "YAMLTreeTests", dependencies: ["YAMLTree", "SourceText"], swiftSettings: strict),
    .testTarget(name: "LinearProgramTests", dependencies: ["LinearProgram"], swiftSettings: strict),
    .testTarget(
      name: "GLPKSolverTests",
      dependencies: ["GLPKSolver", "LinearProgram", "CGLPKGuard", "RandomBits"],
      swiftSettings: common),
    .testTarget(
      name: "StackPhysicsTests", dependencies: ["StackPhysics", "Quantities", "RandomBits"],
      swiftSettings: strict),
    .testTarget(
      name: "MaterialCatalogueTests",
      dependencies: [
        "Quantities", "SourceText", "YAMLTree", "StackPhysics", "MaterialCatalogue",
        "CCatalogueData",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "StackRecordsTests",
      dependencies: [
        "Quantities", "SourceText", "StackPhysics", "MaterialCatalogue", "StackRecords",
        "StackSpec",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "StackSpecTests",
      dependencies: [
        "Quantities", "SourceText", "StackPhysics", "MaterialCatalogue", "StackRecords",
        "StackSpec",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CellTableTests", dependencies: ["Quantities", "SourceText", "CellTable"],
      swiftSettings: strict),
    .testTarget(
      name: "CellGradingTests",
      dependencies: [
        "Quantities", "SourceText", "LinearProgram", "GLPKSolver", "StackRecords", "StackSpec",
        "CellTable", "CellGrading", "RandomBits",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "VerificationTests",
      dependencies: [
        "Quantities", "SourceText", "GLPKSolver", "StackPhysics", "StackRecords", "StackSpec",
        "StackDesign", "CellTable", "CellGrading", "Verification", "RandomBits",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "StackCommandsTests",
      dependencies: [
        "StackCommands", "Quantities", "SourceText", "StackPhysics", "MaterialCatalogue",
        "StackRecords", "StackSpec", "StackDesign", "CellTable", "CellGrading", "Verification",
      ],
      swiftSettings: strict),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: strict),
    .testTarget(
      name: "StackReportTests",
      dependencies: [
        "StackReport", "Markup", "Quantities", "SourceText", "StackRecords", "StackSpec",
        "StackDesign", "GLPKSolver", "CellTable", "CellGrading",
      ],
      swiftSettings: strict),
    .target(
      name: "ValidationCases", dependencies: ["Quantities", "StackPhysics", "MaterialCatalogue"],
      path: "Tests/Validation", swiftSettings: strict),
    .executableTarget(
      name: "ValidationReport", dependencies: ["ValidationCases"], path: "Tests/ValidationReport",
      swiftSettings: strict),
    .testTarget(
      name: "ValidationTests", dependencies: ["ValidationCases"], path: "Tests/ValidationTests",
      swiftSettings: strict),
    .testTarget(
      name: "Architecture", path: "Tests/Architecture", swiftSettings: strict),
    .testTarget(
      name: "EndToEnd", dependencies: ["stackwright"], path: "Tests/EndToEnd",
      swiftSettings: strict),
    .target(name: "RandomBits", path: "Tests/RandomBits", swiftSettings: strict),
    .target(
      name: "RandomProblems",
      dependencies: [
        "Quantities", "StackPhysics", "MaterialCatalogue", "StackRecords", "RandomBits",
      ],
      path: "Tests/RandomProblems", swiftSettings: strict),
    .testTarget(
      name: "StackDesignTests",
      dependencies: [
        "Quantities", "SourceText", "GLPKSolver", "StackPhysics", "MaterialCatalogue",
        "StackRecords", "StackSpec", "StackDesign", "Verification", "RandomProblems",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Quantities", "SourceText", "GLPKSolver", "StackPhysics", "StackRecords", "StackSpec",
        "StackDesign", "CellTable", "CellGrading", "Verification", "RandomProblems", "RandomBits",
      ],
      path: "Tests/Benchmarks", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
