import StackRecords

/// Which catalogue value a part's price comes from: that of its material, or the one of its recipe or of the
/// hardware that it belongs to.
struct PartPrice: Sendable {
  private let entries: [ResultInput.Entry]
  private let choices: ChosenDesign?

  init(_ result: DesignResult) { (entries, choices) = (result.input.entries, result.choices) }

  /// Nil for a part that has no price of its own.
  func value(of part: Part) -> ResultInput.Entry.Value? {
    guard part.cost != nil else { return nil }
    if let (hardware, key) = Self.hardware[part.name] {
      return value(key) { $0.kind == "hardware" && $0.name == hardware }
    }
    if part.material == "carbon" || part.material == "binder" {
      return value("\(part.material)_price") { $0.kind == "recipe" && isRecipe($0.name, of: part) }
    }
    return value("price") { $0.name == part.material }
  }

  /// Parts around the layers, with the entry and key of their price; rods and bars are bought as plates are.
  private static let hardware: [String: (String, String)] = [
    "frame": ("edge", "frame_price"), "pouch": ("pouch", "price"), "tabs": ("tabs", "price"),
    "cold plates": ("cold_plate", "price"), "pressure plates": ("pressure_plate", "price"),
    "tie rods": ("pressure_plate", "price"), "bus bars": ("pressure_plate", "price"),
    "electronics": ("electronics", "price"),
  ]

  /// The cathode's recipe is a choice; that of an anode bears the anode's name.
  private func isRecipe(_ name: String, of part: Part) -> Bool {
    guard let choices else { return false }
    return part.name.hasPrefix("anode")
      ? name.lowercased().hasPrefix(choices.anode.lowercased() + "-") : name == choices.recipe
  }

  private func value(
    _ key: String, where matches: (ResultInput.Entry) -> Bool
  ) -> ResultInput.Entry.Value? {
    entries.lazy.filter(matches).flatMap(\.values).first {
      $0.key == key || $0.key.hasSuffix("." + key)
    }
  }
}
