import SourceText
import YAMLTree

/// A fault with the place in a file where it stands.
struct PlacedFault: Sendable {
  let fault: CatalogueFault
  let file: SourceFile
  let node: YAMLNode

  init(_ fault: CatalogueFault, at node: YAMLNode, in file: SourceFile) {
    self.fault = fault
    self.node = node
    self.file = file
  }

  /// The faults in the order of their places, each once.
  ///
  /// Entries that share the values of one row share its faults.
  static func diagnostics(of faults: [PlacedFault]) -> [Diagnostic] {
    let sorted = faults.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      return (first.file.name, first.node.span.line, first.node.span.column, left.offset)
        < (second.file.name, second.node.span.line, second.node.span.column, right.offset)
    }
    var seen: Set<Diagnostic> = []
    return sorted.map(\.element.diagnostic).filter { seen.insert($0).inserted }
  }

  /// The fault as a message with line, column and caret.
  private var diagnostic: Diagnostic { Diagnostic(fault.description, at: node, in: file) }
}
