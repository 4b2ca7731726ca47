import Quantities
import Testing

@testable import CellTable

@Suite("Numbers in cells")
struct DecimalFieldTests {
  private func read(_ text: String, mark: Unicode.Scalar = ".") -> DecimalField? {
    let bytes = Array(text.utf8)
    return DecimalField(bytes.span, 0..<bytes.count, decimalMark: UInt8(ascii: mark))
  }

  @Test("every text is a number here exactly where it is one of the house's grammar")
  func agreement() throws {
    var random = RandomNumbers(seed: 5)
    let letters = Array("00112233456789..+-eE, xn_")
    var numbers = 0
    for _ in 0..<200_000 {
      let length = 1 + Int(random.uniform() * 7)
      let text = String(
        (0..<length).map { _ in letters[Int(random.uniform() * Double(letters.count))] })
      guard !text.contains(" ") else { continue }
      let house = try? ExactDecimal(parsing: text)
      let own = read(text)
      if house == nil, own != nil {
        // Only magnitudes beyond 1e100 are numbers here and none there.
        #expect(text.lowercased().contains("e"), "\(text)")
        continue
      }
      if own == nil, house == .zero {
        // Zero times ten to a power of four digits.
        #expect(text.lowercased().contains("e"), "\(text)")
        continue
      }
      let exact = try own.map {
        try ExactDecimal(mantissa: Int128($0.mantissa), exponent: $0.exponent)
      }
      #expect(exact == house, "\(text)")
      numbers += 1
    }
    #expect(numbers > 50_000)
  }

  @Test("the last digit printed sets the grid, and 18 digits fit")
  func digits() {
    #expect(read("3.450")?.exponent == -3)
    #expect(read("3.450")?.mantissa == 3450)
    #expect(read(" 1.5e-3 ")?.exponent == -4)
    #expect(read("0.000000000000000000000001")?.mantissa == 1)
    #expect(read("123456789012345678")?.mantissa == 123_456_789_012_345_678)
    #expect(read("1234567890123456789") == nil)
    #expect(read("3,45", mark: ",")?.mantissa == 345)
    #expect(read("3.45", mark: ",") == nil)
  }

  @Test(
    "moments are seconds of UTC",
    arguments: [
      ("1970-01-01", 0, 0), ("2026-11-21", 1_795_219_200, 0),
      ("2026-11-21T10:30", 1_795_257_000, 0), ("2026-11-21 10:30:15", 1_795_257_015, 0),
      ("2026-11-21T10:30:15.250Z", 1_795_257_015_250, -3),
      ("2026-11-21T10:30:15+01:00", 1_795_253_415, 0), ("2026-11-21T10:30-0530", 1_795_276_800, 0),
      ("2024-02-29", 1_709_164_800, 0), ("1969-12-31T23:59:59.5", -5, -1),
    ] as [(String, Int64, Int)])
  func moments(text: String, mantissa: Int64, exponent: Int) {
    let bytes = Array(text.utf8)
    let moment = Moment(bytes.span, 0..<bytes.count)
    #expect(moment?.mantissa == mantissa)
    #expect(moment?.exponent == exponent)
  }

  @Test(
    "what is no moment is refused",
    arguments: [
      "2026-13-01", "2026-02-29", "2026-1-1", "21.11.2026", "2026-11-21T24:00", "2026-11-21T10",
      "2026-11-21T10:30Zulu", "2026-11-21T10:30:15.", "20261121", "", "2026-11-21T10:30:60",
    ])
  func noMoments(text: String) {
    let bytes = Array(text.utf8)
    #expect(Moment(bytes.span, 0..<bytes.count) == nil)
  }
}
