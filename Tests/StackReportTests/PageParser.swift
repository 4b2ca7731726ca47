import Foundation
import FoundationXML

/// What a page is made of, read by an XML parser that knows nothing of how it was written.
final class PageParser: NSObject, XMLParserDelegate {
  private(set) var fault: String?
  private(set) var elements: [String: Int] = [:]
  private(set) var addresses: [String] = []
  private(set) var places: Set<String> = []
  private(set) var figures: [(value: Double, text: String)] = []
  private var open: (value: String, text: String)?

  init(_ html: String) {
    super.init()
    let parser = XMLParser(data: Data(html.utf8))
    parser.delegate = self
    if !parser.parse() {
      fault = "\(parser.parserError.map { "\($0)" } ?? "?") line \(parser.lineNumber)"
    }
  }

  func count(_ element: String) -> Int { elements[element] ?? 0 }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements[name, default: 0] += 1
    for (key, value) in attributes {
      if ["href", "src", "action", "data"].contains(key) { addresses.append(value) }
      if key == "id" { places.insert(value) }
      if key.hasPrefix("on") || key == "style" { fault = "attribute \(key)" }
    }
    if name == "data" { open = (attributes["value"] ?? "", "") }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { open?.text += text }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    guard name == "data", let figure = open else { return }
    figures.append((Double(figure.value) ?? .nan, figure.text))
    open = nil
  }
}
