import Glibc

@testable import StackCommands

/// Runs a test with a folder of its own, and removes it with what lies in it.
func withScratchFolder(_ test: (String) throws -> Void) throws {
  let parent = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
  var template = Array("\(parent)/stackwright-test-XXXXXX".utf8CString)
  guard let path = unsafe mkdtemp(&template) else {
    throw FileFault(kind: .unwritable(errno), path: parent)
  }
  let folder = unsafe String(cString: path)
  defer { remove(folder) }
  try test(folder)
}

/// The names in a folder, sorted.
func names(in folder: String) -> [String] {
  guard let stream = unsafe opendir(folder) else { return [] }
  defer { unsafe closedir(stream) }
  var names: [String] = []
  while let entry = unsafe readdir(stream) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
        unsafe String(cString: $0)
      }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}

/// Writes a file for a test.
func store(_ text: String, _ path: String) throws {
  let file = try Descriptor(path: path, flags: O_WRONLY | O_CREAT)
  try Descriptor.writeAll(text.utf8, to: file.number)
}

private func remove(_ path: String) {
  if unsafe unlink(path) == 0 { return }
  for name in names(in: path) { remove("\(path)/\(name)") }
  unsafe rmdir(path)
}
