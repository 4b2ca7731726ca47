import MaterialCatalogue
import SourceText

/// Why a name on the command line means no single entry of the catalogue.
enum CatalogueNameFault: Error, Sendable, Hashable {
  /// No entry has the name; the nearest ones, none where none is near.
  case unknown(String, nearest: [String])
  /// Entries of several kinds have the name.
  case ambiguous(String, kinds: [String])

  /// The fault with its name as the place.
  var diagnostic: Diagnostic {
    let name =
      switch self {
      case .unknown(let name, _), .ambiguous(let name, _): name
      }
    let file = SourceFile(name: "<NAME>", bytes: Array(name.utf8))
    return Diagnostic(
      .error, description, file: file,
      span: SourceSpan(
        line: 1, column: 1, end: SourcePlace(line: 1, column: 1 + name.unicodeScalars.count)),
      remedy: remedy)
  }
}
