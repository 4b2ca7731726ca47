/// Why a text is not JSON, or not such JSON as is read here.
enum JSONFault: Sendable, Hashable {
  case empty
  case tooLarge(bytes: Int)
  case tooDeep
  case unexpected(String, expected: String)
  case duplicateKey(String)
  case malformedNumber
  case numberTooLarge(String)
  case controlCharacter(UInt8)
  case unclosedString
  case unknownEscape
  case loneSurrogate
}
