import Foundation
import Testing

/// The examples in the docstrings of what front ends are written against. They stand in `Examples.swift` too, which the
/// build compiles; here it is held against the docstrings.
struct DocumentedExamplesTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let compiled = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Examples.swift")

  @Test("the examples that are compiled are those of the docstrings; make docs rewrites them")
  func areCompiled() throws {
    let examples = try Self.examples()
    #expect(examples.count >= 20)
    let text = Self.file(of: examples)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try text.write(to: Self.compiled, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: Self.compiled, encoding: .utf8) == text)
  }

  @Test("every file with a use case, a view or a door of the intake shows how it is called")
  func everyDoorHasOne() throws {
    let shown = Set(try Self.examples().map(\.path))
    let doors = try Self.sources().filter { path in
      let text = try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
      return text.contains(/extension (Workbench|Intake) \{/) && text.contains("\n  public func ")
    }
    #expect(doors.count >= 30)
    for path in doors where !shown.contains(path) { Issue.record("\(path) has no example in its docstrings") }
  }

  @Test("everything that is public is explained")
  func everythingIsExplained() throws {
    for path in try Self.sources() {
      let lines = try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated() where line.contains(#/^ *public (static )?(func|protocol|struct|enum) /#)
      {
        let before = lines[..<number].last { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("@") } ?? ""
        let isExplained = before.trimmingCharacters(in: .whitespaces).hasPrefix("///")
        // What a protocol asks for is explained there.
        let isAsked = line.contains(/func (makeAsyncIterator|next|page|feed|day|read)\(/)
        if !isExplained, !isAsked { Issue.record("\(path):\(number + 1) is public and has no docstring") }
      }
    }
  }

  // MARK: Reading the docstrings

  private struct Example {
    let path: String
    let line: Int
    let code: [String]
  }

  private static func sources() throws -> [String] {
    try ["Claims/UseCases", "Claims/Views", "Claims/Refusals", "Claims/Ports", "Intake"].map { "Sources/\($0)" }
      .flatMap { folder in
        try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
          .filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }
      }.sorted()
  }

  private static func examples() throws -> [Example] {
    try sources().flatMap { path in
      var found: [Example] = []
      var code: [String] = []
      var start = 0
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      func end() {
        while code.last?.isEmpty == true { code.removeLast() }
        if !code.isEmpty { found.append(Example(path: path, line: start, code: code)) }
        code = []
      }
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let words = line.drop { $0 == " " }
        guard words.hasPrefix("///") else {
          end()
          continue
        }
        // Code is what stands four columns in, as in Markdown; blank lines belong to it only between two of its lines.
        let content = words.dropFirst(3)
        if content.hasPrefix("     ") {
          if code.isEmpty { start = number + 1 }
          code.append(String(content.dropFirst(5)))
        } else if content.allSatisfy(\.isWhitespace) {
          if !code.isEmpty { code.append("") }
        } else {
          end()
        }
      }
      end()
      return found
    }
  }

  // MARK: Writing them where the compiler sees them

  private static func file(of examples: [Example]) -> String {
    var text = """
      // Written by DocumentedExamplesTests from the docstrings of Sources/Claims and Sources/Intake: make docs.
      // swift-format-ignore-file

      import Claims
      import Extraction
      import Foundation
      import Intake

      /// What every example may use.
      struct Examples {
        let workbench: Workbench
        let intake: Intake
        let store: any ClaimStore
        let clock: any Clock

      """
    for (number, example) in examples.enumerated() {
      text += "\n  // \(example.path)\n  func example\(number + 1)() async throws {\n"
      for line in example.code { text += line.isEmpty ? "\n" : "    \(compiled(line))\n" }
      for name in names(in: example.code) { text += "    _ = \(name)\n" }
      text += "  }\n"
    }
    return text + "}\n"
  }

  /// What an example leaves lying, a compiler wants to be told about.
  private static func compiled(_ line: String) -> String {
    line.replacing(#/^( *)(try await )/#) { "\($0.1)_ = \($0.2)" }
  }

  /// Names that an example gives and may not use itself, which the compiler would ask about.
  private static func names(in code: [String]) -> [String] {
    code.flatMap { line -> [String] in
      guard let match = line.firstMatch(of: /^(?:let|var) (\w+|\([\w, ]+\))/) else { return [] }
      return match.1.filter { $0 != "(" && $0 != ")" }.split(separator: ",").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
  }
}
