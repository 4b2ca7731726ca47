import GLPKSolver
import Quantities
import RandomProblems
import StackPhysics
import StackRecords
import Testing

@testable import StackDesign

@Suite("Laws of the optimum")
struct LawsTests {
  private func solve(_ problem: DesignProblem) throws -> DesignAnswer {
    try DesignOptimiser(problem: problem, solver: GLPKSolver(), jobs: 1).run()
  }

  /// Whether a second answer is at least as good as a first.
  private func isNoWorse(_ second: DesignAnswer, than first: DesignAnswer) -> Bool {
    guard let before = first.value, first.outcome != .notAllowed else { return true }
    guard let after = second.value, second.outcome != .notAllowed else { return false }
    let slack = 1e-9 * abs(before)
    return first.problem.objective.maximises ? after >= before - slack : after <= before + slack
  }

  @Test("relaxing a limit never worsens the optimum", arguments: 0..<100)
  func relaxedLimit(seed: Int) throws {
    var random = RandomProblems(seed: UInt64(1000 + seed))
    var problem = random.problem(most: 2000)
    while problem.limits.isEmpty { problem = random.problem(most: 2000) }
    let before = try solve(problem)
    for index in problem.limits.indices {
      var wider = problem
      if random.chance(0.5) {
        wider.limits.remove(at: index)
      } else {
        wider.limits[index].value *= wider.limits[index].side == .max ? 1.2 : 0.8
      }
      let after = try solve(wider)
      #expect(isNoWorse(after, than: before), "\(problem.limits[index].name)")
    }
  }

  @Test("adding a material never worsens the optimum", arguments: 0..<100)
  func addedMaterial(seed: Int) throws {
    var random = RandomProblems(seed: UInt64(2000 + seed))
    let problem = random.problem(most: 4000)
    let before: DesignProblem
    var smaller = problem
    let space = problem.space
    switch seed % 4 {
    case 0:
      smaller.space.cathodes = space.cathodes.filter {
        $0.material == space.cathodes[0].material
      }
    case 1: smaller.space.films = space.films.filter { $0.separator == space.films[0].separator }
    case 2: smaller.space.anodes = space.anodes.filter { $0.material == space.anodes[0].material }
    default: smaller.space.plates = space.plates.filter { $0.material == space.plates[0].material }
    }
    before = smaller
    #expect(isNoWorse(try solve(problem), than: try solve(before)))
  }

  @Test("the order of materials and values changes nothing", arguments: 0..<100)
  func permutedLists(seed: Int) throws {
    var random = RandomProblems(seed: UInt64(3000 + seed))
    let problem = random.problem(most: 4000)
    var permuted = problem
    permuted.space.cathodes = random.some(problem.space.cathodes, 1000...1000)
    permuted.space.films = random.some(problem.space.films, 1000...1000)
    permuted.space.anodes = random.some(problem.space.anodes, 1000...1000)
    permuted.space.plates = random.some(problem.space.plates, 1000...1000)
    permuted.space.footprints.reverse()
    permuted.space.layersInSeries.reverse()
    permuted.space.grades.reverse()
    permuted.limits.reverse()
    let first = try solve(problem)
    let second = try solve(permuted)
    #expect(first.outcome == second.outcome)
    #expect(first.choices == second.choices)
    #expect(first.value == second.value)
  }

  @Test("adding a dominated plate changes nothing", arguments: 0..<100)
  func dominatedPlate(seed: Int) throws {
    var random = RandomProblems(seed: UInt64(4000 + seed))
    let problem = random.problem(most: 4000)
    // Heavier, dearer, more resistive, no better at carrying or storing heat.
    func worse(_ metal: Metal) -> Metal {
      var metal = metal
      metal.density = metal.density * 1.5
      metal.specificHeat = metal.specificHeat / 1.5
      metal.thermalConductivity = metal.thermalConductivity / 2
      metal.price = metal.price * 2
      return metal
    }
    var more = problem
    for plate in problem.space.plates {
      var copy = plate
      copy.material.name += " dominated"
      copy.material.cathodeFace = worse(plate.material.cathodeFace)
      copy.material.anodeFace = worse(plate.material.anodeFace)
      copy.material.cathodeContact = plate.material.cathodeContact * 2
      copy.material.anodeContact = plate.material.anodeContact * 2
      copy.material.price = plate.material.price * 2
      more.space.plates.append(copy)
    }
    let first = try solve(problem)
    let second = try solve(more)
    guard problem.space.count > 1 else { return }
    #expect(first.outcome == second.outcome)
    #expect(first.choices == second.choices)
    #expect(first.value == second.value)
  }

  @Test("the number of jobs changes nothing", arguments: 0..<40)
  func jobs(seed: Int) throws {
    var random = RandomProblems(seed: UInt64(5000 + seed))
    let problem = random.problem(most: 20_000)
    let one = try DesignOptimiser(problem: problem, solver: GLPKSolver(), jobs: 1).run()
    let two = try DesignOptimiser(problem: problem, solver: GLPKSolver(), jobs: 2).run()
    let input = ResultInput(
      spec: .init(name: "", text: "", sha256: ""), catalogueSHA256: "", entries: [])
    #expect(
      one.result(tool: "", solver: "", input: input)
        == two.result(tool: "", solver: "", input: input))
  }
}
