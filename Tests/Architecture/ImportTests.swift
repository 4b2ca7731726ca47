import Testing

@Suite("Imports")
struct ImportTests {
  @Test("every target of the package is in the table, with the dependencies that the table allows")
  func package() throws {
    let targets = try House.targets().filter { $0.kind != "testTarget" }
    #expect(targets.count > 10)
    for target in targets {
      let allowed = try #require(
        ImportTable.allowed[target.name], "\(target.name) is not in the table")
      let extra = Set(target.dependencies).subtracting(allowed).sorted()
      #expect(extra == [], "\(target.name) depends on what the table does not allow")
    }
  }

  @Test("the table holds no circle, and nothing that it does not name")
  func table() {
    var settled: Set<String> = []
    var open = ImportTable.allowed
    while let next = open.keys.sorted().first(where: { open[$0]?.isSubset(of: settled) == true }) {
      settled.insert(next)
      open[next] = nil
    }
    #expect(open.keys.sorted() == [])
  }

  @Test("every file of a target imports only what the table and the package give it")
  func files() throws {
    let targets = try House.targets()
    let names = Set(targets.map(\.name))
    for target in targets where target.kind != "testTarget" && target.kind != "systemLibrary" {
      let allowed = try #require(ImportTable.allowed[target.name])
      for source in try House.sources(below: target.folder) {
        let modules = source.imports.filter { !ImportTable.toolchain.contains($0) }
        #expect(Set(modules).subtracting(allowed).sorted() == [], "\(source.path)")
        let undeclared = modules.filter { names.contains($0) && !target.dependencies.contains($0) }
        #expect(undeclared == [], "\(source.path) leans on a dependency of a dependency")
      }
    }
  }

  @Test("every declared dependency is imported somewhere")
  func unused() throws {
    for target in try House.targets() where target.kind != "testTarget" {
      let sources = try House.sources(below: target.folder)
      guard !sources.isEmpty else { continue }
      let imported = Set(sources.flatMap(\.imports))
      let unused = target.dependencies.filter { !imported.contains($0) }
      #expect(unused == [], "\(target.name) declares what it does not import")
    }
  }

  @Test("tests import what their target declares")
  func tests() throws {
    let targets = try House.targets()
    let names = Set(targets.map(\.name))
    for target in targets where target.kind == "testTarget" {
      for source in try House.sources(below: target.folder) {
        let undeclared = source.imports.filter {
          names.contains($0) && !target.dependencies.contains($0)
        }
        #expect(undeclared == [], "\(source.path)")
      }
    }
  }

  @Test("what lies below the tests serves the tests alone")
  func foundations() throws {
    let targets = try House.targets()
    let ofTests = Set(targets.filter { $0.folder.hasPrefix("Tests/") }.map(\.name))
    #expect(ofTests.isSuperset(of: ["RandomProblems", "Benchmarks"]))
    for target in targets where target.folder.hasPrefix("Sources/") {
      #expect(ofTests.isDisjoint(with: target.dependencies), "\(target.name)")
      #expect(
        ofTests.isDisjoint(with: ImportTable.allowed[target.name] ?? []), "\(target.name)")
    }
  }

  @Test("every folder of sources is a target of the package")
  func folders() throws {
    let names = Set(try House.targets().filter { $0.kind != "testTarget" }.map(\.name))
    let folders = Set(
      try House.files(below: "Sources").compactMap { path -> String? in
        let parts = path.split(separator: "/")
        return parts.count > 2 ? String(parts[1]) : nil
      })
    #expect(folders.subtracting(names).sorted() == [])
  }

  @Test("only the guard includes the header of GLPK, and one module map each names a library")
  func headers() throws {
    let texts = try House.files(below: "Sources").filter { path in
      [".c", ".h", ".modulemap", ".swift"].contains { path.hasSuffix($0) }
    }
    let glpk = try texts.filter { try House.text($0).contains("glpk.h") }
    #expect(glpk.allSatisfy { $0.hasPrefix("Sources/CGLPKGuard/") }, "\(glpk)")
    let yaml = try texts.filter { try House.text($0).contains("yaml.h>") }
    #expect(yaml.allSatisfy { $0.hasPrefix("Sources/CYAML/") }, "\(yaml)")
    let zlib = try texts.filter { try House.text($0).contains("zlib.h>") }
    #expect(zlib.allSatisfy { $0.hasPrefix("Sources/CZLib/") }, "\(zlib)")
  }

  @Test(
    "an import is understood in every form",
    arguments: [
      ("import StackPhysics", "StackPhysics"), ("public import Quantities", "Quantities"),
      ("  @testable import StackCommands", "StackCommands"),
      ("@preconcurrency internal import Glibc", "Glibc"),
      ("import struct StackPhysics.Design", "StackPhysics"),
      ("fileprivate import func Glibc.open", "Glibc"), ("import Glibc.stdio", "Glibc"),
      ("let important = 1", nil), ("importer()", nil),
    ] as [(Substring, String?)])
  func forms(statement: Substring, module: String?) {
    #expect(SwiftSource.importedModule(statement) == module)
  }

  @Test("comments and string literals import nothing")
  func comments() {
    let source = SwiftSource(
      path: "a.swift",
      text: """
        import A; import B
        // import C
        /* import D /* import E */
        import F */
        let text = "
        import G"
        let more = "\\(f("import H"))"; @testable import I
        """)
    #expect(source.imports == ["A", "B", "I"])
  }

  @Test("targets are read from the text of a package")
  func packageText() {
    let package = PackageText(
      """
      .target(name: "A", swiftSettings: strict),
      // .target(name: "B"),
      .target(
        name: "C",
        dependencies: ["A", "D"], path: "Tests/C", swiftSettings: common),
      .systemLibrary(name: "D", pkgConfig: "d", providers: [.apt(["libd-dev"])]),
      .testTarget(name: "T", dependencies: [
        "C",
      ]),
      """)
    #expect(
      package.targets == [
        .init(kind: "target", name: "A", dependencies: [], folder: "Sources/A"),
        .init(kind: "target", name: "C", dependencies: ["A", "D"], folder: "Tests/C"),
        .init(kind: "systemLibrary", name: "D", dependencies: [], folder: "Sources/D"),
        .init(kind: "testTarget", name: "T", dependencies: ["C"], folder: "Tests/T"),
      ])
  }
}
