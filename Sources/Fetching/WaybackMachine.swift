import FetchMessages
import FoundationEssentials

/// The archive of the web, asked for its copy of a page only when somebody wants that.
public struct WaybackMachine: Sendable {
  /// Its availability API, to which the address is added.
  public let availability: String
  /// Where its copies lie.
  public let copies: String

  public init(availability: String, copies: String) {
    self.availability = availability
    self.copies = copies
  }

  public static let standard = WaybackMachine(
    availability: "https://archive.org/wayback/available?url=", copies: "https://web.archive.org/web/")

  func question(about address: WebAddress) -> String {
    availability
      + address.description.utf8.map { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
          return String(Unicode.Scalar(byte))
        default:
          let digits = String(byte, radix: 16, uppercase: true)
          return digits.count == 1 ? "%0\(digits)" : "%\(digits)"
        }
      }.joined()
  }

  /// The copy that the API's answer names.
  func copy(in answer: [UInt8], of address: WebAddress) -> ArchivedCopy? {
    guard let found = try? JSONDecoder().decode(Availability.self, from: Data(answer)),
      let closest = found.archived_snapshots.closest, closest.available ?? true,
      (4...14).contains(closest.timestamp.utf8.count),
      closest.timestamp.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return ArchivedCopy(url: "\(copies)\(closest.timestamp)/\(address)", timestamp: closest.timestamp)
  }

  /// The copy as the page's server sent it, without the archive's frame.
  func original(_ copy: ArchivedCopy, of address: WebAddress) -> String { "\(copies)\(copy.timestamp)id_/\(address)" }

  private struct Availability: Decodable {
    let archived_snapshots: Snapshots

    struct Snapshots: Decodable { let closest: Closest? }
    struct Closest: Decodable {
      let available: Bool?
      let timestamp: String
    }
  }
}
