import SourceText

/// Puts the headers of all files together into the columns of one table.
struct ColumnAssembly {
  private(set) var columns: [CellColumn] = []
  /// For each file its field of each column; -1 where it lacks the column.
  private(set) var fields: [[Int]] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let forced: [(quantity: MeasuredQuantity, header: String)]
  private var columnOfHeader: [String: Int] = [:]
  /// The file that brought each column, and where.
  private var origins: [(file: SourceFile, span: SourceSpan)] = []

  /// Takes the headers of files.
  init(_ files: [CSVRecords], options: CellTableOptions) {
    forced = MeasuredQuantity.allCases.compactMap { quantity in
      options.headers[quantity].map { (quantity, $0) }
    }
    for records in files { take(records) }
    fields = fields.map { $0 + repeatElement(-1, count: columns.count - $0.count) }
    checkForced(files)
    checkIdentifier(files)
  }

  /// The column of identifiers; nil when there is none.
  var identifierColumn: Int? { columns.firstIndex { $0.quantity == .identifier } }

  private mutating func take(_ records: CSVRecords) {
    var places = [Int](repeating: -1, count: columns.count)
    for field in 0..<records.fieldCount {
      let content = records.content(record: 0, field: field)
      let header = String(decoding: content.trimmed, as: UTF8.self)
      let span = records.span(record: 0, field: field)
      if let column = columnOfHeader[header] {
        guard places[column] < 0 else {
          report(.headerTwice(header, column: places[column] + 1), records.file, span)
          continue
        }
        places[column] = field
        continue
      }
      columnOfHeader[header] = columns.count
      columns.append(column(header, records.file, span))
      origins.append((records.file, span))
      places.append(field)
    }
    fields.append(places)
  }

  /// The column of a new header, without its quantity where another has it by right.
  private mutating func column(
    _ header: String, _ file: SourceFile, _ span: SourceSpan
  ) -> CellColumn {
    let wanted = forced.first { $0.header == header }?.quantity
    var column: CellColumn
    switch HeaderReading(header, as: wanted) {
    case .column(let read): column = read
    case .conditionWithoutUnit(let read, let quantity):
      if !isForced(quantity) {
        report(
          .conditionWithoutUnit(header: header, quantity), severity: .warning, file, span)
      }
      return read
    case .unitMissing(let quantity):
      if wanted != nil || !isForced(quantity) {
        report(.unitMissing(header: header, quantity), file, span)
      }
      return CellColumn(unrecognised: header)
    case .unitUnknown(let quantity, let unit):
      if wanted != nil || !isForced(quantity) {
        report(.unitUnknown(unit, quantity), file, span)
      }
      return CellColumn(unrecognised: header)
    }
    guard let quantity = column.quantity, wanted == nil else { return column }
    if isForced(quantity) { return column.withoutQuantity }
    guard let other = columns.firstIndex(where: { $0.quantity == quantity }) else { return column }
    if quantity.kind.isNumber || origins[other].file.name != file.name {
      let otherFile = origins[other].file.name == file.name ? nil : origins[other].file.name
      report(.quantityTwice(quantity, other: columns[other].header, file: otherFile), file, span)
      return column.withoutQuantity
    }
    // Of several labels or dates the one with the quantity's own name counts, else the first.
    guard QuantityNames.isOwn(header, of: quantity) else { return column.withoutQuantity }
    columns[other] = columns[other].withoutQuantity
    return column
  }

  private func isForced(_ quantity: MeasuredQuantity) -> Bool {
    forced.contains { $0.quantity == quantity }
  }

  private mutating func checkForced(_ files: [CSVRecords]) {
    guard let file = files.first?.file else { return }
    let headers = columns.map(\.header)
    for (quantity, header) in forced where !headers.contains(header) {
      let nearest = nearestName(to: header, among: headers)
      report(
        .headerNotFound(header, quantity, nearest: nearest, headers: headers), file, .start)
    }
  }

  private mutating func checkIdentifier(_ files: [CSVRecords]) {
    guard !isForced(.identifier) else { return }
    guard let column = identifierColumn else {
      if let file = files.first?.file {
        report(.noIdentifierColumn(headers: columns.map(\.header)), file, .start)
      }
      return
    }
    for (index, records) in files.enumerated() where fields[index][column] < 0 {
      report(
        .noIdentifierColumn(
          headers: columns.indices.filter { fields[index][$0] >= 0 }.map { columns[$0].header }),
        records.file, .start)
    }
  }

  private mutating func report(
    _ fault: CellFault, severity: Diagnostic.Severity = .error, _ file: SourceFile,
    _ span: SourceSpan
  ) {
    diagnostics.append(
      Diagnostic(severity, fault.description, file: file, span: span, remedy: fault.remedy))
  }
}

extension MeasuredQuantity.Kind {
  /// Whether cells are numbers with a unit.
  var isNumber: Bool {
    if case .number = self { return true }
    return false
  }
}

extension CellColumn {
  /// A column of which only the header is known.
  init(unrecognised header: String) {
    self.init(
      header: header, name: header, quantity: nil, writtenUnit: nil, unit: nil, dimension: nil,
      canonicalUnit: nil, conversion: .none)
  }

  /// The column as one that only its header names; its numbers stay as written.
  var withoutQuantity: CellColumn {
    CellColumn(
      header: header, name: header, quantity: nil, writtenUnit: writtenUnit, unit: unit,
      dimension: dimension, canonicalUnit: unit, conversion: .none)
  }
}
