public import Reading

/// Why something could not come in. Names and paths are as they are: whoever shows them escapes them for its surface.
public enum IntakeError: Error, Sendable, Equatable {
  case noFile(String)
  /// No file is called nothing.
  case emptyName
  /// A socket; or a pipe or a device, where a file is wanted that can be read again and keeps nobody waiting.
  case passing(String, InputFile.Kind)
  /// Standard input, a pipe or a device as a feed.
  case notToBeFollowed(String)
  /// Where one file is wanted.
  case folder(String)
  case notReadable(String)
  /// Reading failed before its end.
  case endsEarly(String)
  case tooLarge(String, bytes: Int?, limit: Int)
  case evidenceTooLarge(String, bytes: Int, limit: Int)
  /// Damaged gzip, or more than the limit inside.
  case notUnpacked(String, limit: Int)
  case nothingToRead(folder: String)
  /// No file that could be evidence.
  case noFiles(folder: String)
  /// A list or an archive in gzip, which is read as it comes and so cannot be.
  case compressed(String)
  case notAnArchive(String, Format)
  case cutShort(String)
  case columns(list: String, ListColumns.Problem)
  /// A list of feeds where a feed or an article is wanted; `path` where it lies, if it is a file.
  case listOfFeeds(String, path: String?)
  /// A feed where a list of feeds is wanted.
  case noListOfFeeds(String, path: String?)
  case noFeeds(String)
  /// An entry of a feed without a text or an address.
  case emptyEntry(String)
  case emptyEvidence(String)
  /// A quotation or a title for several files at once.
  case oneForSeveral(folder: String, files: Int)
  /// Bytes that the claims file should have.
  case missingBytes(evidence: String)
  case pdf(name: String, PDFProblem)
  case reader(name: String, ReaderProblem)
  case helper(HelperProblem)

  /// Why a PDF file gave no text.
  public enum PDFProblem: Sendable, Equatable {
    case onlyPictures
    /// `pdftotext` is not installed.
    case noReader
    /// The folder for temporary files cannot be written.
    case noRoom
    case tooLong
    /// Damaged, locked, or too much work.
    case notRead(seconds: Int)
  }

  /// What went wrong with a process that reads pages.
  public enum ReaderProblem: Sendable, Equatable {
    case crashed
    case tooSlow(seconds: Int)
    case notStarted
  }

  /// What is wrong with another program.
  public enum HelperProblem: Sendable, Equatable {
    /// It is not in this folder, nor in `libexec`; `variable` could say where it is.
    case missing(String, variable: String, folder: String)
    /// The variable names a place where no program is.
    case misplaced(String, variable: String, path: String)
    case ended(String, path: String)
  }
}

extension IntakeError {
  /// What kind of error it is, for programs: `no-file`.
  public var code: String {
    switch self {
    case .noFile: "no-file"
    case .emptyName: "empty-name"
    case .passing: "no-regular-file"
    case .notToBeFollowed: "not-to-be-followed"
    case .folder: "folder"
    case .notReadable, .endsEarly: "not-readable"
    case .tooLarge, .evidenceTooLarge: "too-large"
    case .notUnpacked: "not-unpacked"
    case .nothingToRead, .noFiles: "nothing-to-read"
    case .compressed: "compressed"
    case .notAnArchive: "not-an-archive"
    case .cutShort: "cut-short"
    case .columns: "no-column"
    case .listOfFeeds: "list-of-feeds"
    case .noListOfFeeds: "no-list-of-feeds"
    case .noFeeds: "no-feeds"
    case .emptyEntry: "empty-entry"
    case .emptyEvidence: "empty-evidence"
    case .oneForSeveral: "one-for-several"
    case .missingBytes: "missing-bytes"
    case .pdf: "pdf"
    case .reader: "reader"
    case .helper: "helper"
    }
  }
}

extension IntakeError: CustomStringConvertible {
  /// A sentence without its full stop: what happened, with which value, and what helps where that is no matter of one front
  /// end.
  public var description: String {
    switch self {
    case .noFile(let path): "there is no file \(path)"
    case .emptyName: "an empty name was given, and nothing is called so. Name a file, a folder or an address"
    case .passing(let path, let kind): "\(path) is a \(kind), not a file. Save what comes out of it and name that file"
    case .notToBeFollowed(let name):
      "\(name) cannot be followed: each pull reads a feed again. Follow its address, or the file that it is written to"
    case .folder(let path): "\(path) is a folder. Name a file in it"
    case .notReadable(let path): "\(path) cannot be read: check its permissions"
    case .endsEarly(let path): "\(path) cannot be read to its end"
    case .tooLarge(let name, let bytes, let limit):
      bytes.map { "\(name) has \($0) bytes, more than \(limit). Split it" }
        ?? "\(name) holds more than \(limit / 1_000_000) MB. Take it apart"
    case .evidenceTooLarge(let name, let bytes, let limit):
      "\(name) has \(bytes) bytes, more than the \(limit) that one piece of evidence may have. "
        + "Add the part that matters, or its address"
    case .notUnpacked(let name, let limit):
      "\(name) cannot be unpacked: it is damaged, or holds more than \(limit) bytes"
    case .nothingToRead(let folder): "the folder \(folder) holds nothing that can be read as an article"
    case .noFiles(let folder): "the folder \(folder) holds no file that can be kept"
    case .compressed(let name): "\(name) is compressed. Unpack it first"
    case .notAnArchive(let name, .webArchive): "\(name) is not a web archive (WARC)"
    case .notAnArchive(let name, _): "\(name) is not a tar archive"
    case .cutShort(let name): "\(name) ends in the middle of a file"
    case .columns(let list, let problem): "\(list): \(problem.description)"
    case .listOfFeeds(let name, _): "\(name) is a list of feeds"
    case .noListOfFeeds(let name, _): "\(name) is a feed, not a list of feeds"
    case .noFeeds(let name): "\(name) lists no feed"
    case .emptyEntry(let name): "\(name): it has neither a text nor an address"
    case .emptyEvidence(let name): "\(name) is empty: there is nothing to keep"
    case .oneForSeveral(let folder, let files):
      "a quote and a title belong to one piece, and \(folder) holds \(files) files. Leave them out, or name one file"
    case .missingBytes(let evidence): "the bytes of \(evidence) are missing"
    case .pdf(let name, let problem): problem.sentence(name)
    case .reader(let name, let problem): problem.sentence(name)
    case .helper(let problem): problem.sentence
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
    case .noRoom: "\(name) cannot be read: the folder for temporary files cannot be written"
    case .tooLong: "\(name) holds more text than one article may have. Split it"
    case .notRead(let seconds):
      "\(name) cannot be read as a PDF: it is damaged, locked, or takes more than \(seconds) seconds"
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
}

extension IntakeError.HelperProblem {
  fileprivate var sentence: String {
    switch self {
    case .missing(let program, _, let folder):
      "\(work(of: program)) by the program \(program), which is not in \(folder) nor in libexec"
    case .misplaced(let program, let variable, let path):
      "$\(variable) is \(path), where no program is. Set it to \(program)'s place"
    case .ended(let program, let path): "\(program) ended without an answer (\(path))"
    }
  }

  private func work(of program: String) -> String {
    program == "claimbook-fetch" ? "addresses are read" : "pages are read"
  }
}

/// What is wrong with a row or a line of a list, and where.
public struct RowError: Error, Sendable, CustomStringConvertible {
  /// Of the list, without its folder.
  public let list: String
  /// As a spreadsheet counts: a table's header is the first.
  public let number: Int
  /// Whether it is a line of JSON, which is no row of a spreadsheet.
  public let isLine: Bool
  public let cause: any Error

  public init(list: String, number: Int, isLine: Bool, _ cause: any Error) {
    (self.list, self.number, self.isLine, self.cause) = (list, number, isLine, cause)
  }

  /// `articles.jsonl, line 7`
  public var place: String { "\(list), \(isLine ? "line" : "row") \(number)" }

  public var description: String { "\(place): \(cause); skipped" }
}

/// Why a row of a list holds no article.
public enum RowProblem: Error, Sendable, Equatable, CustomStringConvertible {
  case notJSON, notObject
  case missing(String)
  case wrongKind(String)
  /// Longer than any article.
  case tooLong
  /// Neither an article nor where one is.
  case noArticle
  case openQuote
  case fields(Int, header: Int)
  case nothing

  public var description: String {
    switch self {
    case .notJSON: "it is no JSON"
    case .notObject: "it is no JSON object"
    case .missing(let field): "“\(field)” is missing"
    case .wrongKind(let field): "“\(field)” is not what it should be"
    case .tooLong: "it is longer than any article"
    case .noArticle: "“html”, “text”, “path” or “url” is missing"
    case .openQuote: "a quotation mark is opened and never closed"
    case .fields(let count, let header): "it has \(count) fields, the header \(header)"
    case .nothing: "it holds neither an address nor a text"
    }
  }

  /// What a decoder found wrong with a line, for whoever made the list.
  public init(_ error: DecodingError) {
    func path(_ keys: [any CodingKey]) -> String {
      keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
    switch error {
    case .keyNotFound(let key, let context): self = .missing(path(context.codingPath + [key]))
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      self = context.codingPath.isEmpty ? .notObject : .wrongKind(path(context.codingPath))
    default: self = .notJSON
    }
  }
}
