import GLPKSolver
import Glibc
import MaterialCatalogue
import Quantities
import SourceText
import YAMLTree

extension HealthCheck {
  /// Everything that `doctor` looks at, in the order in which it is told.
  static func all() -> [HealthCheck] {
    [platform, swift, solver, yaml, catalogue, cores, memory, folder, selfTest]
      + [completion, manual].compactMap { $0 }
  }

  private static var platform: HealthCheck {
    HealthCheck(name: "platform", detail: HostFacts.platform)
  }

  private static var swift: HealthCheck {
    HealthCheck(name: "Swift", detail: "runtime \(HostFacts.swiftRuntime)")
  }

  /// Older releases of the solver may work, but nobody has tried.
  private static var solver: HealthCheck {
    let name = GLPKSolver.name
    let isTried = name.hasPrefix("GLPK 5.")
    return HealthCheck(
      name: "solver", state: isTried ? .good : .incomplete,
      detail: isTried ? name : "\(name); this version of stackwright was tried with GLPK 5",
      remedy: isTried ? nil : "sudo apt-get install libglpk40")
  }

  private static var yaml: HealthCheck {
    HealthCheck(name: "YAML", detail: YAMLTree.libraryName)
  }

  private static var catalogue: HealthCheck {
    let (catalogue, diagnostics) = MaterialCatalogue.builtIn()
    let detail = "\(catalogue.entries.count) entries, SHA-256 \(catalogue.sha256)"
    guard let fault = diagnostics.first(where: \.isError) else {
      return HealthCheck(name: "catalogue", detail: detail)
    }
    return HealthCheck(
      name: "catalogue", state: .broken, detail: "\(detail); \(fault.message)",
      remedy: "build and install stackwright again")
  }

  private static var cores: HealthCheck {
    HealthCheck(
      name: "cores",
      detail: "\(ProcessFacts.allowedCores) for this process, \(ProcessFacts.hostCores) of the host"
    )
  }

  private static var memory: HealthCheck {
    guard let memory = HostFacts.memory else {
      return HealthCheck(name: "memory", detail: "unknown: /proc/meminfo cannot be read")
    }
    let words = [memory.available, memory.total].map { NumberText.fixed($0 / 1024, decimals: 1) }
    return HealthCheck(name: "memory", detail: "\(words[0]) GiB free of \(words[1]) GiB")
  }

  private static var folder: HealthCheck {
    let isWritable = unsafe access(".", W_OK | X_OK) == 0
    return HealthCheck(
      name: "folder", state: isWritable ? .good : .incomplete,
      detail: isWritable
        ? "results can be written here" : "results cannot be written into this folder",
      remedy: isWritable ? nil : "go to a folder of yours, or name one with -o DIR")
  }

  private static var selfTest: HealthCheck {
    let test = SelfTest.run()
    guard test.findings.isEmpty, let value = test.value else {
      return HealthCheck(
        name: "self-test", state: .broken, detail: test.findings.joined(separator: "; "),
        remedy: "build and install stackwright again; if that does not help, report it")
    }
    return HealthCheck(
      name: "self-test",
      detail: "an integer program and a stack of \(NumberText.fixed(value, decimals: 1)) Wh/kg have"
        + " their known answers, verified over all designs,"
        + " in \(NumberText.fixed(test.seconds, decimals: 2)) s")
  }

  /// Completion of the user's shell; nil where the shell is another one.
  private static var completion: HealthCheck? {
    guard let shell = Shell.ofUser else { return nil }
    if let path = shell.installedPath {
      return HealthCheck(name: "completion", detail: "\(shell.rawValue): \(path)")
    }
    return HealthCheck(
      name: "completion", state: .incomplete, detail: "not installed for \(shell.rawValue)",
      remedy: shell.installation)
  }

  private static var manual: HealthCheck? {
    let folders = HostFacts.shareFolders.map { "\($0)/man/man1" }
    if let folder = folders.first(where: { NewFile.exists("\($0)/stackwright.1") }) {
      return HealthCheck(name: "manual", detail: "\(folder)/stackwright.1")
    }
    let home = "~/.local/share/man/man1"
    return HealthCheck(
      name: "manual", state: .incomplete, detail: "not installed",
      remedy: "mkdir -p \(home) && stackwright help man > \(home)/stackwright.1")
  }
}
