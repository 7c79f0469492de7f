import Claims
import Foundation
import Intake
import TestFolders
import Testing

/// The program as reader of pages for another front end, which cannot be its own.
@Suite struct ReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("CLAIMBOOK_READER says which program reads pages")
  func named() throws {
    let program = folder.path("reader")
    try FileManager.default.createSymbolicLink(
      atPath: program, withDestinationPath: Program.folder.appendingPathComponent("claimbook").path)
    let reader = try HelperProgram.reader(environment: ["CLAIMBOOK_READER": program])
    #expect(reader.path == program)
    let page = "<html><head><title>Quay opened</title></head><body><h1>Quay opened</h1><p>It is long.</p></body></html>"
    let article = try ReadWorkers({ reader }).page(
      Array(page.utf8), MarkupSource(name: "quay.html", latest: Day(iso: "2024-05-11")!))
    #expect(article.title == "Quay opened" && article.text.contains("It is long."))
  }

  @Test("where it names no program, that is said, and no other is taken")
  func misnamed() throws {
    try folder.write("text", "no program")
    for path in ["/nowhere/claimbook", folder.root, folder.path("text")] {
      #expect(throws: IntakeError.helper(.misplaced("claimbook", variable: "CLAIMBOOK_READER", path: path))) {
        try HelperProgram.reader(environment: ["CLAIMBOOK_READER": path])
      }
    }
  }
}
