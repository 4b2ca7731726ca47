import SourceText

extension ResultInput {
  enum Key: String, RecordKey {
    case spec, settings, catalogues
    case catalogueSHA256 = "catalogue_sha256"
    case entries
  }

  /// The input as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .spec: spec.json
      case .settings: .array(settings.map(JSONValue.text))
      case .catalogues: .array(catalogues.map(\.json))
      case .catalogueSHA256: .text(catalogueSHA256)
      case .entries: .array(entries.map(\.json))
      }
    }
  }

  /// Reads the input.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      spec: try File(record[.spec]), settings: try record[.settings].texts(),
      catalogues: try record[.catalogues].list(of: File.init),
      catalogueSHA256: try record[.catalogueSHA256].text(),
      entries: try record[.entries].list(of: Entry.init))
  }
}

extension ResultInput.File {
  enum Key: String, RecordKey {
    case name, sha256, text
  }

  /// The file as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .name: .text(name)
      case .sha256: .text(sha256)
      case .text: .text(text)
      }
    }
  }

  /// Reads a file.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      name: try record[.name].text(), text: try record[.text].text(),
      sha256: try record[.sha256].text())
  }
}

extension ResultInput.Entry {
  enum Key: String, RecordKey {
    case kind, name, values
  }

  /// The entry as JSON.
  var json: JSONValue {
    .record(Key.self) { key in
      switch key {
      case .kind: .text(kind)
      case .name: .text(name)
      case .values: .array(values.map(\.json))
      }
    }
  }

  /// Reads an entry.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      kind: try record[.kind].text(), name: try record[.name].text(),
      values: try record[.values].list(of: Value.init))
  }
}

extension ResultInput.Entry.Value {
  enum Key: String, RecordKey {
    case key, value, source, confidence
  }

  /// The value as JSON.
  var json: JSONValue {
    .record(Key.self) { field in
      switch field {
      case .key: .text(key)
      case .value: .text(value)
      case .source: .text(source)
      case .confidence: .text(confidence)
      }
    }
  }

  /// Reads a value.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      key: try record[.key].text(), value: try record[.value].text(),
      source: try record[.source].text(), confidence: try record[.confidence].text())
  }
}

extension DesignProblem.Default {
  enum Key: String, RecordKey {
    case key, value, source
  }

  /// The default as JSON.
  var json: JSONValue {
    .record(Key.self) { field in
      switch field {
      case .key: .text(key)
      case .value: .text(value)
      case .source: .text(source)
      }
    }
  }

  /// Reads a default.
  init(_ node: RecordNode) throws(RecordFault) {
    let record = try node.record(Key.self)
    self.init(
      key: try record[.key].text(), value: try record[.value].text(),
      source: try record[.source].text())
  }
}
