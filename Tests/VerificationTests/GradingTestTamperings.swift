import StackRecords
import Testing

extension GradingTamperingTests {
  /// Changes of what a second test, a reserve, cycles and age left in the record.
  static let tests: [Tampering] = [
    Tampering("drift called displaced", of: GradingLots.tested) { record in
      let cell = try #require(
        record.cells.firstIndex { $0.fate == .leftOver(.drift(quantity: "discharge_capacity")) })
      record.cells[cell].fate = .leftOver(.displaced)
      return
        "cell C17: the record says displaced, its input drift discharge_capacity"
    },
    Tampering("another quantity that drifted", of: GradingLots.tested) { record in
      let cell = try #require(
        record.cells.firstIndex { $0.fate == .leftOver(.drift(quantity: "dcir")) })
      record.cells[cell].fate = .leftOver(.drift(quantity: "ocv"))
      return "cell C23: the record says drift ocv, its input drift dcir"
    },
    Tampering("not in the second test called over count", of: GradingLots.tested) { record in
      let cell = try #require(record.cells.firstIndex { $0.fate == .leftOver(.notInSecondTest) })
      record.cells[cell].fate = .leftOver(.overCount)
      return "cell *: the record says over count, its input not in second test"
    },
    Tampering("not stabilised called drift", of: GradingLots.tested) { record in
      let reason = LeftoverReason.notStabilised(quantity: "discharge_capacity")
      let cell = try #require(record.cells.firstIndex { $0.fate == .leftOver(reason) })
      record.cells[cell].fate = .leftOver(.drift(quantity: "discharge_capacity"))
      return "cell C11: the record says drift discharge_capacity, its input "
        + "not stabilised discharge_capacity"
    },
    Tampering("a reserved cell called displaced", of: GradingLots.tested) { record in
      let cell = try #require(record.cells.firstIndex { $0.fate == .leftOver(.reserved) })
      record.cells[cell].fate = .leftOver(.displaced)
      return "cell C3: the record says displaced, its input reserved"
    },
    Tampering("the median change", of: GradingLots.tested) { record in
      record.secondTest?.changes[1].median = 0
      return "second_test: the record says *dcir rise 6 % relative, median 0, its input *"
    },
    Tampering("cells tested again", of: GradingLots.tested) { record in
      record.secondTest?.tested += 1
      return "second_test: the record says *"
    },
    Tampering("no second test at all", of: GradingLots.tested) { record in
      record.secondTest = nil
      return "second_test: the record says none, its input *"
    },
    Tampering("columns of cycles", of: GradingLots.tested) { record in
      record.stabilised[0].headers.swapAt(0, 1)
      return "stabilised: the record says discharge_capacity 0.5 % of capacity_cycle2_ah, "
        + "capacity_cycle1_ah, its input *"
    },
    Tampering("a value of the first test", of: GradingLots.tested) { record in
      record.measurements.columns[0].raw?[2] = 7
      return "cell C2: its first discharge_capacity is *, the record says 7"
    },
    Tampering("no values of the first test", of: GradingLots.tested) { record in
      record.measurements.columns[0].raw = nil
      return "discharge_capacity first_values: the record says none, its input one for each cell"
    },
    Tampering("the hash of the second test", of: GradingLots.tested) { record in
      record.input.secondTest?.sha256 = "00"
      return "again.csv has the SHA-256 *, the record says 00"
    },
    Tampering("the hash of the reserve", of: GradingLots.tested) { record in
      record.input.reserve?.sha256 = "00"
      return "reserve.csv has the SHA-256 *, the record says 00"
    },
    Tampering("no second test among the input", of: GradingLots.tested) { record in
      record.input.secondTest = nil
      return "input.second_test: the record says none, its input a file"
    },
    Tampering("the preference", of: GradingLots.tested) { record in
      record.preference = nil
      return "prefer: the record says none, its input oldest"
    },
    Tampering("the age of the cells in modules", of: GradingLots.tested) { record in
      record.figures.sinceOldest = (record.figures.sinceOldest ?? 0) - 1
      return "all modules: since_oldest is *"
    },
    Tampering("the capacity as built", of: GradingLots.designed) { record in
      record.design[0].realised = 14
      return "usable_capacity_ah as built: the record says 14.0, its input *"
    },
    Tampering("the specific energy as built", of: GradingLots.designed) { record in
      record.design[4].realised = nil
      return "specific_energy_wh_per_kg as built: the record says none, its input *"
    },
    Tampering("a figure of the design", of: GradingLots.designed) { record in
      record.design[2].predicted *= 2
      return "design capacity_variation: the record says 0.03, its input 0.015"
    },
    Tampering("a figure of the design left out", of: GradingLots.designed) { record in
      record.design.removeLast()
      return "design: the record says *"
    },
    Tampering("leftovers taken for a whole table", of: GradingLots.produced) { record in
      record.input.tables[0].isOfLeftovers = true
      return ""
    },
  ]
}
