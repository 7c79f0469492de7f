public import Claims
import Reading

extension IntakeError {
  public var refusal: Refusal {
    switch self {
    case .noFile(let path):
      Refusal(
        .noFile,
        "there is no file \(path)" + (Workbench.likelyAddress(path).map { ". Did you mean \($0)?" } ?? ""),
        ["path": .text(path)])
    case .emptyName:
      Refusal(
        .emptyName, "an empty name was given, and nothing is called so. Name a file, a folder or an address")
    case .passing(let path, let kind):
      Refusal(
        .notAFile, "\(path) is a \(kind), not a file. Save what comes out of it and name that file",
        ["path": .text(path), "kind": .text("\(kind)")])
    case .notBeside(let path, let problem):
      Refusal(
        .notBeside,
        "\(path) \(problem.words), and a list may name only files in its own folder. Copy the file there, and name it "
          + "from there on",
        ["path": .text(path), "problem": .text(problem.rawValue)])
    case .notToBeFollowed(let name):
      Refusal(
        .notToBeFollowed,
        "\(name) cannot be followed: each pull reads a feed again. Follow its address, or the file that it is written to",
        ["name": .text(name)])
    case .folder(let path):
      Refusal(.folder, "\(path) is a folder. Name a file in it", ["path": .text(path)])
    case .address(let address, let remedy):
      Refusal(
        .address, "\(address) is an address, and a file is wanted. Save what stands there and name that file",
        ["address": .text(address)], remedy.map { [$0] } ?? [])
    case .notReadable(let path):
      Refusal(.notReadable, "\(path) cannot be read: check its permissions", ["path": .text(path)])
    case .endsEarly(let path): Refusal(.notReadable, "\(path) cannot be read to its end", ["path": .text(path)])
    case .tooLarge(let name, let bytes, let limit):
      Refusal(
        .tooLarge,
        bytes.map { "\(name) has \($0) bytes, more than \(limit). Split it" }
          ?? "\(name) holds more than \(limit / 1_000_000) MB. Take it apart",
        ["name": .text(name), "bytes": bytes.map { .number($0) } ?? .absent, "limit": .number(limit)])
    case .evidenceTooLarge(let name, let bytes, let limit):
      Refusal(
        .tooLarge,
        "\(name) has \(bytes) bytes, more than the \(limit) that one piece of evidence may have. "
          + "Add the part that matters, or its address",
        ["name": .text(name), "bytes": .number(bytes), "limit": .number(limit)])
    case .notUnpacked(let name, let limit):
      Refusal(
        .notUnpacked, "\(name) cannot be unpacked: it is damaged, or holds more than \(limit) bytes",
        ["name": .text(name), "limit": .number(limit)])
    case .nothingToRead(let folder):
      Refusal(
        .nothingToRead, "the folder \(folder) holds nothing that can be read as an article", ["path": .text(folder)])
    case .noFiles(let folder):
      Refusal(.nothingToRead, "the folder \(folder) holds no file that can be kept", ["path": .text(folder)])
    case .compressed(let name): Refusal(.compressed, "\(name) is compressed. Unpack it first", ["name": .text(name)])
    case .notAnArchive(let name, let format):
      Refusal(
        .notAnArchive, "\(name) is not a \(format == .webArchive ? "web archive (WARC)" : "tar archive")",
        ["name": .text(name)])
    case .cutShort(let name): Refusal(.cutShort, "\(name) ends in the middle of a file", ["name": .text(name)])
    case .columns(let list, let problem):
      Refusal(
        .noColumn, "\(list): \(problem.description)",
        ["list": .text(list), "columns": .list(problem.columns.map { .text($0) })])
    case .badList(let name, let spare):
      Refusal(
        .badList,
        "\(name) is read no further: of its rows so far, \(spare + 1) more hold no article than hold one. Look at the first "
          + "that is named, mend how the list is made, and read it again",
        ["list": .text(name), "limit": .number(spare)])
    case .listOfFeeds(let name, let path):
      Refusal(
        .listOfFeeds, "\(name) is a list of feeds" + (path == nil ? ". Save it as a file, and follow those in it" : ""),
        ["name": .text(name)],
        path.map { [Remedy("Follow them", .followFeeds(list: $0))] } ?? [])
    case .noListOfFeeds(let name, let path):
      Refusal(
        .noListOfFeeds,
        "\(name) is a feed, not a list of feeds" + (path == nil ? ". Save it as a file, and follow that" : ""),
        ["name": .text(name)],
        path.map { [Remedy("Follow it", .followFeed($0))] } ?? [])
    case .noFeeds(let name): Refusal(.noFeeds, "\(name) lists no feed", ["name": .text(name)])
    case .emptyEntry(let name):
      Refusal(.emptyEntry, "\(name): it has neither a text nor an address", ["name": .text(name)])
    case .emptyEvidence(let name):
      Refusal(.emptyEvidence, "\(name) is empty: there is nothing to keep", ["name": .text(name)])
    case .oneForSeveral(let folder, let files):
      Refusal(
        .oneForSeveral,
        "a quote and a title belong to one piece, and \(folder) holds \(files) files. Leave them out, or name one file",
        ["path": .text(folder), "files": .number(files)])
    case .bytesLost(let evidence):
      Refusal(
        .bytesLost, "the bytes of \(evidence) are missing", ["evidence": .text(evidence)],
        Remedy("Look at all of them", .verifyEvidence))
    case .pdf(let name, let problem):
      Refusal(.pdf, problem.sentence(name), ["name": .text(name), "problem": .text(problem.word)])
    case .reader(let name, let problem):
      Refusal(.reader, problem.sentence(name), ["name": .text(name), "problem": .text(problem.word)])
    case .helper(let problem):
      Refusal(.helper, problem.sentence, ["program": .text(problem.program), "problem": .text(problem.word)])
    }
  }
}

extension IntakeError.BesideProblem {
  fileprivate var words: String {
    switch self {
    case .absolute: "is a whole path"
    case .parent: "leads up by “..”"
    case .hidden: "is hidden"
    case .link: "is a link that leads elsewhere"
    case .system: "is the system's own"
    }
  }
}

extension IntakeError.PDFProblem {
  fileprivate func sentence(_ name: String) -> String {
    switch self {
    case .onlyPictures:
      "\(name) holds no text, only pictures of it. Let a program recognise the letters and import what it gives"
    case .noReader:
      "\(name) is a PDF, and pdftotext, which reads them, is not installed. Install poppler-utils, or save the text"
    case .tooLong: "\(name) holds more text than one article may have. Split it"
    case .tooMuch(let limit):
      "\(name) unpacks to more than \(limit / 1_000_000) MB, pictures apart. Save the pages that matter as a file of their own"
    case .notRead(let seconds):
      "\(name) cannot be read as a PDF: it is damaged, locked, takes more than \(seconds) seconds, "
        + "or the folder for temporary files has no room"
    }
  }

  fileprivate var word: String {
    switch self {
    case .onlyPictures: "only-pictures"
    case .noReader: "no-reader"
    case .tooLong: "too-long"
    case .tooMuch: "too-much"
    case .notRead: "not-read"
    }
  }
}

extension IntakeError.ReaderProblem {
  fileprivate func sentence(_ name: String) -> String {
    switch self {
    case .crashed: "\(name) could not be read: the reader crashed on it. Paste its text into a file"
    case .tooSlow(let seconds): "\(name) could not be read within \(seconds) seconds. Paste its text into a file"
    case .notStarted: "no process for reading pages can be started"
    }
  }

  fileprivate var word: String {
    switch self {
    case .crashed: "crashed"
    case .tooSlow: "too-slow"
    case .notStarted: "not-started"
    }
  }
}

extension IntakeError.HelperProblem {
  fileprivate var sentence: String {
    switch self {
    case .missing(let program, let variable, let folder):
      "\(work(of: program)) by the program \(program), which is not in \(folder) nor in libexec. Put it there (make release "
        + "builds it), set \(variable) to \(program)'s place, or save the page and import that file"
    case .misplaced(let program, let variable, let path):
      "$\(variable) is \(path), where no program is. Set it to \(program)'s place"
    case .ended(let program, let path):
      "\(program) ended without an answer (\(path)). Save the page and import that file"
    }
  }

  /// The program's name.
  fileprivate var program: String {
    switch self {
    case .missing(let program, _, _), .misplaced(let program, _, _), .ended(let program, _): program
    }
  }

  private func work(of program: String) -> String {
    program == "claimbook-fetch" ? "addresses are read" : "pages are read"
  }

  fileprivate var word: String {
    switch self {
    case .missing: "missing"
    case .misplaced: "misplaced"
    case .ended: "ended"
    }
  }
}
