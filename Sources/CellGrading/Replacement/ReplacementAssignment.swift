/// The best choice where every option takes one leftover cell: an assignment of modules to cells,
/// solved exactly by shortest augmenting paths.
///
/// Besides the cells that would do, each module has a place of its own that stands for not being
/// restored. Costs are compared in turn: modules not restored, energy with its sign turned, use of the
/// limits. Modules come in one by one; each time the shortest path of exchanges, by Dijkstra's method
/// under prices that keep all reduced costs at 0 or above, makes room.
/// - Source: R. Jonker, A. Volgenant, Computing 38 (1987) 325.
struct ReplacementAssignment {
  /// What a choice costs; in exact integers.
  struct Cost: Comparable {
    var lost = 0
    var loss: Int64 = 0
    /// Steps of 10^-12 of a width.
    var use: Int64 = 0

    static func + (left: Cost, right: Cost) -> Cost {
      Cost(lost: left.lost + right.lost, loss: left.loss + right.loss, use: left.use + right.use)
    }

    static func - (left: Cost, right: Cost) -> Cost {
      Cost(lost: left.lost - right.lost, loss: left.loss - right.loss, use: left.use - right.use)
    }

    static func < (left: Cost, right: Cost) -> Bool {
      (left.lost, left.loss, left.use) < (right.lost, right.loss, right.use)
    }
  }

  private struct Edge {
    let place: Int
    let cost: Cost
    /// The option; nil for staying as it is.
    let option: Int?
  }

  private let options: [ReplacementOption]
  private var edges: [[Edge]] = []
  /// By module, then by place.
  private var edgeOf: [Edge?] = []
  private var moduleAt: [Int?]
  private var modulePrices: [Cost] = []
  private var placePrices: [Cost]

  /// Takes options of one cell each.
  init(_ options: [ReplacementOption]) {
    self.options = options
    var placeOf: [Int: Int] = [:]
    var numberOf: [Int: Int] = [:]
    for (index, option) in options.enumerated() {
      let cell = option.cells[0]
      let place = placeOf[cell] ?? placeOf.count
      placeOf[cell] = place
      let number = numberOf[option.module] ?? edges.count
      if number == edges.count { edges.append([]) }
      numberOf[option.module] = number
      let use = Int64((option.use * 1e12).rounded())
      edges[number].append(
        Edge(place: place, cost: Cost(loss: -option.energy, use: use), option: index))
    }
    for number in edges.indices {
      edges[number].append(
        Edge(place: placeOf.count + number, cost: Cost(lost: 1), option: nil))
    }
    moduleAt = Array(repeating: nil, count: placeOf.count + edges.count)
    placePrices = Array(repeating: Cost(), count: moduleAt.count)
    edgeOf = Array(repeating: nil, count: edges.count)
    modulePrices = edges.map { $0.map(\.cost).min() ?? Cost() }
  }

  /// The chosen options.
  mutating func solve() -> [ReplacementOption] {
    for module in edges.indices { place(module) }
    return edgeOf.compactMap { $0?.option }.map { options[$0] }
  }

  /// Finds the shortest path of exchanges from a new module to a free place, and goes it.
  private mutating func place(_ new: Int) {
    var distances: [Int: Cost] = [:]
    var before: [Int: (module: Int, edge: Edge)] = [:]
    var settled: [Int] = []
    var isSettled: Set<Int> = []
    var queue = PlaceQueue()
    var module = new
    var reached = Cost()
    var end: Int?
    while end == nil {
      for edge in edges[module] where !isSettled.contains(edge.place) {
        let reduced = edge.cost - modulePrices[module] - placePrices[edge.place]
        let distance = reached + reduced
        if let known = distances[edge.place], known <= distance { continue }
        distances[edge.place] = distance
        before[edge.place] = (module, edge)
        queue.insert(edge.place, distance)
      }
      // The place of the module itself is free, so the queue does not run dry.
      guard let (place, distance) = queue.removeFirst() else { return }
      guard distances[place] == distance, isSettled.insert(place).inserted else { continue }
      reached = distance
      if let other = moduleAt[place] {
        settled.append(place)
        module = other
      } else {
        end = place
      }
    }
    for place in settled {
      guard let distance = distances[place], let other = moduleAt[place] else { continue }
      placePrices[place] = placePrices[place] + distance - reached
      modulePrices[other] = modulePrices[other] + reached - distance
    }
    modulePrices[new] = modulePrices[new] + reached
    while let place = end, let (module, edge) = before[place] {
      end = module == new ? nil : edgeOf[module]?.place
      moduleAt[place] = module
      edgeOf[module] = edge
    }
  }
}
