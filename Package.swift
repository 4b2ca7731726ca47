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
  targets: [
    .target(name: "LinearProgram", swiftSettings: strict),
    .target(name: "CGLPKGuard", linkerSettings: [.linkedLibrary("glpk")]),
    .target(
      name: "GLPKSolver", dependencies: ["LinearProgram", "CGLPKGuard"], swiftSettings: common),
    .testTarget(name: "LinearProgramTests", dependencies: ["LinearProgram"], swiftSettings: strict),
    .testTarget(
      name: "GLPKSolverTests", dependencies: ["GLPKSolver", "LinearProgram", "CGLPKGuard"],
      swiftSettings: common),
  ],
  swiftLanguageModes: [.v6]
)
