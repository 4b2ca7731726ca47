extension LinearProgram {
  /// The program as a free-format MPS file.
  ///
  /// Every number reads back as the same `Double`. Maximisation is said in an `OBJSENSE` section; for
  /// readers that do not know it, GLPK among them, the objective can be negated instead. The
  /// objective's constant is the coefficient of a variable fixed at one, because readers disagree
  /// about the sign of a constant among the right-hand sides. Unsafe names are replaced and listed
  /// in comments; a two-sided constraint becomes two rows.
  ///
  /// - Parameter negatingMaximisation: Whether to write "minimise -f" in place of "maximise f".
  /// - Returns: The text, ending with a newline.
  /// - Throws: The faults of ``validate()``; nothing is written then.
  public func mps(negatingMaximisation: Bool = false) throws(LinearProgramError) -> String {
    try validate()
    let names = ExportedNames(self)
    let rows = ExportedRow.rows(of: self, names)
    let isMaximised = objective.sense == .maximise
    let sign: Double = isMaximised && negatingMaximisation ? -1 : 1
    var lines = names.notes.map { "* \($0)" }
    if sign < 0 { lines.append("* the objective is negated: the program maximises its negative") }
    lines.append("NAME \(ExportedNames.token(name))")
    if isMaximised && sign > 0 { lines += ["OBJSENSE", "    MAX"] }
    lines += ["ROWS", " N \(ExportedNames.objective)"]
    lines += rows.map { " \($0.sense.letter) \($0.name)" }
    lines.append("COLUMNS")
    lines += columnLines(rows, names, sign: sign)
    lines.append("RHS")
    for row in rows where row.rightHandSide != 0 {
      lines.append(" RHS \(row.name) \(exported(row.rightHandSide))")
    }
    lines.append("BOUNDS")
    if needsConstantVariable { lines.append(" FX BND \(ExportedNames.objectiveConstant) 1") }
    for (declaration, name) in zip(declarations, names.variables) {
      lines += declaration.boundLines(name)
    }
    lines.append("ENDATA")
    return lines.joined(separator: "\n") + "\n"
  }

  private func columnLines(
    _ rows: [ExportedRow], _ names: ExportedNames, sign: Double
  ) -> [String] {
    var entries = [[(row: String, coefficient: Double)]](repeating: [], count: declarations.count)
    for term in objective.expression.terms {
      entries[term.variable.index].append((ExportedNames.objective, sign * term.coefficient))
    }
    for row in rows {
      for term in row.terms {
        entries[term.variable.index].append((row.name, term.coefficient))
      }
    }
    var lines: [String] = []
    if needsConstantVariable {
      let constant = exported(sign * objective.expression.constant)
      lines.append(" \(ExportedNames.objectiveConstant) \(ExportedNames.objective) \(constant)")
    }
    var isInsideIntegers = false
    for (index, declaration) in declarations.enumerated() {
      if declaration.isInteger != isInsideIntegers {
        isInsideIntegers = declaration.isInteger
        lines.append(" MARKER 'MARKER' \(isInsideIntegers ? "'INTORG'" : "'INTEND'")")
      }
      let name = names.variables[index]
      // A column without entries still has to be declared.
      if entries[index].isEmpty { lines.append(" \(name) \(ExportedNames.objective) 0") }
      for (row, coefficient) in entries[index] {
        lines.append(" \(name) \(row) \(exported(coefficient))")
      }
    }
    if isInsideIntegers { lines.append(" MARKER 'MARKER' 'INTEND'") }
    return lines
  }
}

extension ExportedRow.Sense {
  fileprivate var letter: String {
    switch self {
    case .atMost: "L"
    case .atLeast: "G"
    case .equal: "E"
    }
  }
}

extension ExportedNames {
  /// The program's name as one word, for the NAME line.
  fileprivate static func token(_ name: String) -> String {
    name.isEmpty ? "program" : String(onOneLine(name).map { $0.isWhitespace ? "_" : $0 })
  }
}

extension VariableDeclaration {
  /// Both bounds are always written: readers differ in what they assume for whole numbers.
  fileprivate func boundLines(_ name: String) -> [String] {
    switch (lower, upper) {
    case (-.infinity, .infinity): return [" FR BND \(name)"]
    case (let lower, let upper) where lower == upper: return [" FX BND \(name) \(exported(lower))"]
    default:
      let first = lower.isFinite ? " LO BND \(name) \(exported(lower))" : " MI BND \(name)"
      let second = upper.isFinite ? " UP BND \(name) \(exported(upper))" : " PL BND \(name)"
      return [first, second]
    }
  }
}
