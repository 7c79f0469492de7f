#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the system says against doing something with a file, by its number (`ENOSPC`, …).
public struct SystemError: Error, Hashable {
  public let code: Int32

  public init(code: Int32) { self.code = code }

  /// The last one of this thread.
  static var last: SystemError { SystemError(code: errno) }
}
