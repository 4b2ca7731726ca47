import StackDesign
import Testing

@testable import StackCommands

@Suite("When what steps buy is looked for")
struct WhatIfStudyTests {
  private let quick = SearchWork()
  private let long: [SearchWork] = {
    var works = [SearchWork](repeating: SearchWork(), count: 3)
    works[0].layers = 100_001
    works[1].nodes = 20_001
    works[2].programs = 51
    return works
  }()

  @Test("unasked only after a short search, asked always, refused never")
  func wishes() {
    #expect(WhatIfStudy.Wish.whereQuick.isTaken(after: quick))
    for work in long {
      #expect(!WhatIfStudy.Wish.whereQuick.isTaken(after: work))
      #expect(WhatIfStudy.Wish.always.isTaken(after: work))
    }
    #expect(!WhatIfStudy.Wish.never.isTaken(after: quick))
  }
}
