import SourceText

extension FigureSection {
  /// The figures as JSON, an object from name to value.
  var json: JSONValue {
    .object(figures.map { .init(key: $0.name, value: .real($0.value)) })
  }

  /// Reads the figures of a section.
  init(_ name: String, _ node: RecordNode) throws(RecordFault) {
    var figures: [Figure] = []
    for member in try node.members() {
      let field = node.member(member.key, member.value)
      figures.append(Figure(member.key, try field.optionalReal()))
    }
    self.init(name, figures)
  }

  /// All sections as JSON, an object from name to figures.
  static func json(_ sections: [FigureSection]) -> JSONValue {
    .object(sections.map { .init(key: $0.name, value: $0.json) })
  }

  /// Reads all sections.
  static func sections(_ node: RecordNode) throws(RecordFault) -> [FigureSection] {
    var sections: [FigureSection] = []
    for member in try node.members() {
      let field = node.member(member.key, member.value)
      sections.append(try FigureSection(member.key, field))
    }
    return sections
  }
}
