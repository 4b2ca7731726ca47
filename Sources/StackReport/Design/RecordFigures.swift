import StackRecords

/// The figures of a record by section and name.
struct RecordFigures: Sendable {
  private let values: [String: Double]

  init(_ sections: [FigureSection]) {
    var values: [String: Double] = [:]
    for section in sections {
      for figure in section.figures where values["\(section.name).\(figure.name)"] == nil {
        values["\(section.name).\(figure.name)"] = figure.value
      }
    }
    self.values = values
  }

  /// A figure by its place, such as `energy.cell_mass_g`; nil where the design has none.
  subscript(_ place: String) -> Double? { values[place] }
}
