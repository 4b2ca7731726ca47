import Glibc
import SourceText

/// Standard output for the result, standard error for everything else.
struct Console: Sendable {
  /// When colour is used.
  enum ColourChoice: String, Sendable, CaseIterable {
    case auto, always, never
  }

  /// Colours of standard output.
  let output: Palette
  /// Colours of standard error.
  let error: Palette
  /// Whether notes are left out.
  let isQuiet: Bool

  /// Makes the console of this process.
  init(colour: ColourChoice = .auto, isQuiet: Bool = false) {
    output = Palette(isColoured: Self.isColoured(STDOUT_FILENO, colour))
    error = Palette(isColoured: Self.isColoured(STDERR_FILENO, colour))
    self.isQuiet = isQuiet
  }

  /// Writes the result.
  ///
  /// - Throws: ``CommandFault/closedOutput`` when nobody reads it any more.
  func write(_ text: String) throws(CommandFault) {
    try write(Array(text.utf8))
  }

  /// Writes the bytes of the result.
  ///
  /// - Throws: ``CommandFault/closedOutput`` when nobody reads them any more.
  func write(_ bytes: [UInt8]) throws(CommandFault) {
    do {
      try Descriptor.writeAll(bytes, to: STDOUT_FILENO)
    } catch {
      if error.number == EPIPE || error.number == EBADF { throw .closedOutput }
      throw .file(FileFault(kind: .unwritable(error.number), path: "<stdout>"))
    }
  }

  /// Says something worth knowing, unless notes are left out.
  func note(_ text: String) {
    if !isQuiet { writeError("\(text)\n") }
  }

  /// Whether a line that changes may stand on standard error.
  var showsProgress: Bool {
    !isQuiet && isatty(STDERR_FILENO) == 1 && Self.environment("TERM") != "dumb"
  }

  /// Warns of something that a reader of the result must know, unless notes are left out.
  func warn(_ warning: Diagnostic) {
    note(warning.rendered(coloured: error.isColoured))
  }

  /// Warns of something in the answer that has no place in a file.
  func warn(_ text: String) {
    note("\(error.notable("warning:")) \(ScreenText.printable(text))")
  }

  /// Says why the command failed.
  func report(_ fault: CommandFault) {
    if case .input(let diagnostics) = fault {
      writeError(DiagnosticList(diagnostics).rendered(coloured: error.isColoured) + "\n")
    }
    let messages = fault.messages.map(ScreenText.printable)
    guard let first = messages.first else { return }
    writeError("stackwright: \(error.bad("error:")) \(first)\n")
    for line in messages.dropFirst() { writeError("\(line)\n") }
    if case .usage = fault { writeError("'stackwright help' lists the commands and options\n") }
  }

  /// Nothing is left to be said when standard error cannot be written.
  private func writeError(_ text: String) {
    try? Descriptor.writeAll(text.utf8, to: STDERR_FILENO)
  }

  private static func isColoured(_ descriptor: Int32, _ choice: ColourChoice) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto:
      isatty(descriptor) == 1 && environment("NO_COLOR").isEmpty && environment("TERM") != "dumb"
    }
  }

  private static func environment(_ name: String) -> String {
    guard let value = unsafe getenv(name) else { return "" }
    return unsafe String(cString: value)
  }
}
