public import Claims
public import Reading

/// Why something could not come in. Names and paths are as they are: whoever shows them escapes them for its surface.
public enum IntakeError: Refusing, Sendable, Equatable {
  case noFile(String)
  /// No file is called nothing.
  case emptyName
  /// A socket; or a pipe or a device, where a file is wanted that can be read again and keeps nobody waiting.
  case passing(String, InputFile.Kind)
  /// A name in a list that leads to what the list may not read, as the list has it.
  case notBeside(String, BesideProblem)
  /// Standard input, a pipe or a device as a feed.
  case notToBeFollowed(String)
  /// Where one file is wanted.
  case folder(String)
  /// Where a file is wanted, with what else can be done with it.
  case address(String, Remedy? = nil)
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
  /// A list of which so many rows more hold no article than hold one; what follows is not read.
  case badList(String, spare: Int)
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
  case bytesLost(evidence: String)
  case pdf(name: String, PDFProblem)
  case reader(name: String, ReaderProblem)
  case helper(HelperProblem)

  /// Why a list may not name a file.
  public enum BesideProblem: String, Sendable, Equatable, CaseIterable {
    /// A whole path, from the root on.
    case absolute
    /// It leads up, by `..`.
    case parent
    /// It or a folder on the way begins with a dot.
    case hidden
    /// A link leads out of the list's folder.
    case link
    /// Below `/proc` or `/sys`.
    case system
  }

  /// Why a PDF file gave no text.
  public enum PDFProblem: Sendable, Equatable {
    case onlyPictures
    /// `pdftotext` is not installed.
    case noReader
    case tooLong
    /// Unpacked, it has more bytes than the limit, pictures apart.
    case tooMuch(limit: Int)
    /// Damaged, locked, too much work, or `pdftotext` had no room for its copy.
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
