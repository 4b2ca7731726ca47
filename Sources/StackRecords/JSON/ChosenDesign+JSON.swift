import Quantities
import SourceText
import StackPhysics

extension ChosenDesign {
  enum Key: String, RecordKey {
    case cathode, recipe
    case loading = "loading_mah_per_cm2"
    case separator
    case separatorThickness = "separator_thickness_um"
    case anode
    case ratio = "np_ratio"
    case plate
    case plateThickness = "plate_thickness_um"
    case positiveEnd = "positive_end"
    case positiveEndThickness = "positive_end_thickness_um"
    case negativeEnd = "negative_end"
    case negativeEndThickness = "negative_end_thickness_um"
    case width = "electrode_width_mm"
    case height = "electrode_height_mm"
    case layersInSeries = "layers_in_series"
    case stacksInParallel = "stacks_in_parallel"
    case grades
    case cellsInSeries = "cells_in_series"
    case cellsInParallel = "cells_in_parallel"
    case cellsPerBlock = "cells_per_block"
    case cooledFaces = "cooled_faces"
  }

  /// The choices as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .cathode: .text(cathode)
      case .recipe: .text(recipe)
      case .loading: .real(loading.value)
      case .separator: .text(separator)
      case .separatorThickness: .real(separatorThickness.value)
      case .anode: .text(anode)
      case .ratio: .real(ratio)
      case .plate: .text(plate)
      case .plateThickness: .real(plateThickness.value)
      case .positiveEnd: .text(positiveEnd)
      case .positiveEndThickness: .real(positiveEndThickness.value)
      case .negativeEnd: .text(negativeEnd)
      case .negativeEndThickness: .real(negativeEndThickness.value)
      case .width: .millimetres(width)
      case .height: .millimetres(height)
      case .layersInSeries: .whole(layersInSeries)
      case .stacksInParallel: .whole(stacksInParallel)
      case .grades: .whole(grades)
      case .cellsInSeries: .whole(cellsInSeries)
      case .cellsInParallel: .whole(cellsInParallel)
      case .cellsPerBlock: .whole(cellsPerBlock)
      case .cooledFaces: .text(cooledFaces.rawValue)
      }
    }
  }

  /// Reads the choices.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      cathode: try record[.cathode].text(),
      recipe: try record[.recipe].text(),
      loading: ArealCapacity(try record[.loading].real()),
      separator: try record[.separator].text(),
      separatorThickness: Length(try record[.separatorThickness].real()),
      anode: try record[.anode].text(),
      ratio: try record[.ratio].optionalReal(),
      plate: try record[.plate].text(),
      plateThickness: Length(try record[.plateThickness].real()),
      positiveEnd: try record[.positiveEnd].text(),
      positiveEndThickness: Length(try record[.positiveEndThickness].real()),
      negativeEnd: try record[.negativeEnd].text(),
      negativeEndThickness: Length(try record[.negativeEndThickness].real()),
      width: try record[.width].millimetres(),
      height: try record[.height].millimetres(),
      layersInSeries: try record[.layersInSeries].whole(),
      stacksInParallel: try record[.stacksInParallel].whole(),
      grades: try record[.grades].whole(),
      cellsInSeries: try record[.cellsInSeries].whole(),
      cellsInParallel: try record[.cellsInParallel].whole(),
      cellsPerBlock: try record[.cellsPerBlock].whole(),
      cooledFaces: try record[.cooledFaces].word(CooledFaces.self))
  }
}
