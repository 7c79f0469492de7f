public import Claims

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The time zones that this computer knows, by their names in the [tz database](https://www.iana.org/time-zones).
public struct SystemZones: Sendable {
  private let folder: String
  private let localTime: String

  /// - Parameters:
  ///   - folder: where the files of the zones are.
  ///   - localTime: the file of the zone that the computer is set to.
  public init(folder: String = "/usr/share/zoneinfo", localTime: String = "/etc/localtime") {
    self.folder = folder
    self.localTime = localTime
  }

  /// The rules of a zone, as a claims file names it: `Europe/Belgrade`, `UTC`, or `system` for that of the computer.
  ///
  /// - Throws: ``ZoneError``, which names the zone.
  public func rules(named name: String) throws(ZoneError) -> TimeZoneRules {
    switch name {
    case "system": return system
    // Without a file, too: every computer knows it.
    case "UTC": return .utc
    default:
      // Only names that lead into the folder: a claims file may come from a stranger.
      guard Self.isName(name), let bytes = Self.bytes(of: "\(folder)/\(name)") else { throw .unknown(name) }
      do {
        return try TimeZoneRules(tzif: bytes)
      } catch {
        throw error == .notTZif ? .unknown(name) : .unreadable(name, error)
      }
    }
  }

  /// The zone of this process, as the C library has it: what `TZ` says, a name, a path or the rule itself; the
  /// computer's where it is absent; and UTC where nothing can be read.
  public var system: TimeZoneRules { system(variable: getenv("TZ").map { String(cString: $0) }) }

  func system(variable: String?) -> TimeZoneRules {
    guard let variable else { return Self.rules(of: localTime) ?? .utc }
    let words = variable.hasPrefix(":") ? String(variable.dropFirst()) : variable
    guard !words.isEmpty else { return .utc }
    let path = words.hasPrefix("/") ? words : "\(folder)/\(words)"
    return Self.rules(of: path) ?? TimeZoneRules(posix: words) ?? .utc
  }

  /// `Europe/Belgrade`: words that begin with letters, with a slash between two.
  private static func isName(_ name: String) -> Bool {
    name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
      part.first?.isLetter == true && !part.utf8.contains(0)
    }
  }

  private static func rules(of path: String) -> TimeZoneRules? {
    bytes(of: path).flatMap { try? TimeZoneRules(tzif: $0) }
  }

  /// The bytes of a file; nothing for one that is absent, no file or far larger than any zone.
  private static func bytes(of path: String) -> [UInt8]? {
    // Without waiting: a pipe of this name has nothing to say.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= 1 << 20
    else { return nil }
    return [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
    }
  }
}

/// Why there are no rules for the name of a time zone.
public enum ZoneError: Refusing, Sendable, Hashable {
  /// This computer has no zone of that name.
  case unknown(String)
  /// Its file is damaged.
  case unreadable(String, TimeZoneFault)
}

extension ZoneError {
  public var refusal: Refusal {
    switch self {
    case .unknown(let name):
      Refusal(
        .unknownZone,
        "“\(name)” is no time zone that this system knows. Zones look like Europe/Belgrade, UTC or system",
        ["zone": .text(name)])
    case .unreadable(let name, let fault):
      Refusal(
        .damagedZone,
        "the file of the time zone “\(name)” \(fault). Install the system's time zones anew (tzdata), or set another "
          + "zone", ["zone": .text(name), "what": .text(fault.description)])
    }
  }
}
