import CellGrading
import StackRecords
import Testing

@Suite("Fixed classes")
struct FixedGridTests {
  @Test("a grid from the least value on, as wide as the limit; one letter for each quantity")
  func grid() throws {
    let lot = try Lots.prepared(
      "limits: {discharge_capacity: {range: 20 mAh}, dcir: {range: 0.5 mohm}}",
      "cell_id,capacity_ah,dcir_mohm|A,5.00,20.0|B,5.01,20.4|C,5.02,20.5|D,5.04,21.0")
    let letters = Dictionary(uniqueKeysWithValues: zip(lot.rows, lot.fixedClasses))
    // An edge belongs to the class above.
    #expect((0..<4).map { letters[$0] } == ["A-A", "A-A", "B-B", "C-C"])
    #expect(lot.fixedClassFigures == FixedClassFigures(classes: 3, modules: 1))
  }

  @Test("after the twenty-sixth class letters are doubled")
  func letters() throws {
    let cells = (0...27).map { "|N\($0),\(20 + $0)" }.joined()
    let lot = try Lots.prepared("limits: {dcir: {range: 1 mohm}}", "cell_id,dcir_mohm\(cells)")
    #expect(Array(lot.fixedClasses.suffix(3)) == ["Z", "AA", "AB"])
  }

  @Test("edges of the spec take its place")
  func edges() throws {
    let lot = try Lots.prepared(
      "limits: {discharge_capacity: {range: 1 Ah}}\n"
        + "classes: {discharge_capacity: [5.00 Ah, 5010 mAh]}",
      "cell_id,capacity_ah|A,4.99|B,5.00|C,5.009|D,5.01|E,5.02")
    #expect(lot.fixedClasses == ["A", "B", "B", "C", "C"])
    #expect(lot.fixedClassFigures == FixedClassFigures(classes: 3, modules: 2))
  }

  @Test("same: [class] keeps modules inside classes, so that they are what classes would make")
  func sameClass() throws {
    let table =
      "cell_id,capacity_ah|A,5.00|B,5.01|C,5.015|D,5.02|E,5.03|F,5.035|G,5.05|H,5.055"
    let free = try Lots.graded("limits: {discharge_capacity: {range: 20 mAh}}", table)
    let kept = try Lots.graded(
      "limits: {discharge_capacity: {range: 20 mAh}}\nsame: [class]", table)
    #expect(free.modules.count == 4)
    #expect(kept.modules.count == kept.fixedClasses?.modules)
    #expect(kept.same == ["class"])
    for module in kept.built {
      let classes = Set(
        kept.cells.filter { module.contains($0.identifier) }.map(\.fixedClass))
      #expect(classes.count == 1)
    }
  }

  @Test("without a range there are none")
  func none() throws {
    let lot = try Lots.prepared(
      "limits: {module_resistance: {max: 1 ohm}}", "cell_id,dcir_mohm|A,20|B,20")
    #expect(lot.fixedClassFigures == nil)
  }
}
