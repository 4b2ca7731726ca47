/// A command line taken apart: the command, its options and its operands.
///
/// Options stand anywhere, as `--name value` or `--name=value`; `--` ends them. `-` is an operand.
struct ParsedArguments: Sendable, Hashable {
  /// The command; nil where only an option such as `--help` stands.
  let command: CommandName?
  /// Whether help is asked for.
  let asksForHelp: Bool
  /// What stands after the command and is no option.
  let operands: [String]

  private let values: [Option: [String]]

  /// Takes a command line apart, the program's own name left out.
  ///
  /// - Throws: the first fault; none where help is asked for, whatever else is wrong.
  init(_ words: [String]) throws(UsageFault) {
    var pieces = Piece.split(words, for: nil)
    let firstOperand = pieces.lazy.compactMap(\.operand).first
    command = firstOperand.flatMap(CommandName.init(spelling:))
    // What a spelling means, and whether a value follows it, depends on the command.
    if let command { pieces = Piece.split(words, for: command) }
    operands = Array(pieces.compactMap(\.operand).dropFirst())
    asksForHelp = pieces.contains { $0.option == .help }
    guard !asksForHelp else {
      values = [:]
      return
    }
    if let firstOperand, command == nil {
      throw .unknownCommand(
        firstOperand,
        nearest: Spelling.nearest(
          to: firstOperand, among: CommandName.allCases.flatMap(\.spellings)))
    }
    values = try Self.values(in: pieces, for: command)
  }

  /// Whether an option without a value is given.
  func has(_ option: Option) -> Bool { values[option] != nil }

  /// The values of an option in the order given.
  func all(_ option: Option) -> [String] { values[option] ?? [] }

  /// The value of an option that may be given once.
  func value(_ option: Option) -> String? { values[option]?.first }

  private static func values(
    in pieces: [Piece], for command: CommandName?
  ) throws(UsageFault) -> [Option: [String]] {
    let allowed = command?.options ?? [.version]
    var values: [Option: [String]] = [:]
    for piece in pieces {
      guard case .option(let spelling, let option, let value) = piece else { continue }
      guard let option, allowed.contains(option) else {
        let known = (allowed + [.help]).flatMap(\.spellings)
        let name = String(spelling.prefix { $0 != "=" })
        throw .unknownOption(
          spelling, command: command, nearest: Spelling.nearest(to: name, among: known))
      }
      if values[option] != nil, !option.isRepeatable { throw .repeatedOption(option) }
      switch (option.placeholder, value) {
      case (nil, let value?): throw .unexpectedValue(option, value)
      case (nil, nil): values[option] = []
      case (_?, let value?) where !value.isEmpty: values[option, default: []].append(value)
      case (_?, _): throw .missingValue(option)
      }
    }
    return values
  }
}

/// A part of a command line, before it is known which command takes it.
private enum Piece {
  case operand(String)
  case option(spelling: String, Option?, value: String?)

  var operand: String? {
    if case .operand(let word) = self { word } else { nil }
  }

  var option: Option? {
    if case .option(_, let option, _) = self { option } else { nil }
  }

  static func split(_ words: [String], for command: CommandName?) -> [Piece] {
    var pieces: [Piece] = []
    var index = words.startIndex
    while index < words.endIndex {
      let word = words[index]
      index += 1
      if word == "--" {
        pieces += words[index...].map(Piece.operand)
        break
      }
      guard word.hasPrefix("-"), word != "-" else {
        pieces.append(.operand(word))
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let spelling = word.hasPrefix("--") ? String(parts[0]) : word
      let option = Option(spelling: spelling, of: command)
      var value = word.hasPrefix("--") && parts.count == 2 ? String(parts[1]) : nil
      if value == nil, option?.placeholder != nil, index < words.endIndex {
        value = words[index]
        index += 1
      }
      pieces.append(.option(spelling: spelling, option, value: value))
    }
    return pieces
  }
}
