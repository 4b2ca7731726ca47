import Testing

@testable import StackCommands

@Suite("Health checks")
struct HealthCheckTests {
  @Test("everything that is linked has its version, and nothing is broken")
  func all() throws {
    let checks = HealthCheck.all()
    #expect(!checks.contains { $0.state == .broken })
    let details = checks.map { "\($0.name): \($0.detail)" }.joined(separator: "\n")
    for word in [
      "Linux", "glibc 2.", "Swift: runtime 6.", "GLPK 5", "libyaml 0.2", "SHA-256", "GiB",
    ] {
      #expect(details.contains(word), "\(word)")
    }
    for check in checks {
      #expect((check.state == .good) == (check.remedy == nil), "\(check.name)")
    }
  }

  @Test("what is broken ends the command with 7, what is incomplete with 0")
  func exitCodes() {
    let good = HealthCheck(name: "a", detail: "")
    let incomplete = HealthCheck(name: "b", state: .incomplete, detail: "", remedy: "c")
    let broken = HealthCheck(name: "d", state: .broken, detail: "", remedy: "e")
    #expect(DoctorCommand.exitCode([good, incomplete]) == .done)
    #expect(DoctorCommand.exitCode([good, broken, incomplete]).rawValue == 7)
  }

  @Test("a remedy stands on one line, to be copied")
  func lines() {
    let remedy = String(repeating: "mkdir -p a && ", count: 12) + "true"
    let check = HealthCheck(name: "x", state: .incomplete, detail: "not there", remedy: remedy)
    #expect(check.lines(.plain) == ["  x           not there", "              mend: \(remedy)"])
    #expect(check.lines(Palette(isColoured: true))[0].hasSuffix("\u{1B}[33mnot there\u{1B}[0m"))
  }
}
