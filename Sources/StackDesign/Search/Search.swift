import LinearProgram
import Quantities
import StackPhysics
import StackRecords

/// What a search did, for people and benchmarks.
public struct SearchWork: Sendable, Hashable {
  /// Layers that the tables hold.
  public var layers = 0
  /// Nodes (material family, footprint, layers, stacks) with a bound.
  public var nodes = 0
  /// Nodes that were opened.
  public var openedNodes = 0
  /// Integer programs built.
  public var programs = 0
  /// Solves of integer programs.
  public var solves = 0
  /// Designs that the physics evaluated whole.
  public var evaluations = 0

  /// No work yet.
  public init() {}
}

/// What a search found in its scope, and how each part was closed.
struct SearchOutcome {
  var incumbent: Incumbent?
  var isComplete = true
  /// The largest bound among parts left open by a stop; 0 when complete.
  var openBound = 0.0
  var closures: [SearchSpace.CountKey: Closure] = [:]
  var work = SearchWork()

  /// How the designs of a region with a number of layers were closed.
  struct Closure {
    /// Sets of limits of which every design breaks one; empty where the part was looked into.
    var whole: Set<Violations> = []
    /// Sets of limits that closed parts of it.
    var violations: Set<Violations> = []
    /// The largest bound that closed a part without a program.
    var bound = 0.0
    /// Whether integer programs closed a part.
    var usedProgram = false
    /// The largest bound on a part that programs closed.
    var programBound = 0.0
    /// The best merit evaluated.
    var best = 0.0
  }
}

/// Best first over frames, with an integer program for what bounds leave open.
///
/// 1. *Dive*: the most promising layers of the most promising nodes are evaluated whole.
/// 2. *Expand*: every node whose bound reaches the cutoff is opened into candidates, a layer in a
///    frame with plate and ends open.
/// 3. *Solve*: the candidates of one cathode column in one frame form an integer program; its
///    proposals are judged by the physics and excluded, until its optimum falls below zero.
struct Search<Solver: LinearSolver> {
  let space: SearchSpace
  let solver: Solver
  let jobs: Int
  let stop: @Sendable () -> Bool
  /// Whether any admissible design ends the search: the question is only whether there is one.
  var endsWithAnyDesign = false
  /// How many nodes to open at most before giving up; nil never gives up.
  var nodeBudget: Int?
  /// Relative gap between answer and bound at which the search may end; 0 demands the proof.
  var gap = 0.0
  /// Hears how far the search has come; nil tells nobody.
  var teller: ProgressTeller?
  /// An admissible design that is known already.
  var first: Evaluation?
  private var leader: Leader
  private var outcome = SearchOutcome()

  init(
    _ space: SearchSpace, solver: Solver, jobs: Int, floor: Double = 0,
    stop: @escaping @Sendable () -> Bool
  ) {
    self.space = space
    self.solver = solver
    self.jobs = jobs
    self.stop = stop
    leader = Leader(burden: space.tables.burden, floor: floor)
  }

  /// Runs the search to its end, or until asked to stop.
  mutating func run() throws(SolverFault) -> SearchOutcome {
    for (key, sets) in space.violations {
      outcome.closures[key, default: .init()].violations = sets
    }
    for (key, count) in space.layerCounts {
      outcome.closures[key, default: .init()].whole = count.violations
      outcome.closures[key, default: .init()].violations.formUnion(count.excluded)
    }
    outcome.work.nodes = space.nodes.count
    if let first { leader.offer(first) }
    dive()
    for start in stride(from: 0, to: space.nodes.count, by: Self.roundSize) {
      if endsWithAnyDesign, leader.incumbent != nil { return ended() }
      if stop() {
        // Nodes are in order of their bounds, so this one bounds all that are left.
        leaveOpen(space.nodes[start].bound)
        break
      }
      if let nodeBudget, outcome.work.openedNodes > nodeBudget { return ended() }
      tell(from: start, bound: space.nodes[start].bound)
      try open(space.nodes[start..<min(start + Self.roundSize, space.nodes.count)])
    }
    outcome.incumbent = leader.incumbent
    return outcome
  }

  /// Whether a part of the space may stay open, since a gap is allowed and its bound is within it.
  private func isWithinGap(_ bound: Double) -> Bool {
    guard gap > 0, leader.incumbent != nil else { return false }
    let burden = space.tables.burden
    let value = burden.value(merit: leader.bestMerit)
    return abs(burden.value(merit: max(bound, leader.bestMerit)) - value) <= gap * abs(value)
  }

  private mutating func tell(from start: Int, bound: Double) {
    guard var teller else { return }
    let (space, leader, openBound) = (space, leader, outcome.openBound)
    teller.tell {
      let value = space.tables.burden.value(merit:)
      return SearchProgress(
        value: leader.incumbent == nil ? nil : value(leader.bestMerit),
        bound: value(max(bound, leader.bestMerit, openBound)),
        excludedShare: space.excludedShare(from: start, reaching: leader.cutoff))
    }
    self.teller = teller
  }

  private func ended() -> SearchOutcome {
    var ended = outcome
    ended.incumbent = leader.incumbent
    ended.isComplete = false
    return ended
  }

  // MARK: Dive

  private static var diveNodes: Int { 24 }
  private static var diveLayers: Int { 3 }

  private mutating func dive() {
    for node in space.nodes.prefix(Self.diveNodes) {
      guard leader.leavesOpen(node.bound), !stop() else { return }
      let promising = space.promisingLayers(node, count: Self.diveLayers)
      var expansion = space.expand(
        node, leader: leader, only: promising, capacity: Self.diveLayers)
      if expansion.candidates.isEmpty, leader.cutoff == 0 {
        // The promising ones may all be too hot: any candidate is better than searching blind.
        expansion = space.expand(node, leader: leader, capacity: Self.diveLayers, stop: stop)
      }
      let best = expansion.candidates.sorted {
        if $0.bound != $1.bound { return $0.bound > $1.bound }
        return space.prefix($0.frame) < space.prefix($1.frame)
      }
      for candidate in best.prefix(Self.diveLayers) {
        guard leader.leavesOpen(candidate.bound) else { break }
        let combination = space.tables.families[candidate.family].combination
        let plates = space.allowedPlates(
          space.tables.families[candidate.family], candidate.frame.layersInSeries)
        for plate in plates.sorted() {
          for positive in combination.positiveEnds {
            for negative in combination.negativeEnds {
              evaluate(candidate, plate: plate, positiveEnd: positive, negativeEnd: negative)
            }
          }
        }
      }
    }
  }

  /// Judges a whole design by the physics.
  private mutating func evaluate(
    _ candidate: Candidate, plate: Int, positiveEnd: Int, negativeEnd: Int
  ) {
    let tables = space.tables
    let family = tables.families[candidate.family]
    let design = tables.design(
      family.layers[candidate.layer], plate: plate, positiveEnd: positiveEnd,
      negativeEnd: negativeEnd, frame: candidate.frame)
    outcome.work.evaluations += 1
    guard
      let evaluation = Evaluation(
        design, problem: tables.problem, mismatch: tables.mismatch.figures(design))
    else { return }
    let key = SearchSpace.CountKey(family.region, candidate.frame.layersInSeries)
    if evaluation.isAdmissible, let value = evaluation.value {
      let merit = tables.burden.merit(value: value)
      outcome.closures[key, default: .init()].best = max(
        outcome.closures[key]?.best ?? 0, merit)
    } else {
      outcome.closures[key, default: .init()].violations.insert(evaluation.violations)
    }
    leader.offer(evaluation)
  }

  // MARK: Expand

  /// Nodes that are opened together; fixed, so that the number of jobs never shows.
  private static var roundSize: Int { 256 }
  /// Candidates kept of a node while nothing admissible is known that could close the rest.
  private static var blindCapacity: Int { 32 }

  /// Opens nodes with the cutoff known at the start of the round, and closes what is left of them.
  private mutating func open(_ nodes: ArraySlice<Node>) throws(SolverFault) {
    var open: [Node] = []
    for node in nodes {
      if leader.leavesOpen(node.bound) {
        if isWithinGap(node.bound) { leaveOpen(node.bound) } else { open.append(node) }
      } else {
        close(space.key(node), bound: node.bound)
      }
    }
    let leader = leader
    let space = space
    let stop = stop
    let capacity = leader.cutoff > 0 ? nil : Self.blindCapacity
    let expansions = mapInParallel(open, jobs: jobs) { node in
      space.expand(node, leader: leader, capacity: capacity, stop: stop)
    }
    var groups = CandidateGroups()
    var cut: [Node] = []
    for (node, expansion) in zip(open, expansions) {
      guard !expansion.isStopped, !stop() else {
        leaveOpen(node.bound)
        continue
      }
      take(expansion, of: node, into: &groups)
      if expansion.isCut { cut.append(node) }
    }
    try solve(groups.sorted())
    for node in cut { try reopen(node) }
  }

  /// Opens a node again of which candidates were left out, wider each time while still blind.
  private mutating func reopen(_ node: Node) throws(SolverFault) {
    var capacity = Self.blindCapacity
    var isCut = true
    while isCut {
      guard leader.leavesOpen(node.bound) else {
        close(space.key(node), bound: node.bound)
        return
      }
      guard !stop() else {
        leaveOpen(node.bound)
        return
      }
      capacity *= 8
      let expansion = space.expand(
        node, leader: leader, capacity: leader.cutoff > 0 ? nil : capacity, stop: stop)
      guard !expansion.isStopped else {
        leaveOpen(node.bound)
        return
      }
      var groups = CandidateGroups()
      take(expansion, of: node, into: &groups)
      isCut = expansion.isCut
      try solve(groups.sorted())
    }
  }

  private mutating func take(
    _ expansion: Expansion, of node: Node, into groups: inout CandidateGroups
  ) {
    outcome.work.openedNodes += 1
    // Of a cut expansion nothing is closed for good.
    if !expansion.isCut { close(space.key(node), bound: expansion.closedBound) }
    outcome.closures[space.key(node), default: .init()].violations
      .formUnion(expansion.violations)
    for candidate in expansion.candidates { groups.add(candidate, space) }
  }

  private mutating func solve(_ groups: [CandidateGroup]) throws(SolverFault) {
    for group in groups {
      if endsWithAnyDesign, leader.incumbent != nil { return }
      guard leader.leavesOpen(group.bound, group.prefix) else {
        let reached = max(leader.bestMerit, leader.floor)
        for (region, bound) in group.regionBounds { close(region, bound: min(bound, reached)) }
        continue
      }
      guard !stop(), !isWithinGap(group.bound) else {
        leaveOpen(group.bound)
        continue
      }
      try solve(group)
    }
  }

  private mutating func close(_ key: SearchSpace.CountKey, bound: Double) {
    var closure = outcome.closures[key] ?? .init()
    closure.bound = max(closure.bound, bound)
    outcome.closures[key] = closure
  }

  private mutating func leaveOpen(_ bound: Double) {
    outcome.isComplete = false
    outcome.openBound = max(outcome.openBound, bound)
  }

  // MARK: Solve

  /// Closes a group: solves, judges, excludes, until nothing of it can be the answer.
  private mutating func solve(_ group: CandidateGroup) throws(SolverFault) {
    let tables = space.tables
    let candidates = group.candidates.filter { leader.leavesOpen($0.bound, group.prefix) }
    let program = LayerProgram(
      layers: candidates.map {
        LayerProgram.Choice(
          option: tables.families[$0.family].layers[$0.layer],
          family: tables.families[$0.family], plates: space.admittedPlates($0))
      },
      frame: group.frame, usableShare: space.usableShare(group), tables: tables)
    var merit = leader.cutoff
    var model = program.model
    model.setObjective(program.objective(merit: merit), sense: .maximise)
    outcome.work.programs += 1
    let stop = stop
    // The session's body may not hold on to self, so the search goes in and comes out as a value.
    var search = self
    try solver.withSession(model) { session throws(SolverFault) in
      var number = 0
      while !stop() {
        let solution = try session.solve(SolveLimits(stop: stop))
        search.outcome.work.solves += 1
        if solution.termination == .infeasible { return }
        guard solution.termination == .optimal, let objective = solution.objective,
          let proposal = program.proposal(solution)
        else { break }
        if merit > 0, objective < -program.margin { return }
        search.evaluate(
          candidates[proposal.layer], plate: proposal.plate, positiveEnd: proposal.positiveEnd,
          negativeEnd: proposal.negativeEnd)
        number += 1
        try session.add([program.excluding(proposal, number: number)])
        if search.leader.cutoff > merit {
          merit = search.leader.cutoff
          try session.setObjective(program.objective(merit: merit), sense: .maximise)
        }
      }
      search.leaveOpen(group.bound)
    }
    self = search
    let reached = max(leader.bestMerit, leader.floor)
    for (region, bound) in group.regionBounds {
      var closure = outcome.closures[region] ?? .init()
      closure.programBound = max(closure.programBound, min(bound, reached))
      closure.usedProgram = true
      outcome.closures[region] = closure
    }
  }
}
