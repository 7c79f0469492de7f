public import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that does for this one what had better not be done in the process that holds the claims file.
public struct HelperProgram: Sendable, Hashable {
  public var path: String
  /// What it is called with.
  public var arguments: [String]

  public init(path: String, arguments: [String] = []) {
    self.path = path
    self.arguments = arguments
  }

  /// This very program as reader of pages. Its `main` must begin with
  ///
  ///     if CommandLine.arguments.dropFirst() == [ReadWorker.argument] { return ReadWorker.run() }
  public static var ownReader: HelperProgram {
    #if canImport(Glibc)
      let path = "/proc/self/exe"
    #else
      let path = CommandLine.arguments.first ?? ""
    #endif
    return HelperProgram(path: path, arguments: [ReadWorker.argument])
  }

  /// The reader of pages for a program that cannot be its own: `claimbook`, where `$CLAIMBOOK_READER` of the environment
  /// says, else beside this program or in `libexec`.
  ///
  /// - Throws: `IntakeError.helper` where it is not.
  public static func reader(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(IntakeError) -> HelperProgram {
    let path = try find("claimbook", variable: "CLAIMBOOK_READER", in: environment)
    return HelperProgram(path: path, arguments: [ReadWorker.argument])
  }

  /// The program that reads addresses: `claimbook-fetch`, where `$CLAIMBOOK_FETCH` says, else beside this program or in
  /// `libexec`.
  ///
  /// - Throws: `IntakeError.helper` where it is not.
  public static func fetcher() throws(IntakeError) -> HelperProgram {
    let environment = ProcessInfo.processInfo.environment
    return HelperProgram(path: try find("claimbook-fetch", variable: "CLAIMBOOK_FETCH", in: environment))
  }

  /// Never on the search path, where anybody may have put something of that name.
  private static func find(
    _ name: String, variable: String, in environment: [String: String]
  ) throws(IntakeError) -> String {
    if let path = environment[variable], !path.isEmpty {
      guard isProgram(path) else { throw .helper(.misplaced(name, variable: variable, path: path)) }
      return path
    }
    let folder = ownFolder
    let places = ["\(folder)/\(name)", "\(folder)/libexec/\(name)", "\(folder)/../libexec/\(name)"]
    guard let place = places.first(where: isProgram) else {
      throw .helper(.missing(name, variable: variable, folder: folder))
    }
    return place
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
  }

  private static var ownFolder: String {
    let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let own = link ?? CommandLine.arguments.first ?? ""
    return own.lastIndex(of: "/").map { String(own[..<$0]) } ?? "."
  }

  /// A variable of the environment; an empty one counts as absent.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
