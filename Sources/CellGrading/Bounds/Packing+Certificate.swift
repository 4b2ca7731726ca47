import StackRecords

extension PriceBound {
  /// As a part of a certificate.
  func proof(_ pool: CellPool) -> GroupingCertificate.PriceProof {
    GroupingCertificate.PriceProof(
      prices: prices.enumerated().filter { $0.element > 0 }.map {
        GroupingCertificate.CellPrice(cell: pool.numbers[$0.offset], price: $0.element)
      },
      cuts: cuts.filter { $0.price > 0 }.map {
        GroupingCertificate.CutPrice(
          cells: $0.cells.map { pool.numbers[Int($0)] }, price: $0.price)
      },
      sigma: sigma)
  }
}

extension Packing {
  /// What bounds the modules of a class.
  func classBound(_ pool: CellPool, number: Int) -> GroupingCertificate.ClassBound {
    if !leaves.isEmpty {
      let proof = leaves.map { leaf in
        GroupingCertificate.Leaf(
          decisions: leaf.decisions.map {
            GroupingCertificate.PairDecision(
              first: pool.numbers[Int($0.first)], second: pool.numbers[Int($0.second)],
              together: $0.together)
          },
          proof: leaf.bound.proof(pool))
      }
      return GroupingCertificate.ClassBound(number: number, bound: most, proof: .branches(proof))
    }
    if let bound, bound.count == most {
      return GroupingCertificate.ClassBound(
        number: number, bound: most, proof: .prices(bound.proof(pool)))
    }
    return GroupingCertificate.ClassBound(
      number: number, bound: pool.count / max(1, pool.size), proof: .coverage(uncovered: []))
  }
}
