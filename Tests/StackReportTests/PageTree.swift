import Foundation
import FoundationXML

/// A page as a tree, to ask what stands in one of its pictures or tables.
struct PageTree {
  private let document: XMLDocument

  init(_ html: String) throws { document = try XMLDocument(xmlString: html) }

  /// The texts of a picture, once for each width that it is drawn for.
  func pictures(_ title: String) -> [[String]] {
    figure(title).flatMap { nodes(".//*[local-name()='svg']", in: $0) }.map { texts(in: $0) }
  }

  /// What a reader sees on pointing at a shape of a picture, in the drawing for a wide page.
  func hints(_ title: String) -> [String] {
    figure(title).flatMap { nodes(".//*[local-name()='svg'][1]", in: $0) }.first
      .map { nodes(".//*[local-name()='title']", in: $0).compactMap(\.stringValue) } ?? []
  }

  /// By how much rectangles reach beyond the sides of the pictures that they stand in, at most.
  var overhang: Double {
    nodes("//*[local-name()='svg']", in: document).map { picture in
      let width = number("viewBox", of: picture) ?? 0
      return nodes(".//*[local-name()='rect']", in: picture).map { shape in
        let left = number("x", of: shape) ?? 0
        return max(-left, left + (number("width", of: shape) ?? .infinity) - width)
      }.max() ?? 0
    }.max() ?? 0
  }

  /// An attribute as a number; of several numbers in it the third.
  private func number(_ name: String, of node: XMLNode) -> Double? {
    let words = nodes("./@\(name)", in: node).first?.stringValue?.split(separator: " ") ?? []
    return (words.count > 2 ? words[2] : words.first).flatMap { Double($0) }
  }

  /// The rows behind a picture, each as the texts of its cells.
  func numbers(_ title: String) -> [[String]] { figure(title).flatMap(rows) }

  /// The rows of the tables in a section.
  func table(inSection place: String) -> [[String]] {
    nodes("//*[local-name()='section'][@id='\(place)']", in: document).flatMap(rows)
  }

  /// The tiles of the headline: number, unit, and the words below.
  var tiles: [(number: String, unit: String, words: String)] {
    nodes("//*[@class='tiles']/*[local-name()='li']", in: document).map { tile in
      func text(_ path: String) -> String? { nodes(path, in: tile).first?.stringValue }
      return (
        text("./*[local-name()='strong']/node()[1]") ?? "",
        text("./*[local-name()='strong']/*[local-name()='small']") ?? "",
        text("./*[local-name()='span']") ?? ""
      )
    }
  }

  private func figure(_ title: String) -> [XMLNode] {
    nodes("//*[local-name()='figure']", in: document).filter {
      nodes("./*[local-name()='p']", in: $0).first?.stringValue == title
    }
  }

  private func texts(in node: XMLNode) -> [String] {
    nodes(".//*[local-name()='text']", in: node).compactMap(\.stringValue)
  }

  private func rows(_ node: XMLNode) -> [[String]] {
    nodes(".//*[local-name()='tbody']/*[local-name()='tr']", in: node).map { row in
      nodes("./*[local-name()='td']", in: row).map { $0.stringValue ?? "" }
    }
  }

  private func nodes(_ path: String, in node: XMLNode) -> [XMLNode] {
    (try? node.nodes(forXPath: path)) ?? []
  }
}

extension NumberList {
  /// Whether a text shows a number in three significant digits or more, in its own scale, with a sign of its own
  /// where it has one.
  static func shows(_ text: String, _ number: Double) -> Bool {
    isRounding(text.replacing("+", with: ""), of: number, exactly: true)
      && significantDigits(text) >= min(3, significantDigits(of: number))
  }

  private static func significantDigits(_ text: String) -> Int {
    text.prefix { $0 != "\u{A0}" }.filter { $0.isNumber }.drop { $0 == "0" }.count
  }

  /// Digits that the number has when zeros at its end in three digits are left out.
  private static func significantDigits(of number: Double) -> Int {
    let digits = String(format: "%.2e", abs(number)).prefix { $0 != "e" }.filter(\.isNumber)
    return digits.reversed().drop { $0 == "0" }.count
  }
}
