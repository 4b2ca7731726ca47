import Quantities
import Testing

@testable import MaterialCatalogue

@Suite("Faults of a catalogue file")
struct CatalogueFaultTests {
  @Test(
    "of the shape of the file",
    arguments: [
      (
        "- 1\n", "1:1 a catalogue is a mapping of sections such as \"cathodes\" or \"electrolytes\""
      ),
      ("cathode: []\n", "1:1 unknown section \"cathode\"; did you mean \"cathodes\"?"),
      ("colours: []\n", "1:1 unknown section \"colours\""),
      ("metals: {}\n", "1:9 \"metals\" is a list of entries, each beginning with \"-\""),
      ("hardware: []\n", "1:11 \"hardware\" is a mapping of parts such as \"pouch\""),
      ("metals: [Al]\n", "1:10 an entry of \"metals\" is a mapping of keys"),
      ("metals:\n  - price: 1\n", "2:5 this metal needs \"name\""),
      ("metals:\n  - name: [a, b]\n", "2:11 \"name\" is a name"),
      (
        "stable_pairs:\n  - electrolyte: LPSCl\n",
        "2:5 this stable pair needs \"anode\""
      ),
      (
        "hardware: {pouches: {}}\n",
        "1:12 unknown part of the hardware \"pouches\"; did you mean \"pouch\"?"
      ),
      (
        "metals:\n  - {name: Al}\n  - {name: Al}\n",
        "3:12 the metal \"Al\" stands twice in this file"
      ),
    ])
  func shape(text: String, sentence: String) {
    #expect(faults(of: text) == [sentence])
  }

  @Test(
    "of a value",
    arguments: [
      ("density: 2.7 g/cm3", "2:25 \"density\" is written {value: …, source: …, confidence: …}"),
      ("density: {value: 2.7 g/cm3, source: x}", "2:25 \"density\" needs a confidence"),
      (
        "density: {value: 2.7 g/cm3, confidence: published}", "2:25 \"density\" needs a source"
      ),
      (
        "density: {value: 2.7 g/cm3, source: \"\", confidence: published}",
        "2:52 \"density\" needs a source"
      ),
      ("density: {source: x, confidence: published}", "2:25 \"density\" needs a value"),
      (
        "density: {value: 2.7 g/cm3, sauce: y, source: x, confidence: published}",
        "2:44 \"density\" has no \"sauce\"; did you mean \"source\"?"
      ),
      (
        "density: {value: 2.7 g/cm3, source: x, confidence: publishd}",
        "2:67 unknown confidence \"publishd\"; did you mean \"published\"?"
      ),
      (
        "density: {value: 2.7 g/cm3, source: x, confidence: sure}",
        """
        2:67 unknown confidence "sure"; it is one of measured, published, vendor, derived or \
        general-knowledge
        """
      ),
      ("density: \(sourced("-2 g/cm3"))", "2:33 \"density\" must be above 0, got \"-2 g/cm3\""),
      (
        "densty: \(sourced("2 g/cm3"))",
        "2:16 the metal \"Al\" has no key \"densty\"; did you mean \"density\"?"
      ),
      (
        "window: {min: 4 V, max: 1 V, source: x, confidence: vendor}",
        "2:40 \"window\" must not end below its start, got \"4 V\" to \"1 V\""
      ),
    ])
  func value(text: String, sentence: String) {
    #expect(faults(of: "metals:\n  - {name: Al, \(text)}\n") == [sentence])
  }

  @Test(
    "of the range beside a value",
    arguments: [
      ("range: 1", "2:51 the range of \"density\" is written {min: …, max: …}"),
      (
        "range: {min: 1 g/cm3}", "2:51 the range of \"density\" is written {min: …, max: …}"
      ),
      (
        "range: {min: 3 g/cm3, max: 1 g/cm3}",
        "2:71 \"density\" must not end below its start, got \"3 g/cm3\" to \"1 g/cm3\""
      ),
      (
        "range: {min: 1 g/cm3, max: 2 g/cm3}",
        """
        2:33 "density" must lie in its range, got "2.7 g/cm3" outside "1 g/cm3" to "2 g/cm3"
        """
      ),
      (
        "rang: {min: 1 g/cm3, max: 3 g/cm3}",
        "2:44 \"density\" has no \"rang\"; did you mean \"range\"?"
      ),
    ])
  func range(text: String, sentence: String) {
    let value = "{value: 2.7 g/cm3, \(text), source: x, confidence: published}"
    #expect(faults(of: "metals:\n  - {name: Al, density: \(value)}\n") == [sentence])
  }

  @Test("of a unit in a range are told by the words of quantities")
  func unitsOfRange() throws {
    let fault = try #require(throws: QuantityFault.self) { try Density(parsing: "2 V") }
    let value = """
      {value: 2 g/cm3, range: {min: 1 g/cm3, max: 2 V}, source: x, confidence: published}
      """
    #expect(
      faults(of: "metals:\n  - {name: Al, density: \(value)}\n") == [
        "2:69 \"density\": \(fault)"
      ])
  }

  @Test("of a unit are told by the words of quantities", arguments: ["heavy", "2.7", "2.7 V"])
  func units(text: String) throws {
    let fault = try #require(throws: QuantityFault.self) { try Density(parsing: text) }
    #expect(
      faults(of: "metals:\n  - {name: Al, density: \(sourced(text))}\n") == [
        "2:33 \"density\": \(fault)"
      ])
  }

  @Test(
    "of a curve",
    arguments: [
      (
        "[[0, 4.2], [1, 3.5, 1]]",
        "5:26 a point of \"open_circuit_potential\" is written [coordinate, potential in V]"
      ),
      ("[[0, 4.2]]", "5:15 \"open_circuit_potential\" needs at least two points, got 1"),
      (
        "[[0, 4.2], [0.9, 3.5]]",
        "5:15 \"open_circuit_potential\" must run from 0 to 1, got 0 to 0.9"
      ),
      (
        "[[0, 4.2], [0.5, 4], [0.5, 3.9], [1, 3.5]]",
        "5:36 the coordinates of \"open_circuit_potential\" must rise, got 0.5 after 0.5"
      ),
      (
        "[[0, 4.2], [0.5, 3.9], [0.7, 4.0], [1, 3.5]]",
        "5:38 the potential of \"open_circuit_potential\" must not rise, got 4.0 V after 3.9 V"
      ),
    ])
  func curve(points: String, sentence: String) {
    let text = """
      cathodes:
        - name: NMC811
          open_circuit_potential:
            {source: x, confidence: published,
            points: \(points)}

      """
    #expect(faults(of: text) == [sentence])
  }

  @Test(
    "of a reference",
    arguments: [
      (
        "separators:\n  - {name: LPSCl, cathode_side: LPSC}\n",
        "2:33 \"cathode_side\": no electrolyte is named \"LPSC\"; did you mean \"LPSCl\"?"
      ),
      (
        "plates:\n  - {name: SS316, anode_face: SS31}\n",
        "2:31 \"anode_face\": no metal is named \"SS31\"; did you mean \"SS316\"?"
      ),
      (
        "anodes:\n  - {name: graphite, recipe: graphite-7}\n",
        "2:30 \"recipe\": no recipe is named \"graphite-7\"; did you mean \"graphite-70\"?"
      ),
      (
        "hardware: {tabs: {positive_metal: Unobtainium}}\n",
        """
        1:35 "positive_metal": no metal is named "Unobtainium"; \
        it is Al, Cu, Ni, SS304, SS316, Ti or lithium
        """
      ),
      (
        "interfaces:\n  - {first: LPSC, second: lithium, resistance: \(sourced("1 ohm cm2"))}\n",
        "2:13 \"first\": no electrolyte or anode is named \"LPSC\"; did you mean \"LPSCl\"?"
      ),
      (
        "anodes:\n  - {name: graphite, kind: hoast}\n",
        "2:28 \"kind\" cannot be \"hoast\"; did you mean \"host\"?"
      ),
      (
        "electrolytes:\n  - {name: LPSCl, family: glass}\n",
        """
        2:27 "family" cannot be "glass"; it is polymer, oxide, sulfide, halide or composite
        """
      ),
    ])
  func reference(text: String, sentence: String) {
    #expect(faults(of: text).contains(sentence))
  }

  @Test(
    "of values that do not go together",
    arguments: [
      (
        "recipes:\n  - {name: dry-80, binder_fraction: \(sourced("0.02"))}\n",
        "2:12 the mass fractions must add up to 1, they add up to 1.01"
      ),
      (
        "electrolytes:\n  - {name: LPSCl, transference_number: \(sourced("0.2"))}\n",
        """
        2:12 "transference_number" needs "salt_diffusivity" and "salt_concentration" with it
        """
      ),
      (
        "separators:\n  - {name: LPSCl, cathode_side_share: \(sourced("0.3"))}\n",
        "2:12 \"cathode_side_share\" needs \"anode_side\" with it"
      ),
      (
        "hardware: {edge: {overhang: \(sourced("3 mm"))}}\n",
        "1:12 \"overhang\" must be smaller than \"margin\""
      ),
      (
        "cathodes:\n  - {name: LFP, lower_potential: \(sourced("3.6 V"))}\n",
        "2:12 \"lower_potential\" must be smaller than \"open_circuit_potential\""
      ),
      (
        "electrolytes:\n  - {name: LPSCl, reduction_limit: \(sourced("4.4 V"))}\n",
        "2:12 \"reduction_limit\" must be smaller than \"practical_oxidation_limit\""
      ),
    ])
  func group(text: String, sentence: String) {
    #expect(faults(of: text) == [sentence])
  }

  @Test("are told all at once, in the order of the file, and leave the catalogue as it was")
  func allAtOnce() {
    let text = """
      plates:
        - {name: new, cathode_face: Aluminium}
      metals:
        - {name: Al, density: \(sourced("0 g/cm3")), colour: grey}

      """
    let result = merging(text)
    #expect(
      faults(of: text) == [
        "2:12 the plate \"new\" needs \"anode_face\"",
        "2:12 the plate \"new\" needs \"cathode_contact\"",
        "2:12 the plate \"new\" needs \"anode_contact\"",
        "2:12 the plate \"new\" needs \"price\"",
        """
        2:31 "cathode_face": no metal is named "Aluminium"; it is Al, Cu, Ni, SS304, SS316, Ti or \
        lithium
        """,
        "4:33 \"density\" must be above 0, got \"0 g/cm3\"",
        "4:84 the metal \"Al\" has no key \"colour\"",
      ])
    #expect(result.catalogue.plates == builtIn.plates)
    #expect(result.catalogue.metals == builtIn.metals)
  }

  @Test("of values that several names share are told once")
  func sharedRowsAreToldOnce() {
    let text = """
      stable_pairs:
        - {electrolyte: [LPSCl, LPSCl-dense], anode: lithium, reason: x}

      """
    #expect(
      faults(of: text) == ["2:65 \"reason\" is written {value: …, source: …, confidence: …}"])
  }
}
