import GLPKSolver

/// What this program is.
enum ProductVersion {
  /// The number of this version.
  static let number = "0.1.0"

  /// The day of this version, as a manual page has it.
  static let date = "November 21, 2026"

  /// Name and number, as results keep them.
  static let tool = "stackwright \(number)"

  /// Name and number of the solver, as results keep them.
  static var solver: String { GLPKSolver.name }
}
