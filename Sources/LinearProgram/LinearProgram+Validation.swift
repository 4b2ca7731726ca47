extension LinearProgram {
  /// Checks the whole program and reports the first fault.
  ///
  /// Afterwards every number is finite, bounds are in order and whole where they must be, at least
  /// one side of every constraint is bounded, every variable belongs to this program, and names are
  /// unique, at most 255 bytes long and free of control characters.
  ///
  /// - Throws: The first fault: variables before constraints before the objective, in order of index.
  public func validate() throws(LinearProgramError) {
    var firstIndices: [String: Int] = [:]
    for (index, declaration) in declarations.enumerated() {
      try validate(declaration, at: index)
      try validate(
        declaration.name, at: .variable(index: index, name: declaration.name), index: index,
        among: &firstIndices)
    }
    firstIndices = [:]
    for (index, constraint) in constraints.enumerated() {
      try validate(constraint, at: index)
      try validate(
        constraint.name, at: .constraint(index: index, name: constraint.name), index: index,
        among: &firstIndices)
    }
    try validate(objective.expression, at: .objective)
  }

  /// Checks constraints that a session is about to add, without looking at the others' names.
  ///
  /// - Throws: The first fault; places count on from the constraints already here.
  public func validate(adding new: [Constraint]) throws(LinearProgramError) {
    for (offset, constraint) in new.enumerated() {
      try validate(constraint, at: constraints.count + offset)
    }
  }

  /// Checks an objective that a session is about to set.
  ///
  /// - Throws: ``LinearProgramError/foreignVariable(place:)`` or
  ///   ``LinearProgramError/notFinite(place:value:)``.
  public func validate(objective expression: LinearExpression) throws(LinearProgramError) {
    try validate(expression, at: .objective)
  }

  func validate(_ declaration: VariableDeclaration, at index: Int) throws(LinearProgramError) {
    let place = LinearProgramError.Place.variable(index: index, name: declaration.name)
    let (lower, upper) = (declaration.lower, declaration.upper)
    try validate(lower: lower, upper: upper, at: place)
    guard declaration.isInteger else { return }
    for bound in [lower, upper] where bound.isFinite && !bound.isExactInteger {
      throw .fractionalBound(place: place, value: bound)
    }
    if declaration.kind == .binary, lower < 0 || upper > 1 {
      throw .binaryBounds(place: place, lower: lower, upper: upper)
    }
  }

  private func validate(_ constraint: Constraint, at index: Int) throws(LinearProgramError) {
    let place = LinearProgramError.Place.constraint(index: index, name: constraint.name)
    try validate(constraint.expression, at: place)
    try validate(lower: constraint.lower, upper: constraint.upper, at: place)
    guard constraint.lower.isFinite || constraint.upper.isFinite else {
      throw .noBounds(place: place)
    }
  }

  private func validate(
    _ expression: LinearExpression, at place: LinearProgramError.Place
  ) throws(LinearProgramError) {
    guard expression.constant.isFinite else {
      throw .notFinite(place: place, value: expression.constant)
    }
    for term in expression.terms {
      guard owns(term.variable) else { throw .foreignVariable(place: place) }
      guard term.coefficient.isFinite else {
        throw .notFinite(place: place, value: term.coefficient)
      }
    }
  }

  private func validate(
    lower: Double, upper: Double, at place: LinearProgramError.Place
  ) throws(LinearProgramError) {
    if lower.isNaN || lower == .infinity { throw .notFinite(place: place, value: lower) }
    if upper.isNaN || upper == -.infinity { throw .notFinite(place: place, value: upper) }
    if lower > upper { throw .crossedBounds(place: place, lower: lower, upper: upper) }
  }

  private func validate(
    _ name: String, at place: LinearProgramError.Place, index: Int,
    among firstIndices: inout [String: Int]
  ) throws(LinearProgramError) {
    guard !name.isEmpty else { return }
    let bytes = name.utf8.count
    if bytes > 255 { throw .nameTooLong(place: place, bytes: bytes) }
    if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      throw .controlCharacter(place: place)
    }
    if let firstIndex = firstIndices.updateValue(index, forKey: name) {
      throw .duplicateName(place: place, firstIndex: firstIndex)
    }
  }
}

extension Double {
  /// Whether the number is whole and small enough that its neighbours are representable too.
  fileprivate var isExactInteger: Bool {
    magnitude <= 0x1p53 && self == rounded()
  }
}
