/// The benchmarks: what each measures is said above its table.
enum Benchmarks {
  private static let usage = """
    usage: Benchmarks [--quick]
           Benchmarks small|random|ties|large [count [first-seed]]   look for disagreements only
           Benchmarks interruptions [count [first-seed]]   stop the command at random moments
           Benchmarks lots [folder | --random N] [--only NAME] [--jobs N] [--seconds N] [--peers SCRIPT]
                          group the cells of a folder's instances, or made-up ones
    """

  /// Runs what the arguments ask for.
  ///
  /// - Returns: 0; 1 when two methods disagree or one fails; 2 for arguments that mean nothing.
  static func main(_ arguments: [String]) -> Int32 {
    do {
      switch arguments.first {
      case nil: return try run(.full) ? 0 : 1
      case "lots":
        guard let lots = LotBenchmark(Array(arguments.dropFirst())) else { break }
        return try lots.run() ? 0 : 1
      case "--quick" where arguments.count == 1: return try run(.quick) ? 0 : 1
      case "small", "random", "ties", "large":
        let numbers = arguments.dropFirst().compactMap { UInt64($0) }
        guard let kind = RandomContests.Kind(rawValue: arguments[0]),
          numbers.count == arguments.count - 1, numbers.count <= 2
        else { break }
        let first = numbers.count > 1 ? numbers[1] : 1
        return RandomContests(kind).search(numbers.first ?? 100, from: first) ? 0 : 1
      case "interruptions":
        let numbers = arguments.dropFirst().compactMap { UInt64($0) }
        guard numbers.count == arguments.count - 1, numbers.count <= 2 else { break }
        let first = numbers.count > 1 ? numbers[1] : 1
        return try Interruptions().table(numbers.first ?? 100, from: first) ? 0 : 1
      default: break
      }
    } catch {
      print("failed: \(error)")
      return 1
    }
    print(usage)
    return 2
  }

  /// How much is measured.
  private struct Extent {
    let problems: Int
    let repetitions: Int
    let steps: [String]

    static let full = Extent(problems: 40, repetitions: 5, steps: ["0.4", "0.2", "0.1", "0.05"])
    static let quick = Extent(problems: 8, repetitions: 1, steps: ["0.4", "0.2"])
  }

  private static func run(_ extent: Extent) throws -> Bool {
    let agreed = RandomContests(.large).table(extent.problems)
    let demo = try DemoBenchmark()
    try demo.proof(repetitions: extent.repetitions)
    let cut = try demo.cut()
    try demo.growth(steps: extent.steps)
    if let design = cut.best { PhysicsTimings(design, cut.conditions).table() }
    return agreed && cut.agrees
  }
}
