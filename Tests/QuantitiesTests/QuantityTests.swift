import Quantities
import Testing

@Suite("Arithmetic with quantities")
struct QuantityTests {
  @Test("sums, multiples and ratios act on the base unit")
  func arithmetic() {
    #expect(Length(20) + Length(5) == Length(25))
    #expect(Length(20) - Length(5) == Length(15))
    #expect(2 * Length(20) == Length(20) * 2)
    #expect(Length(20) / Length(5) == 4)
    #expect(-Length(20) / 4 == Length(-5))
    #expect(Length(-20).magnitude == Length(20))
    #expect([Length(1), Length(2), Length(4)].sum() == Length(7))
    #expect([Length]().sum() == .zero)
  }

  @Test("assignment operators change in place")
  func assignment() {
    var length = Length(20)
    length += Length(4)
    length -= Length(12)
    length *= 3
    length /= 2
    #expect(length == Length(18))
  }

  @Test("a quantity is as large as a double")
  func layout() {
    #expect(MemoryLayout<Length>.size == MemoryLayout<Double>.size)
    #expect(Length(1) < Length(2))
    #expect(!Length(.nan).isFinite)
  }
}
