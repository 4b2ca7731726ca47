import Quantities
import StackPhysics
import StackRecords

/// The candidates of one cathode column in one frame: what one integer program decides.
///
/// The anodes of a group belong to different regions of the certificate.
struct CandidateGroup {
  let column: Int
  let frame: Frame
  let prefix: TieOrder.Prefix
  var candidates: [Candidate] = []
  var bound = 0.0
  /// The largest bound of each region that has candidates in the group.
  var regionBounds: [SearchSpace.CountKey: Double] = [:]
}

/// Gathers candidates by cathode column and frame.
struct CandidateGroups {
  private struct Key: Hashable {
    let column: Int
    let frame: Frame
  }

  private var positions: [Key: Int] = [:]
  private var groups: [CandidateGroup] = []

  /// Adds a candidate to its group.
  mutating func add(_ candidate: Candidate, _ space: SearchSpace) {
    let family = space.tables.families[candidate.family]
    let column = family.layers[candidate.layer].column
    let key = Key(column: column, frame: candidate.frame)
    let position: Int
    if let known = positions[key] {
      position = known
    } else {
      position = groups.count
      positions[key] = position
      groups.append(
        CandidateGroup(
          column: column, frame: candidate.frame, prefix: space.prefix(candidate.frame)))
    }
    groups[position].candidates.append(candidate)
    groups[position].bound = max(groups[position].bound, candidate.bound)
    let region = SearchSpace.CountKey(family.region, candidate.frame.layersInSeries)
    groups[position].regionBounds[region] = max(
      groups[position].regionBounds[region] ?? 0, candidate.bound)
  }

  /// The groups, the best bound first and equal bounds in tie order.
  func sorted() -> [CandidateGroup] {
    groups.enumerated().sorted {
      if $0.element.bound != $1.element.bound { return $0.element.bound > $1.element.bound }
      if $0.element.prefix != $1.element.prefix { return $0.element.prefix < $1.element.prefix }
      return $0.offset < $1.offset
    }.map(\.element)
  }
}
