import SourceText

extension CellTableWriter {
  /// The file `build-sheet.csv`: for people who take cells from trays and put them into modules.
  ///
  /// Columns: module, position in series, number in parallel, identifier, then tray and place in
  /// it where the table has them. Rows stand in picking order: by module; inside a module by tray
  /// and place, so that every tray is opened once; then by position. Numbers inside names count as
  /// numbers. A text that a spreadsheet would run as a formula has `'` before it.
  public func buildSheet() -> [UInt8] {
    guard let first = table.sources.first else { return [] }
    let delimiter = first.delimiter
    let trays = [table.column(of: .tray), table.column(of: .trayPosition)].compactMap(\.self)
    var output: [UInt8] = []
    output += first.file.bytes[..<first.file.text.startIndex]
    let headers =
      ["module_id", "series_position", "parallel_index", "cell_id"]
      + trays.map { table.columns[$0].name }
    appendRecord(headers, to: &output, first)
    for row in pickingOrder(trays) {
      let placement = placements[row]
      let texts = [table.identifier(row)] + trays.map { table.text(row, $0) }
      output.append(csvField: Self.inert(placement.module).utf8, delimiter: delimiter)
      output.append(delimiter.byte)
      output += "\(placement.seriesPosition ?? 0)".utf8
      output.append(delimiter.byte)
      output += "\(placement.parallelIndex ?? 0)".utf8
      output.append(delimiter.byte)
      appendRecord(texts.map(Self.inert), to: &output, first)
    }
    return output
  }

  private func appendRecord(_ texts: [String], to output: inout [UInt8], _ source: CellSource) {
    for (index, text) in texts.enumerated() {
      if index > 0 { output.append(source.delimiter.byte) }
      output.append(csvField: text.utf8, delimiter: source.delimiter)
    }
    output += source.lineEnd.bytes
  }

  private func pickingOrder(_ trays: [Int]) -> [Int] {
    let keyed = placements.indices.filter { placements[$0].seriesPosition != nil }.map { row in
      (
        row: row, module: NaturalKey(placements[row].module),
        trays: trays.map { NaturalKey(table.text(row, $0)) }
      )
    }
    return keyed.sorted { left, right in
      if left.module != right.module { return left.module < right.module }
      for (a, b) in zip(left.trays, right.trays) where a != b { return a < b }
      let (a, b) = (placements[left.row], placements[right.row])
      return (a.seriesPosition ?? 0, a.parallelIndex ?? 0, left.row)
        < (b.seriesPosition ?? 0, b.parallelIndex ?? 0, right.row)
    }.map(\.row)
  }

  /// A text as a spreadsheet shows it and does not run it.
  private static func inert(_ text: String) -> String {
    text.utf8.first?.startsFormula == true ? "'" + text : text
  }
}

/// A name for sorting: `T2` comes before `T10`.
private struct NaturalKey: Comparable {
  /// Runs of digits with their length as the first byte, other bytes as they are.
  private let key: [UInt8]

  init(_ text: String) {
    var key: [UInt8] = []
    var digits: [UInt8] = []
    for byte in Array(text.utf8) + [0] {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        if digits != [UInt8(ascii: "0")] { digits.append(byte) } else { digits = [byte] }
        continue
      }
      if !digits.isEmpty {
        // Behind every sign that sorts before digits, and before letters.
        key += [UInt8(ascii: "0"), UInt8(min(digits.count, 255))] + digits
        digits = []
      }
      key.append(byte)
    }
    self.key = key
  }

  static func < (left: NaturalKey, right: NaturalKey) -> Bool {
    left.key.lexicographicallyPrecedes(right.key)
  }
}
