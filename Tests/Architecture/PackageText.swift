/// The targets of `Package.swift` with their dependencies, read from its text.
struct PackageText {
  /// A target.
  struct Target: Equatable {
    /// `target`, `testTarget`, `executableTarget` or `systemLibrary`.
    let kind: String
    let name: String
    let dependencies: [String]
    /// The folder that is stated; nothing where the target lies in the folder of its name.
    var path: String? = nil

    /// The folder of its files.
    var folder: String { path ?? (kind == "testTarget" ? "Tests/\(name)" : "Sources/\(name)") }
  }

  let targets: [Target]

  /// Reads every `.target(name: "…", dependencies: […])` and its kin.
  init(_ text: String) {
    let code = text.split(separator: "\n").filter { !$0.trimmed.hasPrefix("//") }
      .joined(separator: "\n")
    let kinds = ["target", "testTarget", "executableTarget", "systemLibrary"]
    var found: [(Range<String.Index>, Target)] = []
    for kind in kinds {
      for start in code.ranges(of: ".\(kind)(") {
        let call = Self.call(code[start.upperBound...])
        guard let name = Self.strings(after: "name:", in: call).first else { continue }
        let list = Self.list(after: "dependencies:", in: call)
        let target = Target(
          kind: kind, name: name, dependencies: Self.strings(in: list),
          path: Self.strings(after: "path:", in: call).first)
        found.append((start, target))
      }
    }
    targets = found.sorted { $0.0.lowerBound < $1.0.lowerBound }.map(\.1)
  }

  /// The text up to the bracket that closes a call.
  private static func call(_ text: Substring) -> Substring {
    var depth = 1
    for index in text.indices {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      if depth == 0 { return text[..<index] }
    }
    return text
  }

  /// The text inside the square brackets after a label; empty where there are none.
  private static func list(after label: String, in text: Substring) -> Substring {
    guard let start = text.firstRange(of: label) else { return "" }
    let rest = text[start.upperBound...]
    guard let open = rest.firstIndex(of: "["), let close = rest.firstIndex(of: "]"), open < close
    else { return "" }
    return rest[rest.index(after: open)..<close]
  }

  private static func strings(after label: String, in text: Substring) -> [String] {
    guard let start = text.firstRange(of: label) else { return [] }
    return strings(in: text[start.upperBound...])
  }

  /// The string literals of a text in their order.
  private static func strings(in text: Substring) -> [String] {
    text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}

extension Substring {
  /// Without blanks at its start.
  fileprivate var trimmed: Substring { drop { $0 == " " || $0 == "\t" } }
}
