import SourceText

/// The parts of a stored design as tables, one file each, with the names and numbers of the record.
struct RecordTables: Sendable {
  /// A table with its header.
  struct Table: Sendable, Hashable {
    let name: String
    let header: [String]
    var rows: [[String]]
  }

  /// The tables that have a row.
  let tables: [Table]

  /// Takes the tables out of a record.
  init(_ record: JSONValue) {
    guard case .object(let members) = record else {
      tables = []
      return
    }
    tables = members.compactMap { member in
      let table: Table? =
        switch (member.key, member.value) {
        case ("figures", .object(let sections)): Self.figures(sections)
        case ("choices", .object(let choices)):
          Table(
            name: "choices", header: ["choice", "value"],
            rows: choices.map { [$0.key, Self.text($0.value)] })
        case ("curves", .array(let curves)): Self.curves(curves)
        case ("input", let input): input["entries"].flatMap(Self.catalogue)
        case ("warnings", .array(let warnings)):
          Table(name: "warnings", header: ["warning"], rows: warnings.map { [Self.text($0)] })
        case (let key, .array(let values)): Self.list(key, values)
        default: nil
        }
      return table.flatMap { $0.rows.isEmpty ? nil : $0 }
    }
  }

  /// The tables as files.
  var files: [OutputFolder.File] {
    tables.map { table in
      var bytes: [UInt8] = []
      for row in [table.header] + table.rows {
        for (index, field) in row.enumerated() {
          if index > 0 { bytes.append(CSVDelimiter.comma.byte) }
          bytes.append(csvField: Array(field.utf8), delimiter: .comma)
        }
        bytes += CSVLineEnd.lineFeed.bytes
      }
      return OutputFolder.File(
        name: "\(table.name).csv", mark: table.header.joined(separator: ","), bytes: bytes)
    }
  }

  private static func figures(_ sections: [JSONValue.Member]) -> Table {
    let rows = sections.flatMap { section -> [[String]] in
      guard case .object(let figures) = section.value else { return [] }
      return figures.map { [section.key, $0.key, text($0.value)] }
    }
    return Table(name: "figures", header: ["section", "figure", "value"], rows: rows)
  }

  private static func curves(_ curves: [JSONValue]) -> Table {
    let rows = curves.flatMap { curve -> [[String]] in
      guard case .array(let across) = curve["at_x"], case .array(let up) = curve["at_y"] else {
        return []
      }
      let names = ["curve", "x", "y"].map { text(curve[$0] ?? .null) }
      return zip(across, up).map { names + [text($0), text($1)] }
    }
    return Table(name: "curves", header: ["curve", "x", "y", "at_x", "at_y"], rows: rows)
  }

  private static func catalogue(_ entries: JSONValue) -> Table? {
    guard case .array(let entries) = entries else { return nil }
    let rows = entries.flatMap { entry -> [[String]] in
      guard case .array(let values) = entry["values"] else { return [] }
      let names = ["kind", "name"].map { text(entry[$0] ?? .null) }
      return values.map { value in
        names + ["key", "value", "confidence", "source"].map { text(value[$0] ?? .null) }
      }
    }
    return Table(
      name: "catalogue_values",
      header: ["kind", "name", "key", "value", "confidence", "source"], rows: rows)
  }

  /// A list of objects with the same keys; an object inside lends its own, behind its name.
  ///
  /// Where a row has nothing in the place of an object, its fields stay empty.
  private static func list(_ name: String, _ values: [JSONValue]) -> Table? {
    let rows = values.map { flattened($0) }
    var keys: [String] = []
    for key in rows.flatMap({ $0.map(\.key) }) where !keys.contains(key) { keys.append(key) }
    let header = keys.filter { key in !keys.contains { $0.hasPrefix("\(key).") } }
    guard !header.isEmpty else { return nil }
    return Table(
      name: name, header: header,
      rows: rows.map { row in
        header.map { key in row.first { $0.key == key }?.text ?? "" }
      })
  }

  private static func flattened(
    _ value: JSONValue, inside name: String = ""
  ) -> [(key: String, text: String)] {
    guard case .object(let members) = value else { return [] }
    return members.flatMap { member -> [(key: String, text: String)] in
      if case .object = member.value {
        return flattened(member.value, inside: "\(name)\(member.key).")
      }
      return [("\(name)\(member.key)", text(member.value))]
    }
  }

  /// A value as a field: a list with semicolons, nothing for null.
  private static func text(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .bool(let truth): truth ? "true" : "false"
    case .number(let number): number
    case .string(let string): inert(string)
    case .array(let values): values.map(text).joined(separator: "; ")
    case .object: ""
    }
  }

  /// A text as a spreadsheet shows it and does not run it.
  private static func inert(_ text: String) -> String {
    guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return text }
    return "'" + text
  }
}
