import Quantities
import SourceText
import StackPhysics
import Testing

@testable import MaterialCatalogue

@Suite("Merging a user's file")
struct MergingTests {
  @Test("changes the values it gives and keeps the others")
  func changesSingleValues() throws {
    let merged = merging(
      "electrolytes:\n  - {name: LPSCl, conductivity: \(sourced("3 mS/cm"))}\n")
    #expect(merged.diagnostics.isEmpty)
    let old = try #require(builtIn.electrolytes.first { $0.name == "LPSCl" })
    let new = try #require(merged.catalogue.electrolytes.first { $0.name == "LPSCl" })
    #expect(new.conductivity == IonicConductivity(3))
    var expected = old
    expected.conductivity = IonicConductivity(3)
    #expect(new == expected)
    let entry = try #require(merged.catalogue.entry(kind: "electrolyte", name: "LPSCl"))
    #expect(entry.origin == "mine.yaml")
    #expect(entry.values.first { $0.key == "conductivity" }?.origin == "mine.yaml")
    #expect(entry.values.first { $0.key == "density" }?.origin == "built-in")
  }

  @Test("changes the entries that refer to a changed one")
  func reachesReferences() throws {
    let merged = merging(
      "electrolytes:\n  - {name: LPSCl, conductivity: \(sourced("3 mS/cm"))}\n"
    ).catalogue
    let separator = try #require(merged.separators.first { $0.name == "LPSCl" })
    #expect(separator.cathodeSide.conductivity == IonicConductivity(3))
  }

  @Test("adds entries that refer to the built-in ones")
  func adds() throws {
    let merged = merging(
      """
      separators:
        - name: bilayer
          cathode_side: LPSCl
          anode_side: LPSCl-dense
          cathode_side_share: \(sourced("0.4"))
      recipes:
        - name: halide-80
          active_fraction: \(sourced("80 %"))
          electrolyte_fraction: \(sourced("18 %"))
          carbon_fraction: \(sourced("1 %"))
          binder_fraction: \(sourced("1 %"))
          porosity: \(sourced("0.1"))
          tortuosity_exponent: \(sourced("2"))
          electronic_conductivity: \(sourced("50 mS/cm"))
          contact_fraction: \(sourced("0.2"))
          carbon_density: \(sourced("1.9 g/cm3"))
          binder_density: \(sourced("2.2 g/cm3"))
          carbon_price: \(sourced("6 USD/kg"))
          binder_price: \(sourced("15 USD/kg"))
          thermal_conductivity: \(sourced("1 W/(m K)"))
          specific_heat: \(sourced("750 J/(kg K)"))
          electrolyte: Li3InCl6
          coating: none

      """)
    #expect(merged.diagnostics.isEmpty)
    let separator = try #require(merged.catalogue.separators.first { $0.name == "bilayer" })
    #expect(separator.anodeSideFilm?.name == "LPSCl-dense")
    #expect(separator.cathodeSideShare == 0.4)
    let recipe = try #require(merged.catalogue.recipes.first { $0.name == "halide-80" })
    #expect(recipe.electrolyte?.name == "Li3InCl6")
    #expect(recipe.coating == nil)
    #expect(recipe.contactUtilisation == 1)
    #expect(merged.catalogue.entries.count == builtIn.entries.count + 2)
  }

  @Test("covers several electrolytes by one list")
  func lists() {
    let merged = merging(
      """
      critical_currents:
        - electrolyte: [LPSCl, LPSCl-dense]
          anode: lithium
          current_density: \(sourced("5 mA/cm2"))
          temperature: \(sourced("40 degC"))

      """
    ).catalogue
    for film in ["LPSCl", "LPSCl-dense"] {
      let pair = merged.pairs.criticalCurrent(electrolyte: film, anode: "lithium")
      #expect(pair?.currentDensity == CurrentDensity(5))
      #expect(pair?.temperature == Temperature(313.15))
    }
    #expect(merged.pairs.criticalCurrents.count == builtIn.pairs.criticalCurrents.count)
  }

  @Test("finds an interface in either order of its names")
  func interfaceOrder() {
    let merged = merging(
      "interfaces:\n  - {first: lithium, second: LPSCl, resistance: \(sourced("4 ohm cm2"))}\n"
    ).catalogue
    let interface = merged.pairs.interface("LPSCl", "lithium")
    #expect(interface?.resistance == AreaSpecificResistance(4))
    #expect(interface?.activationEnergy == ActivationEnergy(0.35))
    #expect(merged.pairs.interfaces.count == builtIn.pairs.interfaces.count)
  }

  @Test("changes a single constant of the hardware")
  func hardware() {
    let merged = merging("hardware: {pouch: {thickness: \(sourced("153 um"))}}\n").catalogue
    var expected = builtIn.hardware
    expected.pouch.thickness = Length(153)
    #expect(merged.hardware == expected)
  }

  @Test("forbids a contact with one electrode")
  func forbiddenMaterial() {
    let merged = merging(
      """
      forbidden_contacts:
        - {metal: Ni, touches: silicon, reason: \(sourced("nickel silicide"))}

      """
    ).catalogue
    #expect(
      merged.pairs.forbiddenContacts.contains(
        PairTables.ForbiddenContact(
          metal: "Ni", constituent: .material("silicon"), reason: "nickel silicide")))
  }

  @Test("of several files in turn keeps what each gives")
  func inTurn() {
    let first = merging("hardware: {pouch: {thickness: \(sourced("153 um"))}}\n").catalogue
    let second = first.merging(
      .init(
        name: "two.yaml",
        bytes: Array("hardware: {pouch: {density: \(sourced("1.5 g/cm3"))}}\n".utf8))
    ).catalogue
    #expect(second.hardware.pouch.thickness == Length(153))
    #expect(second.hardware.pouch.density == Density(1.5))
    #expect(second.entry(kind: "hardware", name: "pouch")?.origin == "two.yaml")
  }

  @Test("of nothing changes nothing")
  func empty() {
    let merged = merging("metals: []\n")
    #expect(merged.diagnostics.isEmpty)
    #expect(merged.catalogue.entries == builtIn.entries)
    #expect(merged.catalogue.pairs == builtIn.pairs)
  }
}
