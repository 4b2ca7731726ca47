import Quantities
import SourceText
import StackPhysics
import StackRecords
import StackSpec
import Testing

@Suite("Ranges are exact")
struct SpecRangeTests {
  @Test("each member is the very number that its decimal means")
  func members() throws {
    let text = small(
      "cathode: {material: NMC811, recipe: dry-80, "
        + "loading: {from: 2 mAh/cm2, to: 8 mAh/cm2, step: 0.1 mAh/cm2}}")
    let loadings = try #require(read(text).problem).space.cathodes.map(\.arealCapacity.value)
    #expect(loadings == (20...80).map { Double($0) / 10 })
  }

  @Test("a loading of active mass is that of its capacity")
  func activeMass() throws {
    let text = small("cathode: {material: [NMC811, LFP], recipe: dry-80, loading: 20 mg/cm2}")
    let cathodes = try #require(read(text).problem).space.cathodes
    #expect(cathodes.count == 2)
    for cathode in cathodes {
      #expect(cathode.arealCapacity.value == 20 * cathode.material.capacity.value / 1000)
    }
  }

  @Test("an end that the steps miss is no member, and a warning says so")
  func missedEnd() throws {
    let text = small(
      "separator: {material: LPSCl, thickness: {from: 15 um, to: 32 um, step: 5 um}}")
    let reading = read(text)
    let problem = try #require(reading.problem)
    #expect(problem.space.films.map(\.thickness.value) == [15, 20, 25, 30])
    let words = "the range of separator.thickness ends at 30 um: its steps do not reach 32 um"
    #expect(problem.warnings == [words])
    #expect(reading.diagnostics.count == 1)
    #expect(reading.diagnostics.allSatisfy { !$0.isError })
  }

  @Test("lists may hold ranges, and a range may be a point")
  func mixed() throws {
    let text = small("stack: {layers: [2..4, 9, 7..7], footprint: 1 m x 1 m}")
    #expect(try #require(read(text).problem).space.layersInSeries == [2, 3, 4, 7, 9])
  }

  @Test("a space beyond counting is a fault of the spec")
  func beyondCounting() {
    let wide = "1..10000"
    let text = small(
      "stack: {layers: \(wide), footprint: 1 m x 1 m, parallel: \(wide)}\n"
        + "module: {series: \(wide), parallel: \(wide), cooling: {cells_per_block: \(wide)}}\n"
        + "manufacturing: {grades: 1..100}")
    let many = "{from: 1 um, to: 10000 um, step: 1 um}"
    let wider =
      text
      .replacing(
        "loading: 5 mAh/cm2",
        with: "loading: {from: 0.001 mAh/cm2, to: 10 mAh/cm2, step: 0.001 mAh/cm2}"
      )
      .replacing("thickness: 30 um", with: "thickness: \(many)")
      .replacing("thickness: 10 um", with: "thickness: \(many)")
      + "\nends: {positive: {material: Al, thickness: \(many)}, negative: {material: Cu, thickness: \(many)}}"
    let reading = read(wider)
    #expect(reading.problem == nil)
    #expect(
      reading.diagnostics.map(said) == [
        "the choices make more designs than can be counted; open fewer choices"
      ])
  }
}
