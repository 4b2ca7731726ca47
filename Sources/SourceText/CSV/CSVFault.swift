/// Why bytes are not a table.
enum CSVFault: Sendable, Hashable {
  case tooLarge(bytes: Int)
  case empty
  case delimiterUnclear(CSVDelimiter, CSVDelimiter, count: Int)
  case unclosedQuote
  case endlessQuote
  case textAfterQuote
  case quoteInsideField
  case fieldCount(found: Int, expected: Int, CSVDelimiter)
}
