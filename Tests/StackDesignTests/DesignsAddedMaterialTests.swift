import MaterialCatalogue
import Quantities
import StackDesign
import StackPhysics
import StackRecords
import StackSpec
import Testing

/// Electrolytes come with the separators and recipes that they make; a process is no choice.
@Suite("Materials added to the designs of the Designs folder")
struct DesignsAddedMaterialTests {
  /// A space with one more material, and its name.
  struct Addition {
    let name: String
    let space: DesignSpace
  }

  @Test(
    "each material of the catalogue, added in turn, never worsens", arguments: DesignsFolder.names)
  func catalogue(name: String) throws {
    let solved = try DesignsFolder.solved(name)
    var problem = solved.question.problem
    let best = try #require(solved.answer.value)
    problem.space = problem.space.thinned(around: try #require(solved.answer.choices))
    let before = try DesignsFolder.solve(problem)
    #expect(before.value == best)

    let additions = Self.additions(to: problem.space, of: solved.question.catalogue)
    #expect(additions.count >= 30)
    for addition in additions {
      var more = problem
      more.space = addition.space
      #expect(more.space.count > problem.space.count, "\(addition.name)")
      let after = try DesignsFolder.solve(more)
      #expect(after.outcome == .provenOptimal, "\(addition.name)")
      let found = after.value
      let value = try #require(found, "\(addition.name)")
      let slack = 1e-9 * abs(best)
      let isNoWorse =
        problem.objective.maximises ? value >= best - slack : value <= best + slack
      #expect(isNoWorse, "\(addition.name): \(best) to \(value)")
      // Whoever betters the objective must be the newcomer.
      if abs(value - best) > slack {
        #expect(after.choices.map(Self.materials)?.contains(addition.name) == true)
      }
    }
  }

  @Test("a dominated copy of each material used changes nothing", arguments: DesignsFolder.names)
  func dominated(name: String) throws {
    let solved = try DesignsFolder.solved(name)
    let choices = try #require(solved.answer.choices)
    var problem = solved.question.problem
    problem.space = problem.space.thinned(around: choices)
    let before = try DesignsFolder.solve(problem)
    #expect(before.choices == choices)

    for kind in DominatedMaterial.allCases {
      let more = kind.added(to: problem, beside: choices)
      #expect(more.space.count > problem.space.count, "\(kind)")
      let after = try DesignsFolder.solve(more)
      #expect(after.outcome == before.outcome, "\(kind)")
      #expect(after.choices == before.choices, "\(kind)")
      #expect(after.value == before.value, "\(kind)")
      // No standing rule bars the copy, only the budget may: it was no idle addition.
      var alone = kind.alone(in: more)
      alone.limits.removeAll { $0.quantity == .cost }
      let value = try DesignsFolder.solve(alone).value
      #expect(value != nil, "\(kind)")
    }
  }

  private static func materials(of design: ChosenDesign) -> [String] {
    [
      design.cathode, design.recipe, design.separator, design.anode, design.plate,
      design.positiveEnd, design.negativeEnd,
    ]
  }

  /// Each material that a space does not hold yet, with every number that the space opens.
  private static func additions(
    to space: DesignSpace, of catalogue: MaterialCatalogue
  ) -> [Addition] {
    var additions: [Addition] = []
    func add(_ name: String, _ change: (inout DesignSpace) -> Void) {
      var more = space
      change(&more)
      additions.append(Addition(name: name, space: more.inAscendingOrder()))
    }
    for material in catalogue.cathodes
    where !space.cathodes.contains(where: { $0.material.name == material.name }) {
      add(material.name) { more in
        more.cathodes += space.cathodes.map {
          .init(material: material, recipe: $0.recipe, arealCapacity: $0.arealCapacity)
        }
      }
    }
    for recipe in catalogue.recipes
    where !space.cathodes.contains(where: { $0.recipe.name == recipe.name }) {
      add(recipe.name) { more in
        more.cathodes += space.cathodes.map {
          .init(material: $0.material, recipe: recipe, arealCapacity: $0.arealCapacity)
        }
      }
    }
    for separator in catalogue.separators
    where !space.films.contains(where: { $0.separator.name == separator.name }) {
      add(separator.name) { more in
        more.films += space.films.map { .init(separator: separator, thickness: $0.thickness) }
      }
    }
    for anode in catalogue.anodes
    where !space.anodes.contains(where: { $0.material.name == anode.name }) {
      let ratios = space.anodes.compactMap(\.ratio) + [1.2]
      add(anode.name) { more in
        more.anodes +=
          anode.usesRatio
          ? ratios.map { .init(material: anode, ratio: $0) }
          : [.init(material: anode, ratio: nil)]
      }
    }
    for plate in catalogue.plates
    where !space.plates.contains(where: { $0.material.name == plate.name }) {
      add(plate.name) { more in
        more.plates += space.plates.map {
          BipolarPlate(material: plate, thickness: $0.thickness)
        }
      }
    }
    for metal in catalogue.metals
    where !space.positiveEnds.contains(where: { $0.metal.name == metal.name }) {
      add(metal.name) { more in
        more.positiveEnds += space.positiveEnds.map {
          Foil(metal: metal, thickness: $0.thickness)
        }
        if case .options(let foils) = space.negativeEnd {
          more.negativeEnd = .options(
            foils + foils.map { Foil(metal: metal, thickness: $0.thickness) })
        }
      }
    }
    return additions
  }
}
