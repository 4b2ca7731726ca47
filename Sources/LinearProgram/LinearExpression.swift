/// A coefficient times a variable.
public struct Term: Sendable {
  /// The variable.
  public let variable: Variable
  /// Its coefficient.
  public let coefficient: Double

  /// Makes the term coefficient · variable.
  public init(variable: Variable, coefficient: Double) {
    self.variable = variable
    self.coefficient = coefficient
  }
}

/// Anything that can stand in a linear expression: a ``Variable`` or a ``LinearExpression``.
public protocol Linear: Sendable {
  /// The value as an expression.
  var expression: LinearExpression { get }
}

/// A sum of terms and a constant: Σ aⱼ·xⱼ + a₀.
///
/// Terms are sorted by variable, each variable occurs once, and no coefficient is zero, so the
/// same formula always gives the same bytes to the solver and to exported files. Not a number
/// survives every operation and is reported by ``LinearProgram/validate()``.
public struct LinearExpression: Linear, Sendable {
  /// Terms in the order of their variables' indices, merged, without zeros.
  public private(set) var terms: [Term]
  /// The part without a variable.
  public private(set) var constant: Double

  /// The expression itself.
  public var expression: LinearExpression { self }

  /// Makes the expression that is a number.
  public init(constant: Double = 0) {
    self.init(sortedTerms: [], constant: constant)
  }

  /// Sums terms in any order, with repeats; takes O(n log n).
  public init(terms: some Sequence<Term>, constant: Double = 0) {
    let ordered = terms.enumerated().sorted { left, right in
      // Equal variables stay in their given order, so that rounding does not depend on the sort.
      left.element.precedes(right.element)
        || (!right.element.precedes(left.element) && left.offset < right.offset)
    }
    var merged: [Term] = []
    merged.reserveCapacity(ordered.count)
    for (_, term) in ordered {
      if let last = merged.last, last.variable.id == term.variable.id {
        merged[merged.count - 1] = Term(
          variable: last.variable, coefficient: last.coefficient + term.coefficient)
      } else {
        merged.append(term)
      }
    }
    self.init(sortedTerms: merged.filter { $0.coefficient != 0 }, constant: constant)
  }

  init(sortedTerms: [Term], constant: Double) {
    terms = sortedTerms
    self.constant = constant
  }

  /// The coefficient of a variable; zero when it does not occur.
  public func coefficient(of variable: Variable) -> Double {
    terms.first { $0.variable.id == variable.id }?.coefficient ?? 0
  }

  /// The value at a point.
  ///
  /// - Parameter values: One value per variable of the program, in the order of their indices.
  /// - Returns: Σ aⱼ·xⱼ + a₀, summed in the order of the terms.
  public func value(at values: [Double]) -> Double {
    var sum = constant
    for term in terms {
      precondition(values.indices.contains(term.variable.index), "one value per variable")
      sum += term.coefficient * values[term.variable.index]
    }
    return sum
  }

  /// Adds a multiple of another expression in place.
  ///
  /// - Complexity: O(1) when `other` is a single term past the last one, else O(n + m).
  public mutating func add(_ other: some Linear, times factor: Double = 1) {
    let other = other.expression
    constant += factor * other.constant
    guard let first = other.terms.first else { return }
    if terms.last.map({ $0.precedes(first) }) ?? true {
      for term in other.terms {
        terms.appendNonzero(term, times: factor)
      }
    } else {
      terms = merged(with: other.terms, times: factor)
    }
  }

  /// Adds a term of a variable that comes after all others, in O(1).
  mutating func append(_ term: Term) {
    terms.appendNonzero(term, times: 1)
  }

  mutating func add(_ number: Double) {
    constant += number
  }

  func multiplied(by factor: Double) -> LinearExpression {
    var scaled: [Term] = []
    scaled.reserveCapacity(terms.count)
    for term in terms {
      scaled.appendNonzero(term, times: factor)
    }
    return LinearExpression(sortedTerms: scaled, constant: constant * factor)
  }

  /// The same terms with another constant.
  func withConstant(_ constant: Double) -> LinearExpression {
    LinearExpression(sortedTerms: terms, constant: constant)
  }

  private func merged(with others: [Term], times factor: Double) -> [Term] {
    var result: [Term] = []
    result.reserveCapacity(terms.count + others.count)
    var own = terms[...]
    for other in others {
      while let next = own.first, next.precedes(other) {
        result.append(own.removeFirst())
      }
      if let next = own.first, next.variable.id == other.variable.id {
        own.removeFirst()
        let sum = next.coefficient + factor * other.coefficient
        result.appendNonzero(Term(variable: next.variable, coefficient: sum), times: 1)
      } else {
        result.appendNonzero(other, times: factor)
      }
    }
    return result + own
  }
}

extension Term {
  /// Order by index; variables of several programs, a mistake that validation reports, stay apart.
  fileprivate func precedes(_ other: Term) -> Bool {
    (variable.index, variable.id.program.number)
      < (other.variable.index, other.variable.id.program.number)
  }
}

extension [Term] {
  fileprivate mutating func appendNonzero(_ term: Term, times factor: Double) {
    let coefficient = term.coefficient * factor
    if coefficient != 0 {
      append(Term(variable: term.variable, coefficient: coefficient))
    }
  }
}

extension Sequence where Element: Linear {
  /// The sum of the elements; takes O(n log n) in the number of terms.
  public func sum() -> LinearExpression {
    var terms: [Term] = []
    var constant = 0.0
    for element in self {
      let expression = element.expression
      terms.append(contentsOf: expression.terms)
      constant += expression.constant
    }
    return LinearExpression(terms: terms, constant: constant)
  }
}
