/// Places by their distance, the nearest first, of equal ones the lower number.
struct PlaceQueue {
  private var heap: [(place: Int, distance: ReplacementAssignment.Cost)] = []

  private func isBefore(_ first: Int, _ second: Int) -> Bool {
    let (left, right) = (heap[first], heap[second])
    return left.distance == right.distance
      ? left.place < right.place : left.distance < right.distance
  }

  mutating func insert(_ place: Int, _ distance: ReplacementAssignment.Cost) {
    heap.append((place, distance))
    var index = heap.count - 1
    while index > 0, isBefore(index, (index - 1) / 2) {
      heap.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  mutating func removeFirst() -> (place: Int, distance: ReplacementAssignment.Cost)? {
    guard let first = heap.first else { return nil }
    heap[0] = heap[heap.count - 1]
    heap.removeLast()
    var index = 0
    while 2 * index + 1 < heap.count {
      var child = 2 * index + 1
      if child + 1 < heap.count, isBefore(child + 1, child) { child += 1 }
      guard isBefore(child, index) else { break }
      heap.swapAt(index, child)
      index = child
    }
    return first
  }
}
