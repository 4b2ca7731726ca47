extension RecordFault: CustomStringConvertible {
  /// The fault in one English sentence without a full stop.
  public var description: String {
    path.isEmpty ? kind.description : "\(path): \(kind)"
  }
}

extension RecordFault.Kind: CustomStringConvertible {
  /// What is wrong in a few English words.
  public var description: String {
    switch self {
    case .foreign:
      "this is not a result of stackwright: it has no field \"stackwright_result\""
    case .otherLayout(let found, let read):
      "the result has layout \(found), this program reads layout \(read)"
    case .missing(let key):
      "the field \"\(key)\" is missing"
    case .unknown(let key):
      "the field \"\(key)\" is unknown"
    case .wrongType(let expected, let found):
      "expected \(expected), got \(found)"
    case .unknownWord(let found, let known):
      "expected one of \(known.joined(separator: ", ")), got \"\(found)\""
    case .outOfRange(let found, let expected):
      "expected \(expected), got \(found)"
    case .contradiction(let found, let expected):
      "the rest of the result asks for \(expected), got \(found)"
    }
  }
}
