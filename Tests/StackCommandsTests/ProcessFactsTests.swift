import Testing

@testable import StackCommands

@Suite("Facts of the process")
struct ProcessFactsTests {
  @Test(
    "allowed cores are counted in the kernel's list",
    arguments: [
      ("Name:\tx\nCpus_allowed_list:\t0-1\nMems:\t0\n", 2),
      ("Cpus_allowed_list:\t0-3,8,10-11\n", 7),
      ("Cpus_allowed_list:\t5\n", 1), ("Cpus_allowed_list:\tx\n", nil), ("Name:\tx\n", nil),
      ("Cpus_allowed_list:\t3-1\n", nil),
    ] as [(String, Int?)])
  func cores(text: String, count: Int?) {
    #expect(ProcessFacts.allowedCores(inStatus: text) == count)
  }

  @Test("this process has at least one core and some memory, and no more cores than the host")
  func here() {
    #expect(ProcessFacts.allowedCores >= 1)
    #expect(ProcessFacts.allowedCores <= ProcessFacts.hostCores)
    #expect(ProcessFacts.peakMemory > 1)
  }
}
