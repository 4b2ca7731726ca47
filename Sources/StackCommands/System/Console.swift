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
  /// Columns of standard output: those of the terminal, or of a page where it is none.
  let width: Int
  /// Whether details are told too.
  let isVerbose: Bool

  /// Makes the console of this process.
  init(colour: ColourChoice = .auto, isQuiet: Bool = false, isVerbose: Bool = false) {
    output = Palette(isColoured: Self.isColoured(STDOUT_FILENO, colour))
    error = Palette(isColoured: Self.isColoured(STDERR_FILENO, colour))
    self.isQuiet = isQuiet
    width = Self.columns(STDOUT_FILENO) ?? ScreenText.width
    self.isVerbose = isVerbose
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

  /// Says how the work goes, where that is asked for.
  func detail(_ text: @autoclosure () -> String) {
    if isVerbose { writeError("\(error.faint(text()))\n") }
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
    if case .usage(let usage) = fault { writeError("\(usage.advice)\n") }
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

  /// The columns of a terminal, none fewer than a page needs; nil where there is no terminal.
  private static func columns(_ descriptor: Int32) -> Int? {
    var size = winsize()
    guard isatty(descriptor) == 1, unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col > 0
    else { return nil }
    return min(max(Int(size.ws_col), ScreenText.width), 160)
  }

  private static func environment(_ name: String) -> String {
    guard let value = unsafe getenv(name) else { return "" }
    return unsafe String(cString: value)
  }
}
