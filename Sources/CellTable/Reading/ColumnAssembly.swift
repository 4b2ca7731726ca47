import SourceText

/// Puts the headers of all files together into the columns of one table.
struct ColumnAssembly {
  private(set) var columns: [CellColumn] = []
  /// For each file its field of each column; -1 where it lacks the column.
  private(set) var fields: [[Int]] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let forced: [(quantity: MeasuredQuantity, header: String)]
  private let replacesColumns: Bool
  private let headersMayBeMissing: Bool
  private var columnOfHeader: [String: Int] = [:]
  /// The file that brought each column.
  private var origins: [String] = []
  /// Most bytes of a header that can name a quantity.
  private static let mostBytes = 256

  /// Takes the headers of files; of leftovers without the columns that a grading added.
  init(_ files: [CSVRecords], leftovers: [Bool] = [], options: CellTableOptions) {
    forced = MeasuredQuantity.allCases.compactMap { quantity in
      options.headers[quantity].map { (quantity, $0) }
    }
    replacesColumns = options.replaceColumns
    headersMayBeMissing = options.headersMayBeMissing
    for (index, records) in files.enumerated() {
      take(records, isOfLeftovers: leftovers.indices.contains(index) && leftovers[index])
    }
    fields = fields.map { $0 + repeatElement(-1, count: columns.count - $0.count) }
    checkForced(files)
    checkIdentifier(files)
  }

  /// The column of identifiers; nil when there is none.
  var identifierColumn: Int? { columns.firstIndex { $0.quantity == .identifier } }

  private mutating func take(_ records: CSVRecords, isOfLeftovers: Bool) {
    var places = [Int](repeating: -1, count: columns.count)
    for field in 0..<records.fieldCount {
      let content = records.content(record: 0, field: field)
      let header = String(decoding: content.trimmed, as: UTF8.self)
      let place = HeaderPlace(records: records, field: field)
      if isOfLeftovers, CellTableWriter.adds(header) { continue }
      if let column = columnOfHeader[header] {
        guard places[column] < 0 else {
          report(.headerTwice(header, column: places[column] + 1), place)
          continue
        }
        places[column] = field
        continue
      }
      if !replacesColumns, CellTableWriter.adds(header) {
        report(.outputColumnTaken(header), place)
      }
      columnOfHeader[header] = columns.count
      columns.append(column(header, place))
      origins.append(records.file.name)
      places.append(field)
    }
    fields.append(places)
  }

  /// The column of a new header, without its quantity where another has it by right.
  private mutating func column(
    _ header: String, _ place: HeaderPlace
  ) -> CellColumn {
    guard header.utf8.count <= Self.mostBytes else { return CellColumn(unrecognised: header) }
    let file = place.records.file.name
    let wanted = forced.first { $0.header == header }?.quantity
    var column: CellColumn
    switch HeaderReading(header, as: wanted) {
    case .column(let read): column = read
    case .conditionWithoutUnit(let read, let quantity):
      if !isForced(quantity) {
        report(
          .conditionWithoutUnit(header: header, quantity), severity: .warning, place)
      }
      return read
    case .unitMissing(let quantity):
      if wanted != nil || !isForced(quantity) {
        report(.unitMissing(header: header, quantity), place)
      }
      return CellColumn(unrecognised: header)
    case .unitUnknown(let quantity, let unit):
      if wanted != nil || !isForced(quantity) {
        report(.unitUnknown(unit, quantity), place)
      }
      return CellColumn(unrecognised: header)
    }
    guard let quantity = column.quantity, wanted == nil else { return column }
    if isForced(quantity) { return column.withoutQuantity }
    guard let other = columns.firstIndex(where: { $0.quantity == quantity }) else { return column }
    if quantity.kind.isNumber || origins[other] != file {
      let otherFile = origins[other] == file ? nil : origins[other]
      report(.quantityTwice(quantity, other: columns[other].header, file: otherFile), place)
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
    guard let first = files.first else { return }
    let headers = columns.map(\.header)
    for (quantity, header) in forced where !headers.contains(header) {
      if headersMayBeMissing, quantity != .identifier { continue }
      let nearest = nearestName(to: header, among: headers)
      report(
        .headerNotFound(header, quantity, nearest: nearest, headers: headers),
        HeaderPlace(records: first, field: nil))
    }
  }

  private mutating func checkIdentifier(_ files: [CSVRecords]) {
    guard !isForced(.identifier) else { return }
    guard let column = identifierColumn else {
      if let first = files.first {
        report(
          .noIdentifierColumn(headers: columns.map(\.header)),
          HeaderPlace(records: first, field: nil))
      }
      return
    }
    for (index, records) in files.enumerated() where fields[index][column] < 0 {
      report(
        .noIdentifierColumn(
          headers: columns.indices.filter { fields[index][$0] >= 0 }.map { columns[$0].header }),
        HeaderPlace(records: records, field: nil))
    }
  }

  private mutating func report(
    _ fault: CellFault, severity: Diagnostic.Severity = .error, _ place: HeaderPlace
  ) {
    diagnostics.append(
      Diagnostic(
        severity, fault.description, file: place.records.file, span: place.span,
        remedy: fault.remedy))
  }
}

/// A header whose place is worked out only when there is something to say about it.
private struct HeaderPlace {
  let records: CSVRecords
  /// The field; nil for the file as a whole.
  let field: Int?

  var span: SourceSpan { field.map { records.span(record: 0, field: $0) } ?? .start }
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
