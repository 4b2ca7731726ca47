import CDesignData

/// A file that `init` writes for a start: one of the folder Designs, built in byte for byte.
///
/// The list stands in `CDesignData.c`. A template that is not a spec, such as a table of cells, has
/// another extension than `yaml` and no schema beside it.
struct Template: Sendable, Hashable {
  /// The file's name, such as `ev-800v-module.yaml`.
  let fileName: String
  /// What it holds.
  let bytes: [UInt8]

  /// All templates in the order of the list; the first is the default.
  static let all: [Template] = (0..<stackwright_design_count()).compactMap(Template.init(index:))

  /// The template of a name, with or without its extension.
  static func named(_ name: String) -> Template? {
    all.first { $0.name == name || $0.fileName == name }
  }

  /// The name by which it is asked for, such as `ev-800v-module`.
  var name: String { InputFile.stem(of: fileName) }

  /// Whether it is a spec, to which editors can apply the schema.
  var isSpec: Bool { Self.isSpec(fileName) }

  /// What it is: the first comment that is not for editors.
  var summary: String {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let comments = lines.prefix { $0.hasPrefix("#") }.map { $0.drop { $0 == "#" || $0 == " " } }
    return comments.first { !$0.hasPrefix("yaml-language-server") }.map(String.init) ?? ""
  }

  /// Whether a path names a file of the kind of this template.
  func fits(path: String) -> Bool {
    isSpec ? Self.isSpec(path) : path.hasSuffix(fileName.dropFirst(name.count))
  }

  private static func isSpec(_ path: String) -> Bool {
    path.hasSuffix(".yaml") || path.hasSuffix(".yml")
  }

  private init?(index: Int) {
    guard let name = unsafe stackwright_design_name(index),
      let start = unsafe stackwright_design_bytes(index)
    else { return nil }
    fileName = unsafe String(cString: name)
    bytes = unsafe Array(
      UnsafeBufferPointer(start: start, count: stackwright_design_size(index)))
  }
}
