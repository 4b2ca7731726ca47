extension LinearProgram {
  /// The program in the LP format of CPLEX, in the part of it that all readers share.
  ///
  /// Every number reads back as the same `Double`. The objective's constant is the coefficient of a
  /// variable that is fixed at one, because readers disagree about
  /// bare constants. Unsafe names are
  /// replaced and listed in comments; a two-sided constraint becomes two rows.
  ///
  /// - Returns: The text, ending with a newline.
  /// - Throws: The faults of ``validate()``; nothing is written then.
  public func lp() throws(LinearProgramError) -> String {
    try validate()
    let names = ExportedNames(self)
    var lines: [String] = []
    if !name.isEmpty { lines.append("\\ \(ExportedNames.onOneLine(name))") }
    lines += names.notes.map { "\\ \($0)" }
    lines.append(objective.sense == .maximise ? "Maximize" : "Minimize")
    let rows = ExportedRow.rows(of: self, names)
    var objectiveTerms = summands(objective.expression.terms, names)
    if needsConstantVariable {
      objectiveTerms.append(
        summand(objective.expression.constant, ExportedNames.objectiveConstant))
    }
    let placeholder = "0 \(names.variables.first ?? ExportedNames.objectiveConstant)"
    lines += wrapped(ExportedNames.objective, objectiveTerms, else: placeholder, relation: "")
    lines.append("Subject To")
    for row in rows {
      let relation = " \(row.sense.sign) \(exported(row.rightHandSide))"
      lines += wrapped(row.name, summands(row.terms, names), else: placeholder, relation: relation)
    }
    lines.append("Bounds")
    if needsConstantVariable { lines.append(" \(ExportedNames.objectiveConstant) = 1") }
    for (declaration, name) in zip(declarations, names.variables) {
      lines.append(declaration.boundLine(name))
    }
    let integers = zip(declarations, names.variables).filter(\.0.isInteger).map { " \($0.1)" }
    if !integers.isEmpty { lines += ["Generals"] + integers }
    lines.append("End")
    return lines.joined(separator: "\n") + "\n"
  }
}

private func summands(_ terms: [Term], _ names: ExportedNames) -> [String] {
  terms.map { summand($0.coefficient, names.variables[$0.variable.index]) }
}

private func summand(_ coefficient: Double, _ name: String) -> String {
  "\(coefficient < 0 ? "-" : "+") \(exported(coefficient.magnitude)) \(name)"
}

/// One row on as many lines as it needs: some readers stop at 255 characters.
private func wrapped(
  _ name: String, _ summands: [String], else placeholder: String, relation: String
) -> [String] {
  let summands = summands.isEmpty ? [placeholder] : summands
  var lines: [String] = []
  var line = " \(name):"
  for summand in summands {
    if line.utf8.count + summand.utf8.count > 100 {
      lines.append(line)
      line = " "
    }
    line += " \(summand)"
  }
  return lines + [line + relation]
}

extension ExportedRow.Sense {
  fileprivate var sign: String {
    switch self {
    case .atMost: "<="
    case .atLeast: ">="
    case .equal: "="
    }
  }
}

extension VariableDeclaration {
  fileprivate func boundLine(_ name: String) -> String {
    switch (lower, upper) {
    case (-.infinity, .infinity): " \(name) free"
    case (let lower, let upper) where lower == upper: " \(name) = \(exported(lower))"
    case (-.infinity, let upper): " -inf <= \(name) <= \(exported(upper))"
    case (let lower, .infinity): " \(name) >= \(exported(lower))"
    case (let lower, let upper): " \(exported(lower)) <= \(name) <= \(exported(upper))"
    }
  }
}
