import LinearProgram
import Quantities
import StackPhysics
import StackRecords

/// The integer program of one cathode column in one frame: film and anode, plate, ends.
///
/// Binaries choose one pair of film and anode with a class of plates of equal contact resistance,
/// one plate, one collector at each end. Energy belongs to pair and class, burden is a sum over the
/// four choices, both computed by the physics; plates and ends that a pair does not admit exclude it
/// row by row. The energy is that without plate bulk and in-plane resistance, so the program's
/// optimum bounds every design, and each proposal is judged by the physics and then excluded.
struct LayerProgram {
  /// A point of the program: the layer's position in the list given, indices of plate and ends.
  struct Proposal: Hashable {
    let layer: Int
    let plate: Int
    let positiveEnd: Int
    let negativeEnd: Int
  }

  /// A pair of film and anode with a class of plates.
  private struct Pair {
    let layer: Int
    let contactClass: Int
    let energy: Double
    let variable: Variable
  }

  private struct Part {
    let index: Int
    let burden: Double
    let variable: Variable
  }

  let model: LinearProgram
  private let pairs: [Pair]
  private let pairBurdens: [Int: Double]
  private let plates: [Part]
  private let positiveEnds: [Part]
  private let negativeEnds: [Part]
  private let scale: Double

  /// A layer with the plates that it may stand beside.
  struct Choice {
    let option: LayerOption
    let family: Family
    let plates: Set<Int>
  }

  /// The program over some layers of one frame.
  init(layers: [Choice], frame: Frame, usableShare: Double, tables: DesignTables) {
    let coefficients = ProgramCoefficients(
      frame: frame, usableShare: usableShare, tables: tables)
    var model = LinearProgram()
    let plateList = layers.reduce(into: Set<Int>()) { $0.formUnion($1.plates) }.sorted()
    let positiveList = Set(layers.flatMap(\.family.combination.positiveEnds)).sorted()
    let negativeList = Set(layers.flatMap(\.family.combination.negativeEnds)).sorted()
    let contacts = Array(Set(plateList.map { tables.plates[$0].contactResistance })).sorted()
    let base = layers[0]

    plates = plateList.map {
      Part(
        index: $0, burden: coefficients.plate($0, beside: base.option, base.family),
        variable: model.addBinary("plate_\($0)"))
    }
    positiveEnds = positiveList.map {
      Part(
        index: $0, burden: coefficients.positiveEnd($0, beside: base.option, base.family),
        variable: model.addBinary("positive_\($0)"))
    }
    negativeEnds = negativeList.map {
      Part(
        index: $0, burden: coefficients.negativeEnd($0, beside: base.option, base.family),
        variable: model.addBinary("negative_\($0)"))
    }
    var pairs: [Pair] = []
    var burdens: [Int: Double] = [:]
    for (position, layer) in layers.enumerated() {
      burdens[position] = coefficients.layer(layer.option, layer.family)
      for (contactClass, contact) in contacts.enumerated()
      where layer.plates.contains(where: { tables.plates[$0].contactResistance == contact }) {
        guard let energy = coefficients.energy(layer.option, layer.family, contact: contact) else {
          continue
        }
        pairs.append(
          Pair(
            layer: position, contactClass: contactClass, energy: energy,
            variable: model.addBinary("layer_\(position)_\(contactClass)")))
      }
    }
    self.pairs = pairs
    pairBurdens = burdens
    scale = 1000 / max(pairs.map(\.energy).max() ?? 1, 1e-30)

    model.subject(to: pairs.map(\.variable).sum() == 1, named: "one_layer")
    model.subject(to: plates.map(\.variable).sum() == 1, named: "one_plate")
    model.subject(to: positiveEnds.map(\.variable).sum() == 1, named: "one_positive_end")
    model.subject(to: negativeEnds.map(\.variable).sum() == 1, named: "one_negative_end")
    for (contactClass, contact) in contacts.enumerated() {
      var balance = LinearExpression()
      for pair in pairs where pair.contactClass == contactClass { balance += pair.variable }
      for plate in plates where tables.plates[plate.index].contactResistance == contact {
        balance -= plate.variable
      }
      model.subject(to: balance == 0, named: "class_\(contactClass)")
    }
    for (position, layer) in layers.enumerated() {
      let chosen = pairs.filter { $0.layer == position }.map(\.variable)
      let combination = layer.family.combination
      let refused =
        plates.filter { !layer.plates.contains($0.index) }
        + positiveEnds.filter { !combination.positiveEnds.contains($0.index) }
        + negativeEnds.filter { !combination.negativeEnds.contains($0.index) }
      for (number, part) in refused.enumerated() {
        model.subject(
          to: (chosen + [part.variable]).sum() <= 1,
          named: "apart_\(position)_\(number)")
      }
    }
    self.model = model
  }

  /// Whether any pair can carry the rate at all.
  var isEmpty: Bool { pairs.isEmpty }

  /// Energy minus merit times burden, scaled to the order of 1000.
  func objective(merit: Double) -> LinearExpression {
    let layers = pairs.map {
      Term(
        variable: $0.variable,
        coefficient: scale * ($0.energy - merit * (pairBurdens[$0.layer] ?? 0)))
    }
    let parts = (plates + positiveEnds + negativeEnds).map {
      Term(variable: $0.variable, coefficient: -scale * merit * $0.burden)
    }
    return LinearExpression(terms: layers + parts)
  }

  /// How far the objective of an exact tie may stand from zero: a millionth of the energy.
  var margin: Double { 1e-3 }

  /// The point that a solution stands for; nil when it is not one of each.
  func proposal(_ solution: Solution) -> Proposal? {
    func chosen(_ variable: Variable) -> Bool { (solution.value(of: variable) ?? 0) > 0.5 }
    guard let pair = pairs.first(where: { chosen($0.variable) }),
      let plate = plates.first(where: { chosen($0.variable) }),
      let positive = positiveEnds.first(where: { chosen($0.variable) }),
      let negative = negativeEnds.first(where: { chosen($0.variable) })
    else { return nil }
    return Proposal(
      layer: pair.layer, plate: plate.index, positiveEnd: positive.index,
      negativeEnd: negative.index)
  }

  /// The row that excludes a point.
  func excluding(_ proposal: Proposal, number: Int) -> Constraint {
    let variables =
      pairs.filter { $0.layer == proposal.layer }.map(\.variable)
      + plates.filter { $0.index == proposal.plate }.map(\.variable)
      + positiveEnds.filter { $0.index == proposal.positiveEnd }.map(\.variable)
      + negativeEnds.filter { $0.index == proposal.negativeEnd }.map(\.variable)
    return (variables.sum() <= 3).named("not_\(number)")
  }
}
