import Claims
import Foundation
import Storage
import TestFolders
import Testing

@testable import claimbook

/// What the documents say is so.
@Suite struct DocumentationTests {
  private static let documents: [String] = {
    let listed = try? FileManager.default.subpathsOfDirectory(atPath: Program.root.appendingPathComponent("docs").path)
    let inDocs = (listed ?? []).filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }
    let top = (try? FileManager.default.contentsOfDirectory(atPath: Program.root.path)) ?? []
    return (top.filter { $0.hasSuffix(".md") && $0 != "report.md" } + inDocs + ["Samples/README.md"]).sorted()
  }()

  private static func text(_ document: String) throws -> String {
    try String(contentsOf: Program.root.appendingPathComponent(document), encoding: .utf8)
  }

  @Test("docs/commands.md is what the program says of itself; make docs rewrites it")
  func reference() throws {
    let file = Program.root.appendingPathComponent("docs/commands.md")
    let made = try CommandReference().markdown
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try made.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == made)
  }

  @Test("every command has examples of itself, with options that it has")
  func examples() throws {
    for (path, command) in try CommandReference().commands {
      let examples = command.parts.examples
      #expect(examples.contains { $0.contains(path) }, "\(path) has no example")
      for example in examples {
        for call in example.components(separatedBy: "claimbook ").dropFirst() where "claimbook \(call)".hasPrefix(path)
        {
          // A call in another's $( … ) ends with it.
          let own = example.contains("$(") ? String(call.prefix { $0 != ")" }) : call
          let words = Self.words(own).prefix { !["|", "&&", ">", ";"].contains($0) }
          for word in words where word.hasPrefix("-") && word != "-" {
            #expect(command.optionNames.contains(word), "\(path): \(example) uses \(word)")
          }
        }
      }
    }
  }

  @Test("docs/refusals.md has every code of the command line's own with its exit code, and no other")
  func failureCodes() throws {
    let table = try #require(Self.text("docs/refusals.md").components(separatedBy: "\n## The command line's own").last)
    let rows = table.split(separator: "\n").compactMap { $0.firstMatch(of: /^\| `([a-z-]+)` \| (\d) \| (.+) \|$/) }
    #expect(
      rows.map { "\($0.1) \($0.2)" }.sorted()
        == FailureCode.allCases.map { "\($0.rawValue) \($0.status.rawValue)" }.sorted())
    #expect(Set(RefusalCode.allCases.map(\.rawValue)).isDisjoint(with: FailureCode.allCases.map(\.rawValue)))
  }

  @Test("every group of commands has examples, and help is no wider than a terminal of 80 columns")
  func help() throws {
    let reference = try CommandReference()
    for group in reference.root.subcommands ?? [] where group.commandName != "help" && group.subcommands != nil {
      #expect(!group.parts.examples.isEmpty, "claimbook \(group.commandName)")
    }
    // The parser breaks longer lines wherever it likes, examples too. “extract” is being rewritten.
    for (path, command) in reference.commands where path != "claimbook extract" {
      for line in (command.discussion ?? "").split(separator: "\n") { #expect(line.count < 80, "\(path): \(line)") }
    }
  }

  @Test("the table of urgencies is that of the program")
  func urgencies() throws {
    let rows = Urgency.Coefficient.allCases.sorted { $0.value > $1.value }.map {
      "| \(Urgency.text($0.value)) | \($0.meaning) | \($0.reason) |"
    }
    let text = try Self.text("docs/desk.md")
    #expect(Set(rows).isSubset(of: Set(text.split(separator: "\n").map(String.init))))
  }

  @Test("docs/query.md has every view with its columns, and no other")
  func views() throws {
    let made = QueryView.all.map { view in
      "### \(view.name)\n\n\(view.row)\n\n| column | holds |\n| --- | --- |\n"
        + view.columns.map { "| `\($0.name)` | \($0.meaning) |\n" }.joined()
    }
    let parts = try Self.text("docs/query.md").components(separatedBy: "\n### ").dropFirst().map { "### " + $0 }
    #expect(parts.map { $0.hasSuffix("\n\n") ? String($0.dropLast()) : $0 } == made)
  }

  @Test("every option is explained")
  func explanations() throws {
    for (path, command) in try CommandReference().commands {
      #expect(command.abstract?.hasSuffix(".") == true, "\(path)")
      for argument in command.arguments ?? [] {
        #expect(argument.abstract?.isEmpty == false, "\(path): \(argument.valueName ?? "an argument")")
      }
    }
  }

  @Test("docs/workflow.md has the program's own diagram, steps, guards and settings")
  func workflow() throws {
    let text = try Self.text("docs/workflow.md")
    let folder = try TemporaryFolder()
    let diagram = try Program.shell("claimbook workflow --diagram", in: folder.root).output
    #expect(text.contains("```mermaid\n\(diagram)```"))
    for line in try Program.shell("claimbook workflow", in: folder.root).output.split(separator: "\n") {
      if line.contains("\t") {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { $0.isEmpty ? " " : $0 }
        #expect(text.contains("| \(cells.joined(separator: " | ")) |"), "\(line)")
      } else if let blanks = line.dropFirst(2).firstRange(of: "  ") {
        let meaning = line[blanks.upperBound...].drop { $0 == " " }
        #expect(text.contains("| \(meaning) |"), "\(line)")
      }
    }
    for preset in ["solo", "newsroom"] {
      let settings = try Program.shell(
        "claimbook init \(preset).claimbook --preset \(preset) > /dev/null; claimbook config --json --file \(preset).claimbook",
        in: folder.root
      ).output
      for line in settings.split(separator: "\n") {
        let setting = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
        let row = try #require(
          text.split(separator: "\n").first {
            $0.hasPrefix("| \(setting["name"] ?? "") | ") && $0.split(separator: "|").count == 4
          })
        let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(cells[preset == "solo" ? 1 : 2] == setting["value"], "\(row)")
        #expect(cells[3] == setting["meaning"], "\(row)")
      }
    }
  }

  @Test("links lead somewhere", arguments: documents)
  func links(document: String) throws {
    let text = try Self.text(document)
    let folder = Program.root.appendingPathComponent(document).deletingLastPathComponent()
    for match in text.matches(of: /\]\(([^)\s]+)\)/) {
      let target = String(match.1)
      if target.contains("://") || target.hasPrefix("mailto:") { continue }
      let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let file = parts[0].isEmpty ? document : parts[0]
      let url = parts[0].isEmpty ? Program.root.appendingPathComponent(file) : folder.appendingPathComponent(file)
      #expect(FileManager.default.fileExists(atPath: url.path), "\(document): \(target)")
      guard parts.count == 2, url.pathExtension == "md" else { continue }
      let anchors = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("#") }
        .map(Self.anchor)
      #expect(anchors.contains(parts[1]), "\(document): \(target)")
    }
  }

  @Test("commands in the documents exist, with their options", arguments: documents)
  func commands(document: String) throws {
    let known = Dictionary(uniqueKeysWithValues: try CommandReference().commands.map { ($0.path, $0.command) })
    for line in try Self.text(document).split(separator: "\n") where line.hasPrefix("$ claimbook ") {
      let words = Self.words(String(line.dropFirst(2))).prefix { !["|", "&&", ">", ";"].contains($0) }
      if words.dropFirst().first == "help" || words.contains("--help") { continue }
      let path = [3, 2].lazy.map { words.prefix($0).joined(separator: " ") }.first { known[$0] != nil }
      guard let command = path.flatMap({ known[$0] }) else {
        Issue.record("\(document): \(line)")
        continue
      }
      for word in words where word.hasPrefix("-") && word != "-" {
        #expect(command.optionNames.contains(word), "\(document): \(line)")
      }
    }
  }

  /// How a heading is addressed.
  private static func anchor(_ heading: Substring) -> String {
    heading.drop { $0 == "#" || $0 == " " }.lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
      .replacing(" ", with: "-")
  }

  /// The words of a shell line; what is quoted is one word.
  private static func words(_ line: String) -> [String] {
    line.matches(of: /"[^"]*"|'[^']*'|\S+/).map { String($0.0) }
  }
}
