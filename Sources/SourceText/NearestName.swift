/// The known name that a written one most likely means; nil when none is near.
///
/// Names are compared without ASCII capitals and with `-`, `_` and blanks alike. A name is near
/// when at most a third of the written letters, rounded, has to change by insertion, deletion,
/// replacement or exchange of neighbours; one letter may always change, but never all of them. Of
/// equally near names the first is taken.
public func nearestName(to written: String, among known: [String]) -> String? {
  let target = folded(written)
  let allowance = min(max(1, (target.count + 1) / 3), target.count - 1)
  // Long words are no slips of the keyboard, and the effort grows with the square of the length.
  guard target.count <= 64 else { return nil }
  var best: (distance: Int, name: String)?
  for name in known {
    let candidate = folded(name)
    guard abs(candidate.count - target.count) <= allowance else { continue }
    let distance = editDistance(target, candidate)
    if distance <= allowance, distance < best?.distance ?? .max { best = (distance, name) }
  }
  return best?.name
}

private func folded(_ name: String) -> [Unicode.Scalar] {
  name.unicodeScalars.map { scalar in
    switch scalar {
    case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) + 32)
    case "-", " ": "_"
    default: scalar
    }
  }
}

/// The smallest number of changes, by the restricted Damerau-Levenshtein recurrence.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for i in left.indices {
    var row = [i + 1]
    for j in right.indices {
      let replacement = last[j] + (left[i] == right[j] ? 0 : 1)
      var cost = min(last[j + 1] + 1, row[j] + 1, replacement)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[right.count]
}
