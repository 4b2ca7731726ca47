extension String {
  /// The text as a message repeats it: of a long one only the beginning.
  public var echoed: String {
    let most = 60
    let scalars = unicodeScalars
    return scalars.dropFirst(most).isEmpty ? self : String(scalars.prefix(most)) + "…"
  }
}
