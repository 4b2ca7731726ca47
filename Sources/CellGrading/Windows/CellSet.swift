/// Some of the numbers from 0 on, any of which is found, put in and taken out at once.
struct CellSet {
  /// In no order.
  private(set) var members: [Int32]
  /// Where each number stands among them, -1 where it does not.
  private var places: [Int32]

  /// No number, or all below a count.
  init(upTo count: Int = 0) {
    members = (0..<Int32(count)).map(\.self)
    places = members
  }

  var count: Int { members.count }

  mutating func insert(_ number: Int32) {
    while places.count <= Int(number) { places.append(-1) }
    guard places[Int(number)] < 0 else { return }
    places[Int(number)] = Int32(members.count)
    members.append(number)
  }

  /// Whether it was among them.
  @discardableResult
  mutating func remove(_ number: Int32) -> Bool {
    guard Int(number) < places.count else { return false }
    let place = places[Int(number)]
    guard place >= 0 else { return false }
    let last = members.removeLast()
    if last != number {
      members[Int(place)] = last
      places[Int(last)] = place
    }
    places[Int(number)] = -1
    return true
  }
}
