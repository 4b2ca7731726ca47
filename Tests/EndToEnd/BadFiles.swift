import Foundation
import Testing

/// A whole file, and how standard error begins to speak of it.
struct BadFile: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let bytes: @Sendable () -> Data
  /// Places and sentences, each followed by its note where it has one.
  let says: [String]

  init(_ name: String, _ bytes: @autoclosure @escaping @Sendable () -> Data, _ says: String...) {
    testDescription = name
    self.bytes = bytes
    self.says = says
  }

  init(_ name: String, text: @autoclosure @escaping @Sendable () -> String, _ says: String...) {
    testDescription = name
    bytes = { Data(text().utf8) }
    self.says = says
  }
}

private func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

/// Files that are no spec; none may hold the command up.
let badFiles: [BadFile] = [
  BadFile(
    "empty", Data(), "1:1: error: found an empty text, expected YAML",
    "note: write keys with values, each as 'key: value'"),
  BadFile(
    "only a byte order mark", Data([0xEF, 0xBB, 0xBF]),
    "1:1: error: found an empty text, expected YAML",
    "note: write keys with values, each as 'key: value'"),
  BadFile(
    "UTF-16", Specs.single.data(using: .utf16) ?? Data(),
    "1:1: error: found UTF-16 or binary data, expected UTF-8 text",
    "note: save the file with the encoding UTF-8"),
  BadFile(
    "Latin 1", Data("stackwright: 1\nname: caf".utf8) + Data([0xE9, 0x0A]),
    "2:10: error: found byte 0xE9 outside UTF-8, expected UTF-8 text",
    "note: save the file with the encoding UTF-8"),
  BadFile(
    "NUL", text: "stackwright: 1\nname: o\0e\n",
    "2:8: error: found a NUL byte, expected UTF-8 text",
    "note: a text has no NUL; check that this is the right file"),
  BadFile(
    "two documents", text: Specs.single + "---\n" + Specs.single,
    "11:1: error: found a second document, expected one",
    "note: remove the line '---' and what follows it"),
  BadFile("a list", text: "- a\n- b\n", "1:1: error: expected a block of keys, got a list"),
  BadFile("a word", text: "spec\n", "1:1: error: expected a block of keys, got \"spec\""),
  BadFile(
    "128 kB of brackets", text: many("[", 131_072),
    "1:33: error: found more than 32 levels of lists and mappings, expected fewer"),
  BadFile(
    "an alias bomb",
    text: (1...60).reduce("a0: &a0 [x, x, x]\n") { text, level in
      text + "a\(level): &a\(level) [" + many("*a\(level - 1), ", 9) + "]\n"
    },
    "1:5: error: found the anchor '&a0', expected a plain value",
    "note: write the value out in each place; a text that begins with '&' or '*' needs quotes"),
  BadFile(
    "300 MB", Data(count: 300 << 20), " error: found more than 1 MiB, expected at most 1 MiB"),
  BadFile(
    "a key of a million letters", text: Specs.single + many("x", 1_000_000) + ": 1\n",
    "11:1: error: found a key without ':', expected 'key: value'",
    "note: write ':' and a blank after the key"),
  BadFile(
    "a number of a million digits",
    text: Specs.single(
      with: "separator: {material: LPSCl, thickness: " + many("1", 1_000_000) + " um}"),
    "6:41: error: \"" + many("1", 60) + "…\" has more than 38 digits: round it"),
  BadFile(
    "a unit of a million letters",
    text: Specs.single(
      with: "separator: {material: LPSCl, thickness: 1 " + many("u", 1_000_000) + "}"),
    "6:41: error: unknown unit \"" + many("u", 60)
      + "…\"; a length is written in um, nm, mm, cm or m"),
  BadFile(
    "a name of a million letters",
    text: Specs.single(
      with: "plate: {material: " + many("S", 1_000_000) + ", thickness: 10 um}"),
    "8:19: error: the catalogue has no plate \"" + many("S", 60) + "…\""),
  BadFile(
    "half a million faults in a line",
    text: Specs.single(
      with: "stack: {layers: [" + many("x,", 490_000) + "x], footprint: 1 mm x 1 mm}"),
    "9:18: error: expected a whole number without a unit, got \"x\"",
    "9:20: error: expected a whole number without a unit, got \"x\""),
  BadFile(
    "150,000 slips in a line",
    text: Specs.single(
      with: "cathode: {recipe: dry-80, loading: 3 mAh/cm2, material: ["
        + many("NMC81,", 150_000) + "]}"),
    "5:58: error: the catalogue has no cathode \"NMC81\"", "note: did you mean \"NMC811\"?"),
  BadFile(
    "50,000 unknown keys",
    text: Specs.single + (1...50_000).map { "objectiv\($0): 1\n" }.joined(),
    "11:1: error: unknown key \"objectiv1\"", "note: did you mean \"objective\"?"),
]

/// User catalogues that contradict themselves; the line is the whole file.
let badCatalogues: [BadLine] = [
  BadLine(
    "fractions of a recipe",
    """
    recipes:
      - name: dry-80
        active_fraction: {value: 0.9, source: own, confidence: measured}
    """,
    "2:11: error: the mass fractions must add up to 1, they add up to 1.1"),
  BadLine(
    "a rising curve",
    """
    cathodes:
      - name: NMC811
        open_circuit_potential:
          source: own
          confidence: measured
          points: [[0, 4.2], [0.5, 3.7], [0.7, 3.8], [1, 3]]
    """,
    "6:38: error: the potential of \"open_circuit_potential\" must not rise, got 3.8 V after 3.7 V"
  ),
  BadLine("a spec", "stackwright: 1\n", "1:1: error: unknown section \"stackwright\""),
]

/// A command on something that is no readable file.
struct BadPlace: Sendable, CustomTestStringConvertible {
  let script: String
  let code: Int32
  /// The first line of standard error.
  let says: String

  init(_ script: String, _ code: Int32, _ says: String) {
    self.script = script
    self.code = code
    self.says = says
  }

  var testDescription: String { script }
}

/// Places that hold no spec.
let badPlaces: [BadPlace] = [
  BadPlace(
    "$STACKWRIGHT check none.yaml", 8,
    "stackwright: error: cannot read 'none.yaml': No such file or directory"),
  BadPlace(
    "$STACKWRIGHT check .", 2, "stackwright: error: check needs a file, but '.' is a folder"),
  BadPlace(
    "$STACKWRIGHT check - < .", 2, "stackwright: error: check needs a file, but '-' is a folder"),
  BadPlace(
    "$STACKWRIGHT check - <&-", 8,
    "stackwright: error: cannot read '<stdin>': Bad file descriptor"),
  // Readable by nobody, not even by root.
  BadPlace(
    "$STACKWRIGHT check /proc/self/mem", 8,
    "stackwright: error: cannot read '/proc/self/mem': Input/output error"),
  BadPlace(
    "$STACKWRIGHT check /dev/zero", 3,
    "/dev/zero: error: found more than 1 MiB, expected at most 1 MiB"),
  BadPlace(
    "$STACKWRIGHT check <(true)", 3,
    "/dev/fd/63:1:1: error: found an empty text, expected YAML"),
  // A worker of the test process blocks the milder signals, and its children inherit that.
  BadPlace(
    "mkfifo pipe; timeout --foreground -s KILL 2 $STACKWRIGHT check pipe", 137,
    "waiting for somebody to write into 'pipe'"),
]
