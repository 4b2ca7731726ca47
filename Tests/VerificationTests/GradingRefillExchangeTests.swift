import Testing

@testable import Verification

@Suite("Exchanges of leftover cells")
struct GradingRefillExchangeTests {
  /// Modules that lack one cell, with the cells that would do.
  private static func refills(_ random: inout RandomGradings) -> [GradingRefill] {
    (0..<random.integer(1...5)).map { module in
      var refill = GradingRefill(module: module, kept: [], missing: 1, number: 0)
      refill.options = (0..<6).filter { _ in random.integer(0...1) == 0 }.map { cell in
        GradingRefill.Option(
          cells: [cell],
          worth: .init(
            modules: 1, energy: Int128(random.integer(0...2)), cells: 1,
            use: Double(random.integer(0...19)) / 20))
      }.sorted { $0.worth.isBetter(than: $1.worth) }
      return refill
    }
  }

  @Test(
    "a ring of exchanges is a gain where, and only where, a search of all choices finds a better")
  func search() {
    var random = RandomGradings(seed: 7)
    var (better, best) = (0, 0)
    for _ in 0..<400 {
      let refills = Self.refills(&random)
      // Any choice: cells in turn, some modules without.
      var (free, held, worth) = (Set(0..<6), [Int?](), GradingRefill.Worth())
      for refill in refills {
        let options = refill.options.filter { free.contains($0.cells[0]) }
        let option = random.integer(0...5) == 0 ? nil : options.first
        held.append(option?.cells[0])
        if let option {
          free.remove(option.cells[0])
          worth = worth + option.worth
        }
      }
      var search = GradingRefillSearch(refills, allowance: 1_000_000)
      let isBeaten = search.beats(worth)
      var allowance = 1_000_000
      #expect(GradingRefillExchange(refills, held: held).gains(&allowance) == isBeaten)
      if isBeaten == true { better += 1 } else { best += 1 }
    }
    #expect(better > 50 && best > 50)
  }

  @Test("work that runs out decides nothing")
  func allowance() {
    var random = RandomGradings(seed: 3)
    let refills = Self.refills(&random)
    var allowance = 0
    #expect(
      GradingRefillExchange(refills, held: refills.map { _ in nil }).gains(&allowance) == nil)
  }
}
