import Foundation
import TestFolders
import Testing

/// PDF files, by way of pdftotext.
@Suite struct PDFTests {
  static let isInstalled = (try? Program.shell("command -v pdftotext", in: "/"))?.status == 0
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("the text is read, with a warning of what is lost", .enabled(if: isInstalled, "pdftotext is not installed"))
  func read() throws {
    let outcome = try Program.shell(
      "claimbook read $SAMPLES/harbour-accounts.pdf 2> warning; cat warning", in: folder.root)
    #expect(
      outcome.output.hasPrefix(
        "Harbour accounts\nen\n\nIngrid Solberg said the new quay will cost 31 million crowns.\n\nMarko Ilic said"),
      "\(outcome.output)")
    #expect(outcome.output.contains("warning: The text was taken out of a PDF"))
    let imported = try Program.shell(
      "claimbook init a.claimbook && claimbook import -- $SAMPLES/harbour-accounts.pdf && ls", in: folder.root)
    #expect(imported.status == 0 && imported.output.contains("2 claims by Ingrid Solberg (S-1), Marko Ilic (S-2)"))
    #expect(imported.output.hasSuffix("a.claimbook\nwarning\n"), "nothing is left beside the file: \(imported.output)")
  }

  @Test("a damaged file and one without text are refused", .enabled(if: isInstalled, "pdftotext is not installed"))
  func refused() throws {
    let damaged = try Program.shell(
      "head -c 300 $SAMPLES/harbour-accounts.pdf > -bad.pdf; claimbook read ./-bad.pdf", in: folder.root)
    #expect(damaged.status == 5 && damaged.output.contains("-bad.pdf cannot be read as a PDF"), "\(damaged.output)")
    let empty = try Program.shell(
      "sed 's/(Harbour.*) Tj T. ET/ET/; s/(.*) Tj/() Tj/' $SAMPLES/harbour-accounts.pdf > empty.pdf; claimbook read empty.pdf",
      in: folder.root)
    #expect(empty.status == 5 && empty.output.contains("holds no text, only pictures"), "\(empty.output)")
  }

  @Test("a program that floods, fails or is confined too much costs that file only")
  func limits() throws {
    let flood = try Program.shell(
      """
      mkdir bin; printf '#!/bin/sh\nhead -c 30000000 /dev/zero\n' > bin/pdftotext; chmod +x bin/pdftotext
      PATH=$PWD/bin:$PATH claimbook read $SAMPLES/harbour-accounts.pdf; echo $?
      printf '#!/bin/sh\nulimit -t; ulimit -v; exit 3\n' > bin/pdftotext
      PATH=$PWD/bin:$PATH claimbook read $SAMPLES/harbour-accounts.pdf; echo $?
      printf '#!/bin/sh\necho Limits; echo; echo "$(ulimit -t) seconds, $(ulimit -v) kilobytes, Ana Kos said."\n' > bin/pdftotext
      PATH=$PWD/bin:$PATH claimbook read $SAMPLES/harbour-accounts.pdf 2> /dev/null | tail -1
      """, in: folder.root)
    #expect(
      flood.output == """
        error: harbour-accounts.pdf holds more text than one article may have. Split it
        5
        error: harbour-accounts.pdf cannot be read as a PDF: it is damaged, locked, takes more than 10 seconds, or the folder for temporary files has no room
        5
        10 seconds, 400000 kilobytes, Ana Kos said.

        """)
  }

  @Test("without pdftotext the message says what to install")
  func absent() throws {
    let outcome = try Program.shell(
      "claimbook=$(command -v claimbook); PATH=/none $claimbook read $SAMPLES/harbour-accounts.pdf", in: folder.root)
    #expect(outcome.status == 1 && outcome.output.contains("Install poppler-utils"), "\(outcome.output)")
  }
}
