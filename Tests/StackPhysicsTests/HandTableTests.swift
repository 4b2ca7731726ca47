import Quantities
import StackPhysics
import Testing

@Suite("Twenty-seven designs of an independent table")
struct HandTableTests {
  static let tolerance = 1e-9

  @Test("Every figure that the table holds agrees", arguments: try HandDesign.all())
  func figures(hand: HandDesign) throws {
    let design = try hand.design()
    let conditions = try hand.conditions(design)
    let figures = try DesignFigures(design: design, conditions: conditions)
    let computed = HandPaths.all(figures, design: design, conditions: conditions)
    let expected = hand.outputs.numbers()
    for path in expected.keys.sorted() where !HandPaths.notHeld.contains(path) {
      let value = computed[path]
      let number = expected[path] ?? .nan
      #expect(
        agree(value ?? .nan, number, within: Self.tolerance),
        "\(path): \(String(describing: value)) instead of \(number)")
    }
    #expect(expected.count > 200)
  }

  @Test("Every film agrees", arguments: try HandDesign.all())
  func films(hand: HandDesign) throws {
    let design = try hand.design()
    let figures = try DesignFigures(design: design, conditions: hand.conditions(design))
    let films = [figures.separator.cathodeSideFilm, figures.separator.anodeSideFilm]
    let expected = hand.outputs["separator"]["sublayers"].list
    #expect(films.compactMap { $0 }.count == expected.count)
    for (film, data) in zip(films.compactMap { $0 }, expected) {
      for (value, name) in [
        (film.thickness.value, "thickness_um"), (film.arealMass.value, "areal_mass_mg_per_cm2"),
        (film.resistance.value, "resistance_ohm_cm2"),
      ] {
        #expect(agree(value, try #require(data[name].number), within: Self.tolerance))
      }
    }
  }
}
