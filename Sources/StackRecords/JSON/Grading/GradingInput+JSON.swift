import SourceText

extension GradingInput {
  enum Key: String, RecordKey {
    case spec, settings, tables
    case secondTest = "second_test"
    case reserve, reading
  }

  /// The input as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .spec: spec.json
      case .settings: .array(settings.map(JSONValue.text))
      case .tables: .array(tables.map(\.json))
      case .secondTest: secondTest?.json ?? .null
      case .reserve: reserve?.json ?? .null
      case .reading: reading.json
      }
    }
  }

  /// Reads the input.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      spec: try ResultInput.File(record[.spec]), settings: try record[.settings].texts(),
      tables: try record[.tables].list(of: Table.init),
      secondTest: try record[.secondTest].optional(Table.init),
      reserve: try record[.reserve].optional(Table.init),
      reading: try Reading(record[.reading]))
  }
}

extension GradingInput.Table {
  enum Key: String, RecordKey {
    case name, sha256
    case isOfLeftovers = "leftovers"
  }

  /// The table as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .name: .text(name)
      case .sha256: .text(sha256)
      case .isOfLeftovers: .truth(isOfLeftovers)
      }
    }
  }

  /// Reads a table.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      name: try record[.name].text(), sha256: try record[.sha256].text(),
      isOfLeftovers: try record[.isOfLeftovers].truth())
  }
}

extension GradingInput.Reading {
  enum Key: String, RecordKey {
    case retest
    case replacesColumns = "replaces_columns"
    case allowsFormulaIdentifiers = "allows_formula_identifiers"
    case usesDecimalComma = "uses_decimal_comma"
    case delimiter
    case missingWords = "missing_words"
  }

  /// The choices as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .retest: .text(retest)
      case .replacesColumns: .truth(replacesColumns)
      case .allowsFormulaIdentifiers: .truth(allowsFormulaIdentifiers)
      case .usesDecimalComma: .truth(usesDecimalComma)
      case .delimiter: .text(delimiter)
      case .missingWords: .array(missingWords.map(JSONValue.text))
      }
    }
  }

  /// Reads the choices.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    let retest = try record[.retest].optionalText()
    if let retest, !Self.retests.contains(retest) {
      throw record[.retest].fault(.unknownWord(found: retest, known: Self.retests))
    }
    self.init(
      retest: retest,
      replacesColumns: try record[.replacesColumns].truth(),
      allowsFormulaIdentifiers: try record[.allowsFormulaIdentifiers].truth(),
      usesDecimalComma: try record[.usesDecimalComma].truth(),
      delimiter: try record[.delimiter].optionalText(),
      missingWords: try record[.missingWords].texts())
  }
}
