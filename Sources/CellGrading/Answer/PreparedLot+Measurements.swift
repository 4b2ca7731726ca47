import CellTable
import StackRecords

extension PreparedLot {
  /// The columns that were used, whole, with their screens and fixed classes, and the lot's parts.
  func measurements(_ built: BuiltModules, _ table: CellTable) -> LotMeasurements {
    LotMeasurements(
      columns: columns.indices.map { index in
        let column = columns[index]
        let screen = problem.screens.first { $0.quantity == column.name }
        return LotMeasurements.Column(
          values: column.values.indices.map {
            column.states[$0] == .present ? column.values[$0] : nil
          },
          raw: column.first.map { first in
            first.values.indices.map {
              first.states[$0] == .present ? first.values[$0] : nil
            }
          },
          screenMinimum: screen?.min.flatMap {
            StepRatio($0, in: column, isDifference: false)?.roundedUp
          },
          screenMaximum: screen?.max.flatMap {
            StepRatio($0, in: column, isDifference: false)?.roundedDown
          }, classes: classEdges(index))
      }, parts: LotMeasurements.Parts(table, problem),
      sameness: built.modules.map { module in
        module.first?.first.map { Int(lot.classes[$0]) } ?? 0
      })
  }

  /// The fixed classes of a column, from its first range over cells as ``FixedGrid`` lays them.
  private func classEdges(_ index: Int) -> LotMeasurements.FixedClassEdges? {
    let column = columns[index]
    let own = ranges.indices.first {
      rangeColumns[$0] == index && ranges[$0].scope != .groupSum
    }
    guard let own, !rows.isEmpty else { return nil }
    if let edges = problem.classes.first(where: { $0.quantity == column.name })?.edges,
      !edges.isEmpty
    {
      return .edges(
        edges.compactMap { StepRatio($0, in: column, isDifference: false)?.roundedUp }.sorted())
    }
    guard let width = ranges[own].widths.first, ranges[own].widths.allSatisfy({ $0 == width }),
      let least = rows.map({ column.values[$0] }).min()
    else { return nil }
    return .grid(least: least, width: max(1, width))
  }
}

extension LotMeasurements.Parts {
  /// The sessions of the table, else its days, else its production lots; nil where it has none.
  init?(_ table: CellTable, _ problem: GradingProblem) {
    let session = problem.conditions.first { $0.meaning == "session" }?.header ?? "session"
    if let column = table.column(named: session) {
      self.init(.session, table, column) { $0 }
    } else if let column = table.column(of: .timestamp) {
      // ISO 8601 begins with the day; seconds since 1970 tell no day to a reader.
      self.init(.date, table, column) { text in
        let day = text.prefix(10)
        return day.utf8.count == 10 && day.contains("-") ? String(day) : ""
      }
    } else if let column = table.column(of: .lot) {
      self.init(.lot, table, column) { $0 }
    } else {
      return nil
    }
  }

  private init?(
    _ kind: Kind, _ table: CellTable, _ column: Int, name: (String) -> String
  ) {
    var numbers: [String: Int] = [:]
    var names: [String] = []
    var indices: [Int?] = []
    indices.reserveCapacity(table.rowCount)
    for row in table.rowIndices {
      let part = name(table.text(row, column))
      if part.isEmpty {
        indices.append(nil)
      } else if let number = numbers[part] {
        indices.append(number)
      } else {
        numbers[part] = names.count
        indices.append(names.count)
        names.append(part)
      }
    }
    guard !names.isEmpty else { return nil }
    if kind == .date {
      let order = names.indices.sorted {
        names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8)
      }
      var places = Array(repeating: 0, count: names.count)
      for (place, number) in order.enumerated() { places[number] = place }
      names = order.map { names[$0] }
      indices = indices.map { $0.map { places[$0] } }
    }
    self.init(kind: kind, header: table.columns[column].header, names: names, indices: indices)
  }
}
