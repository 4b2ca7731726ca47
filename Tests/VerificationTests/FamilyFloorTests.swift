import Quantities
import StackPhysics
import StackRecords
import Testing

@testable import Verification

@Suite("Family floor")
struct FamilyFloorTests {
  @Test("refuses no cell that holds", arguments: [46, 50.0])
  func floorsAreSound(celsius: Double) throws {
    var problem = TestProblems.small(
      limits: [
        Limit(.cellMass, .max, 1500), Limit(.moduleEnergy, .min, 500),
        Limit(.moduleHeight, .max, 150_000), Limit(.moduleMass, .max, 20_000),
        Limit(.moduleVolume, .max, 20_000), Limit(.temperature, .max, celsius + 273.15),
        Limit(.temperatureSpread, .max, 4),
      ], layers: [1, 13])
    problem.space.cooledFaces = [.both, .none, .one]
    let tables = StageTables(problem)
    let space = problem.space
    var refused = 0
    var held = 0
    var wronglyRefused = 0
    for family in LayerFamily.all(tables) {
      let floor = FamilyFloor(family, enforced: .everything, tables: tables)
      let tails = space.footprints.map {
        ModuleTails(problem, footprint: $0, pressure: family.pressure).tails
      }
      for entry in family.entries where entry.breaches.isEmpty {
        let company = family.companies[entry.company]
        let most =
          floor.range(of: entry).flatMap {
            floor.mostLayers($0, among: space.layersInSeries)
          } ?? 0
        for N in space.layersInSeries {
          for footprint in space.footprints.indices {
            for M in space.stacksInParallel {
              let ways = floor.range(of: entry).flatMap {
                floor.ways(
                  $0, layersInSeries: N, stacks: M, footprint: footprint, shares: 0.9...1)
              }
              if ways == nil { refused += 1 }
              for plate in space.plates.indices where company.plates[plate].isEmpty {
                for end in company.negativeEnds where end.breaches.isEmpty {
                  guard
                    let stack = StackStage(
                      entry, of: family, plate: plate, positiveEnd: 0, negativeEnd: end.place,
                      footprint: footprint, layersInSeries: N, tables: tables)
                  else { continue }
                  let cell = CellStage(stack, stacksInParallel: M, tables: tables)
                  guard cell.breaches.isEmpty else { continue }
                  for tail in tails[footprint]
                  where cell.heatBreaches(block: tail.block, faces: tail.faces).isEmpty {
                    let module = ModuleStage(
                      cell, arrangement: tail.arrangement, tables: tables)
                    let (_, breaches) = module.outcome(cell, grades: 0, tables: tables)
                    guard module.breaches.isEmpty, breaches.isEmpty else { continue }
                    held += 1
                    let isKept =
                      N <= most && ways?.options[tail.option] == true
                      && ways?.counts.contains(tail.arrangement.cellCount) == true
                    if !isKept { wronglyRefused += 1 }
                  }
                }
              }
            }
          }
        }
      }
    }
    #expect(wronglyRefused == 0)
    #expect(refused > 0)
    if celsius > 46 { #expect(held > 0) }
  }
}
