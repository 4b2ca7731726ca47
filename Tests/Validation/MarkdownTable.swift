import Quantities

/// A table of Markdown.
struct MarkdownTable {
  let head: [String]
  let rows: [[String]]

  var text: String {
    let rule = head.map { _ in "---" }
    return ([head, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  /// A number with seven significant digits; what is below the noise of addition is zero.
  static func number(_ value: Double) -> String {
    abs(value) < 1e-12 ? "0" : NumberText.significant(value, digits: 7, trimmed: true)
  }

  /// A share in percent with its sign; one below a billionth is noise and written as 0.
  static func percent(_ share: Double) -> String {
    guard abs(share) >= 1e-9 else { return "0 %" }
    let digits = NumberText.significant(100 * abs(share), digits: 2)
    return (share < 0 ? "−" : "+") + digits + " %"
  }
}
