import CYAML
import SourceText

/// Owns a parser of libyaml and the bytes it reads.
///
/// The parser points into itself and into the bytes, so both live on the heap until the end; no
/// pointer leaves this type.
struct YAMLEventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let isInitialised: Bool

  init(_ bytes: ArraySlice<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    input = .allocate(capacity: max(1, bytes.count))
    _ = input.initialize(from: bytes)
    isInitialised = yaml_parser_initialize(parser) == 1
    guard isInitialised else { return }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
  }

  deinit {
    if isInitialised { yaml_parser_delete(parser) }
    parser.deallocate()
    input.deallocate()
  }

  /// The next event.
  ///
  /// - Throws: The fault in the grammar; nothing can be read after it.
  mutating func next() throws(PlacedYAMLFault) -> YAMLEvent {
    guard isInitialised else { throw PlacedYAMLFault(fault: .outOfMemory, span: .start) }
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw fault }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }

  /// What libyaml says about the fault that stopped it.
  private var fault: PlacedYAMLFault {
    let (problem, context) = (parser.pointee.problem, parser.pointee.context)
    guard parser.pointee.error != YAML_MEMORY_ERROR, let problem else {
      return PlacedYAMLFault(fault: .outOfMemory, span: .start)
    }
    return PlacedYAMLFault(
      fault: .grammar(
        problem: String(cString: problem), context: context.map { String(cString: $0) } ?? "",
        contextSpan: SourceSpan(parser.pointee.context_mark)),
      span: SourceSpan(parser.pointee.problem_mark))
  }
}

extension YAMLEvent {
  /// Copies what a reader of trees needs from an event of libyaml.
  fileprivate init(_ event: yaml_event_t) {
    let span = SourceSpan(event.start_mark, to: event.end_mark)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let style: YAMLNode.ScalarStyle = scalar.style == YAML_PLAIN_SCALAR_STYLE ? .plain : .quoted
      self.init(
        kind: .scalar(text, style), span: span, anchor: Self.text(scalar.anchor),
        tag: Self.text(scalar.tag))
    case YAML_SEQUENCE_START_EVENT:
      self.init(
        kind: .sequenceStart, span: span.beginning,
        anchor: Self.text(event.data.sequence_start.anchor),
        tag: Self.text(event.data.sequence_start.tag))
    case YAML_MAPPING_START_EVENT:
      self.init(
        kind: .mappingStart, span: span.beginning,
        anchor: Self.text(event.data.mapping_start.anchor),
        tag: Self.text(event.data.mapping_start.tag))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      self.init(kind: .collectionEnd, span: span)
    case YAML_ALIAS_EVENT:
      self.init(kind: .alias(Self.text(event.data.alias.anchor) ?? ""), span: span)
    case YAML_DOCUMENT_START_EVENT: self.init(kind: .documentStart, span: span)
    case YAML_STREAM_END_EVENT: self.init(kind: .streamEnd, span: span)
    default: self.init(kind: .other, span: span)
    }
  }

  private static func text(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    bytes.map { String(cString: $0) }
  }
}

extension SourceSpan {
  /// The span between two marks, which count lines and characters from 0.
  fileprivate init(_ start: yaml_mark_t, to end: yaml_mark_t? = nil) {
    self.init(
      line: Int(start.line) + 1, column: Int(start.column) + 1,
      end: end.map { SourcePlace(line: Int($0.line) + 1, column: Int($0.column) + 1) })
  }

  fileprivate var beginning: SourceSpan { SourceSpan(line: line, column: column) }
}
