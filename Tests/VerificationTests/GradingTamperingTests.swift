import CellTable
import SourceText
import StackRecords
import Testing

@testable import Verification

@Suite("A record of a grading with one change")
struct GradingTamperingTests {
  /// A change of a record, and the sentence that a second look must say; empty where it begins so.
  struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let lot: GradingLots.Lot
    let change: @Sendable (inout GradingResult) throws -> String

    init(
      _ description: String, of lot: GradingLots.Lot = GradingLots.plain,
      _ change: @escaping @Sendable (inout GradingResult) throws -> String
    ) {
      testDescription = description
      self.lot = lot
      self.change = change
    }
  }

  static let cells: [Tampering] = [
    Tampering("a cell used twice") { record in
      let (first, second) = try (record.placed(1, 1), record.placed(2, 1))
      record.cells[second].fate = record.cells[first].fate
      let names = [first, second].sorted().map { record.cells[$0].identifier }
      return "module 1, position 1, number 1 holds both \(names[0]) and \(names[1])"
    },
    Tampering("a serial number twice") { record in
      record.cells[4].identifier = record.cells[5].identifier
      return "the record has the cell \(record.cells[5].identifier) 2 times"
    },
    Tampering("a cell of no table") { record in
      record.cells[4].identifier = "SYN-A-9999999"
      return "no table holds the cell SYN-A-9999999"
    },
    Tampering("a cell left out") { record in
      let gone = record.cells.remove(at: 4)
      for index in record.measurements.columns.indices {
        record.measurements.columns[index].values.remove(at: 4)
      }
      return "the record lacks the cell \(gone.identifier)"
    },
    Tampering("cells in another order") { record in
      record.cells.swapAt(0, 1)
      return "the cells stand in another order than in the tables, from "
        + record.cells[1].identifier + " on"
    },
    Tampering("a cell moved to another module") { record in
      let (first, second) = try (record.placed(1, 1), record.placed(2, 1))
      let fate = record.cells[first].fate
      record.cells[first].fate = record.cells[second].fate
      record.cells[second].fate = fate
      return "module 1: ranges is *"
    },
    Tampering("a module with a cell far off") { record in
      let first = try record.placed(1, 1)
      let resistances = record.measurements.columns[1].values.map { $0 ?? 0 }
      let other = try #require(
        resistances.indices.max {
          abs(resistances[$0] - resistances[first]) < abs(resistances[$1] - resistances[first])
        })
      let fate = record.cells[first].fate
      record.cells[first].fate = record.cells[other].fate
      record.cells[other].fate = fate
      return "module 1 breaks *"
    },
    Tampering("an empty place") { record in
      record.cells[try record.placed(1, 2)].fate = .leftOver(.displaced)
      return "module 1, position 2, number 1 is empty"
    },
    Tampering("a place that is not there") { record in
      let cell = try record.placed(1, 2)
      record.cells[cell].fate = .placed(.init(module: 1, position: 5, parallel: 1))
      return "cell \(record.cells[cell].identifier): there is no module 1, position 5, number 1"
    },
    Tampering("a place beyond all numbers") { record in
      let cell = try record.placed(1, 2)
      record.cells[cell].fate = .placed(.init(module: .min, position: .max, parallel: .min))
      return "cell \(record.cells[cell].identifier): there is no module \(Int.min), position "
        + "\(Int.max), number \(Int.min)"
    },
    Tampering("a position exchanged") { record in
      let (first, second) = try (record.placed(1, 1), record.placed(1, 3))
      let fate = record.cells[first].fate
      record.cells[first].fate = record.cells[second].fate
      record.cells[second].fate = fate
      return "module 1: position * is hotter than * and has the larger resistance"
    },
    Tampering("a reason, displaced for no module", of: GradingLots.all[13]) { record in
      let cell = try #require(
        record.cells.firstIndex { $0.fate == .leftOver(.noModule) })
      record.cells[cell].fate = .leftOver(.displaced)
      return "cell \(record.cells[cell].identifier): the record says displaced, its input no module"
    },
    Tampering("a reason, no module for displaced") { record in
      let cell = try #require(
        record.cells.firstIndex { $0.fate == .leftOver(.displaced) })
      record.cells[cell].fate = .leftOver(.noModule)
      return "cell \(record.cells[cell].identifier): the record says no module, but it may share "
        + "one with *"
    },
    Tampering("a reason, a screen where none is") { record in
      let cell = try #require(
        record.cells.firstIndex { $0.fate == .leftOver(.displaced) })
      record.cells[cell].fate = .leftOver(.screen(quantity: "dcir", side: .max))
      return "cell \(record.cells[cell].identifier): the record says screen dcir max, its input "
        + "displaced"
    },
    Tampering("a z of an outlier", of: GradingLots.all[2]) { record in
      let cell = try #require(
        record.cells.firstIndex {
          if case .leftOver(.outlier) = $0.fate { true } else { false }
        })
      record.cells[cell].fate = .leftOver(.outlier(quantity: "dcir", z: "99.9"))
      return
        "cell \(record.cells[cell].identifier): the record says outlier dcir z=99.9, its input *"
    },
    Tampering("a screened cell called displaced", of: GradingLots.all[2]) { record in
      let cell = try #require(
        record.cells.firstIndex {
          if case .leftOver(.screen) = $0.fate { true } else { false }
        })
      record.cells[cell].fate = .leftOver(.overCount)
      return "cell \(record.cells[cell].identifier): the record says over count, its input screen *"
    },
    Tampering("over count called displaced", of: GradingLots.all[2]) { record in
      let cell = try #require(
        record.cells.firstIndex { $0.fate == .leftOver(.overCount) })
      record.cells[cell].fate = .leftOver(.displaced)
      return
        "cell \(record.cells[cell].identifier): the record says displaced, its input over count"
    },
    Tampering("letters of classes") { record in
      let (cell, letters) = (record.cells[0].identifier, record.cells[0].fixedClass ?? "")
      record.cells[0].fixedClass = "Z" + letters
      return "cell \(cell): its class is \(letters), the record says Z\(letters)"
    },
    Tampering("two lots in one module", of: GradingLots.all[4]) { record in
      let lots = try #require(record.measurements.parts).indices
      let first = try record.placed(1, 1)
      let other = try #require(
        record.cells.indices.first {
          lots[$0] != lots[first] && record.cells[$0].fate != record.cells[first].fate
        })
      let fate = record.cells[first].fate
      record.cells[first].fate = record.cells[other].fate
      record.cells[other].fate = fate
      return "module 1 holds *, which must not share one"
    },
    Tampering("a pair out of order", of: GradingLots.all[9]) { record in
      let (first, second) = try (record.placed(1, 1), record.placed(1, 1, number: 2))
      let fate = record.cells[first].fate
      record.cells[first].fate = record.cells[second].fate
      record.cells[second].fate = fate
      return "module 1, position 1: the cells are not in the order of identifiers"
    },
  ]

  static let integers: [Tampering] = [
    Tampering("a width") { record in
      let width = record.ranges[1].widths[0]
      record.ranges[1].widths[0] += 1
      return
        "dcir range module width in steps: the record says [\(width + 1)], its input [\(width)]"
    },
    Tampering("a written width") { record in
      record.ranges[1].written = "0.51 mohm"
      return "dcir range module width: the record says 0.51 mohm, its input 0.5 mohm"
    },
    Tampering("a median") { record in
      let median = try #require(record.quantities[0].doubledMedian)
      record.quantities[0].doubledMedian = median - 1
      return "discharge_capacity doubled median: the record says \(median - 1), its input \(median)"
    },
    Tampering("a grid") { record in
      let exponent = record.quantities[1].exponent
      record.quantities[1].exponent -= 1
      return "dcir exponent: the record says \(exponent - 1), its input \(exponent)"
    },
    Tampering("a median of a session", of: GradingLots.all[3]) { record in
      record.quantities[1].sessions[0].doubledMedian += 1
      return "dcir sessions: the record says *"
    },
    Tampering("a measured value") { record in
      let value = try #require(record.measurements.columns[2].values[7])
      record.measurements.columns[2].values[7] = value + 1
      return "cell \(record.cells[7].identifier): its ocv is \(value), the record says \(value + 1)"
    },
    Tampering("a measured value taken out") { record in
      let value = try #require(record.measurements.columns[2].values[7])
      record.measurements.columns[2].values[7] = nil
      return "cell \(record.cells[7].identifier): its ocv is \(value), the record says none"
    },
    Tampering("a bound of a screen", of: GradingLots.all[2]) { record in
      record.measurements.columns[1].screenMinimum = 0
      return "dcir screen min: the record says 0, its input *"
    },
    Tampering("where fixed classes meet") { record in
      record.measurements.columns[1].classes = .grid(least: 0, width: 1)
      return "dcir classes: the record says from 0 in steps of 1, its input from *"
    },
    Tampering("the lot of a cell", of: GradingLots.all[4]) { record in
      let part = try #require(record.measurements.parts?.indices[3])
      record.measurements.parts?.indices[3] = (part + 1) % 3
      return "all modules: part of \(record.cells[3].identifier) is \(part), the record says "
        + "\((part + 1) % 3)"
    },
    Tampering("the class of a module", of: GradingLots.all[4]) { record in
      let own = record.measurements.sameness[0]
      record.measurements.sameness[0] += 1
      return "module 1: same class is \(own), the record says \(own + 1)"
    },
    Tampering("a limit of a sum", of: GradingLots.all[6]) { record in
      let most = try #require(record.sums[0].maximum)
      record.sums[0].maximum = most + 1
      return "module_resistance maximum: the record says \(most + 1), its input \(most)"
    },
    Tampering("what is shared", of: GradingLots.all[4]) { record in
      record.same = []
      return "same: the record says [], its input [\"lot\"]"
    },
    Tampering("the classes that are apart", of: GradingLots.all[4]) { record in
      record.classes.removeLast()
      return "same_classes: the record says *"
    },
    Tampering("series") { record in
      record.series = 5
      return "series: the record says 5, its input 4"
    },
    Tampering("the order of positions") { record in
      record.positions = [1, 2, 3, 4]
      return "positions: the record says [1, 2, 3, 4], its input [2, 3, 1, 4]"
    },
    Tampering("the name") { record in
      record.name = "another"
      return "name: the record says another, its input ranges"
    },
    Tampering("a default left out") { record in
      record.defaults = []
      return "defaults: the record says , its input *"
    },
  ]

  static let figures: [Tampering] = [
    Tampering("a number of modules") { record in
      record.figures.modules += 1
      return "modules: the record says \(record.modules.count + 1), its input "
        + "\(record.modules.count)"
    },
    Tampering("a module more", of: GradingLots.all[2]) { record in
      record.modules.append(record.modules[0])
      record.measurements.sameness.append(0)
      return "module \(record.modules.count), position 1, number 1 is empty"
    },
    Tampering("modules beyond the cells") { record in
      record.modules += Array(repeating: record.modules[0], count: 1_000)
      record.measurements.sameness += Array(repeating: 0, count: 1_000)
      return "the record has \(record.modules.count) modules, its cells fill at most 22"
    },
    Tampering("the capacity of a module") { record in
      let capacity = try #require(record.modules[0].capacity)
      record.modules[0].capacity = capacity + 1
      return "module 1: capacity is \(capacity), the record says \(capacity + 1)"
    },
    Tampering("the resistance of a module") { record in
      record.modules[0].resistance = record.modules[0].resistance.map { $0 * (1 + 1e-8) }
      return "module 1: resistance is *"
    },
    Tampering("the voltage of a module") { record in
      record.modules[0].voltage = record.modules[0].voltage.map { $0 + 1e-6 }
      return "module 1: voltage is *"
    },
    Tampering("the capacity of all") { record in
      record.figures.capacity = record.figures.capacity.map { $0 - 1 }
      return "all modules: capacity is *"
    },
    Tampering("the capacity in Ah") { record in
      record.figures.ampereHours = record.figures.ampereHours.map { $0 * 1.000001 }
      return "all modules: capacity in Ah is *"
    },
    Tampering("the energy in Wh", of: GradingLots.all[8]) { record in
      record.figures.wattHours = record.figures.wattHours.map { $0 * 1.000001 }
      return "all modules: energy in Wh is *"
    },
    Tampering("the spread") { record in
      record.figures.spread *= 1.000001
      return "all modules: spread is *"
    },
    Tampering("what fixed classes would make") { record in
      record.fixedClasses?.modules += 1
      return "fixed_classes: the record says *"
    },
    Tampering("the tightest limit") { record in
      record.tightest = "luck"
      return "tightest: the record says luck, its input *"
    },
    Tampering("a wider limit that the spec does not have") { record in
      record.whatIf.append(.init(limit: "luck", modules: 30, bound: 31))
      return "what if luck were wider: no such limit, or fewer modules than without"
    },
    Tampering("a wider limit that allows fewer") { record in
      record.whatIf.append(.init(limit: "dcir range module", modules: 0, bound: 0))
      return "what if dcir range module were wider: no such limit, or fewer modules than without"
    },
    Tampering("the spec") { record in
      record.input.spec.text += "# nothing\n"
      return "module.yaml has the SHA-256 *"
    },
    Tampering("the hash of a table") { record in
      let hash = record.input.tables[0].sha256
      record.input.tables[0].sha256 = "00"
      return "cells.csv has the SHA-256 \(hash), the record says 00"
    },
    Tampering("a table more") { record in
      record.input.tables.append(record.input.tables[0])
      return "the record is of 2 tables, 1 given"
    },
  ]

  static let bounds: [Tampering] = [
    Tampering("the outcome") { record in
      record.outcome = record.outcome == .proven ? .withinModules : .proven
      return "the outcome is *"
    },
    Tampering("the bound of all") { record in
      record.bound -= 1
      return "bound: the record says \(record.bound), its input \(record.bound + 1)"
    },
    Tampering("the bound of a class below what is built") { record in
      record.certificate.classes[0].bound = record.modules.count - 1
      return "the bound on modules of class 0: \(record.modules.count) modules can be built"
    },
    Tampering("a class without a bound") { record in
      record.certificate.classes = []
      return "the certificate bounds the classes [], there are 1"
    },
    Tampering("a rule that is not left out") { record in
      record.certificate.ignored = [.groupSums]
      return "the bound ignores nothing, the record says group sums"
    },
    Tampering("a rule that is left out and not said", of: GradingLots.all[9]) { record in
      record.certificate.ignored.removeFirst()
      return "the bound ignores *"
    },
    Tampering("no module at all, though there is one") { record in
      record.outcome = .provenNone
      return "the outcome is *, the record says proven_none"
    },
    Tampering("the bound on energy") { record in
      record.capacityBound = record.capacityBound.map { $0 - 1 }
      return "capacity_bound: the record says *"
    },
    Tampering("a bound on energy below what is reached") { record in
      let reached = try #require(record.figures.capacity)
      record.capacityBound = reached - 1
      record.certificate.energy?.bound = reached - 1
      return "the bound on energy: modules have an energy of \(reached) steps"
    },
    Tampering("the bound on energy of few cells", of: GradingLots.all[11]) { record in
      let reached = try #require(record.figures.capacity)
      record.capacityBound = reached - 1
      return "the bound on energy: modules have an energy of \(reached) steps"
    },
    Tampering("how many legal modules there are", of: GradingLots.all[11]) { record in
      guard case .enumeration(let count) = record.certificate.classes[0].proof else {
        throw Missing()
      }
      record.certificate.classes[0].proof = .enumeration(legalModules: count + 1)
      return "the bound on modules of class 0: \(count) legal modules exist, the record says "
        + "\(count + 1)"
    },
    Tampering("a bound of few cells that is too low", of: GradingLots.all[11]) { record in
      record.certificate.classes[0].bound -= 1
      return "the bound on modules of class 0: \(record.modules.count) modules can be built"
    },
  ]

  struct Missing: Error {}

  @Test("is found with its sentence", arguments: cells + integers + figures + bounds + tests)
  func isFound(_ tampering: Tampering) throws {
    let grading = try tampering.lot.grade()
    var record = grading.result
    let sentence = try tampering.change(&record)
    try #require(record != grading.result)
    // The table cannot even be read so.
    if sentence.isEmpty {
      #expect(throws: Verifier.UnreadableInput.self) { try grading.verify(record) }
      return
    }
    let found = try grading.verify(record).findings.map(\.description)
    #expect(found.contains { Self.fits($0, sentence) }, "\(found), not \(sentence)")
  }

  @Test("of the table is found by its hash, and by the value")
  func tableByte() throws {
    let grading = try GradingLots.plain.grade()
    var text = String(decoding: grading.tables[0].bytes, as: UTF8.self)
    let row = try #require(text.firstRange(of: "SYN-A-0000008,"))
    let digit = try #require(text[row.upperBound...].lastIndex { $0 == "3" && $0.isNumber })
    text.replaceSubrange(digit...digit, with: "4")
    let files = [CellFile(name: "cells.csv", bytes: Array(text.utf8))]
    let found = try GradingVerifier(grading.result, tables: files).verify(grading.result)
      .findings.map(\.description)
    let hash = SHA256.hexadecimal(of: Array(text.utf8))
    let recorded = grading.result.input.tables[0].sha256
    #expect(found.contains("cells.csv has the SHA-256 \(hash), the record says \(recorded)"))
    #expect(found.count > 1)
  }

  @Test("of the second test or the reserve is found by its hash and by what follows")
  func otherFiles() throws {
    let grading = try GradingLots.tested.grade()
    let second = try #require(grading.secondTest)
    let text = String(decoding: second.bytes, as: UTF8.self).replacing("C20,7,4", with: "C20,7,3")
    let other = CellFile(name: "again.csv", bytes: Array(text.utf8))
    let found = try GradingVerifier(
      grading.result, tables: grading.tables, secondTest: other, reserve: grading.reserve
    ).verify(grading.result).findings.map(\.description)
    #expect(found.contains { $0.hasPrefix("again.csv has the SHA-256 ") })
    #expect(
      found.contains { $0.hasPrefix("cell C20: ") && $0.hasSuffix("drift discharge_capacity") })

    let none = try GradingVerifier(
      grading.result, tables: grading.tables, secondTest: grading.secondTest
    ).verify(grading.result).findings.map(\.description)
    #expect(none.contains("input.reserve: the record says a file, its input none"))
    let list = CellFile(name: "reserve.csv", bytes: Array("cell_id\nC3\n".utf8))
    let fewer = try GradingVerifier(
      grading.result, tables: grading.tables, secondTest: grading.secondTest, reserve: list
    ).verify(grading.result).findings.map(\.description)
    #expect(fewer.contains { $0.hasPrefix("cell C4: the record says reserved, its input ") })
  }

  @Test("of the spec with its hash is found by what follows from it")
  func specWithHash() throws {
    let grading = try GradingLots.plain.grade()
    let record = grading.changed {
      $0.input.spec.text = $0.input.spec.text.replacing("0.5 mohm", with: "0.4 mohm")
      $0.input.spec.sha256 = SHA256.hexadecimal(of: Array($0.input.spec.text.utf8))
    }
    let found = try grading.verify(record).findings.map(\.description)
    #expect(
      found.contains("dcir range module width: the record says 0.5 mohm, its input 0.4 mohm"))
  }

  /// Whether a sentence is the one that is asked for, where `*` stands for anything.
  private static func fits(_ found: String, _ asked: String) -> Bool {
    let parts = asked.split(separator: "*", omittingEmptySubsequences: false)
    guard parts.count > 1, let first = parts.first, let last = parts.last else {
      return found == asked
    }
    guard found.hasPrefix(first), found.hasSuffix(last) else { return false }
    var rest = found.dropFirst(first.count)
    for part in parts.dropFirst() {
      if part.isEmpty { continue }
      guard let place = rest.firstRange(of: part) else { return false }
      rest = rest[place.upperBound...]
    }
    return true
  }
}

extension GradingResult {
  /// The index of the cell at a place.
  func placed(_ module: Int, _ position: Int, number: Int = 1) throws -> Int {
    try #require(
      cells.firstIndex {
        $0.fate == .placed(.init(module: module, position: position, parallel: number))
      })
  }
}
