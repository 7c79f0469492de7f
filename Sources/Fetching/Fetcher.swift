public import FetchMessages
import FoundationEssentials

/// Answers requests, one after another.
public final class Fetcher {
  private let policy: FetchPolicy
  let archive: WaybackMachine
  private let pause: any Pause
  /// The addresses of a host, where it shall not be asked of the system.
  private let resolve: (String) -> [String]
  private var manners = HostManners()
  /// What the last question brought before its connection or its compressed data ended too early.
  private var part: [UInt8]?

  public init(
    policy: FetchPolicy, archive: WaybackMachine = .standard, pause: any Pause = SystemPause(),
    resolve: @escaping (String) -> [String] = { _ in [] }
  ) {
    self.policy = policy
    self.archive = archive
    self.pause = pause
    self.resolve = resolve
  }

  /// The page of an address, or why there is none. Never throws: whatever happens is an answer.
  public func answer(
    _ request: FetchRequest, progress: @escaping (FetchProgress) -> Void = { _ in }
  ) -> (answer: FetchAnswer, body: [UInt8]) {
    var answer = FetchAnswer(url: request.url)
    var body: [UInt8] = []
    do throws(FetchFailure) {
      let address = try WebAddress(request.url)
      answer.warnings = address.remarks
      try policy.check(address, ports: request.ports)
      let conditions = try Self.conditions(of: request)
      do throws(FetchFailure) {
        body = try page(at: address, conditions, request, progress, into: &answer)
      } catch {
        if request.acceptsPart, error.code.leavesPart, let part {
          (body, answer.part, answer.kind) = (part, error, ContentSniffer.kind(of: part))
          answer.bytes = body.count
          return (answer, body)
        }
        guard request.archive, Self.canBeArchived(error.code) else { throw error }
        body = try archivedCopy(of: address, after: error, request, progress, into: &answer)
      }
      answer.bytes = body.count
    } catch {
      answer.error = error
    }
    return (answer, body)
  }

  /// Asks for a page until there is one or no more hope.
  func page(
    at address: WebAddress, _ conditions: [String], _ request: FetchRequest,
    _ progress: @escaping (FetchProgress) -> Void, into answer: inout FetchAnswer
  ) throws(FetchFailure) -> [UInt8] {
    let rule = RetryRule(limits: request.limits)
    var attempts = 0
    while true {
      attempts += 1
      answer.attempts += 1
      do throws(FetchFailure) {
        return try visit(address, conditions, request, progress, into: &answer)
      } catch {
        let asked = RetryRule.seconds(answer.header("retry-after"), now: pause.epochSeconds)
        switch rule.decide(after: error.code, status: answer.status, attempts: attempts, retryAfter: asked) {
        case .giveUp: throw error
        case .later(let seconds):
          throw FetchFailure(error.code, "\(error.message), and asks to come back in \(seconds) s")
        case .retry(let milliseconds):
          progress(FetchProgress(.init(host: address.host, waiting: milliseconds)))
          pause.wait(milliseconds: milliseconds)
        }
      }
    }
  }

  /// Asks once and follows where it leads.
  private func visit(
    _ start: WebAddress, _ conditions: [String], _ request: FetchRequest,
    _ progress: @escaping (FetchProgress) -> Void, into answer: inout FetchAnswer
  ) throws(FetchFailure) -> [UInt8] {
    pause.wait(milliseconds: manners.delay(before: start.host, now: pause.milliseconds))
    let deadline = pause.milliseconds + request.limits.totalMilliseconds
    var address = start
    (answer.status, answer.headers) = (nil, [])
    for hop in 0... {
      let response = try ask(
        address, conditions, request.limits, until: deadline, into: &answer,
        progress: { [host = address.host] in progress(FetchProgress(.init(host: host, received: $0))) })
      guard [301, 302, 303, 307, 308].contains(response.status) else {
        return try judge(response, at: address, request, into: &answer)
      }
      guard let location = response.header("location"), !location.isEmpty else {
        throw FetchFailure(.badRedirect, "\(address) leads on (status \(response.status)) but does not say where")
      }
      guard hop < request.limits.redirects else {
        throw FetchFailure(
          .tooManyRedirects,
          "\(start) leads on and on: more than \(request.limits.redirects) redirects are not followed")
      }
      let next = try policy.redirect(from: address, to: location, ports: request.ports)
      answer.warnings += (FetchPolicy.remarks(from: address, to: next) + next.remarks)
        .filter { !answer.warnings.contains($0) }
      address = next
    }
    throw FetchFailure(.tooManyRedirects, "\(start) leads on and on")
  }

  /// One question, written down in the chain whatever comes of it.
  private func ask(
    _ address: WebAddress, _ headers: [String], _ limits: FetchLimits, until deadline: Int,
    into answer: inout FetchAnswer, progress: @escaping (Int) -> Void
  ) throws(FetchFailure) -> Transfer.Response {
    answer.chain.append(.init(url: address.description))
    defer { manners.noteAnswer(of: address.host, now: pause.milliseconds) }
    let transfer = Transfer(
      policy: policy, limits: limits, milliseconds: max(1, deadline - pause.milliseconds),
      pins: resolve(address.host))
    progress(0)
    var cut: Transfer.Response?
    part = nil
    do throws(FetchFailure) {
      let response = try transfer.get(address, headers: headers, part: &cut, progress: progress)
      note(response, of: address, in: &answer)
      return response
    } catch {
      if let cut {
        note(cut, of: address, in: &answer)
        part = cut.body
      }
      throw error
    }
  }

  private func note(_ response: Transfer.Response, of address: WebAddress, in answer: inout FetchAnswer) {
    answer.chain[answer.chain.count - 1] = .init(
      url: address.description, status: response.status, location: response.header("location"))
    (answer.status, answer.headers) = (response.status, response.headers)
    answer.finalUrl = address.description
    answer.fetchedAt = Date(timeIntervalSince1970: Double(pause.epochSeconds)).formatted(.iso8601)
  }

  /// Whether what came is what was wanted.
  private func judge(
    _ response: Transfer.Response, at address: WebAddress, _ request: FetchRequest, into answer: inout FetchAnswer
  ) throws(FetchFailure) -> [UInt8] {
    switch response.status {
    case 304 where request.etag != nil || request.lastModified != nil:
      answer.notModified = true
      return []
    case 200..<300: break
    case 404, 410:
      throw FetchFailure(.gone, "there is no page at \(address) (status \(response.status))")
    default:
      throw FetchFailure(.status, "\(address) answers with status \(response.status)" + Self.meaning(response.status))
    }
    let kind = ContentSniffer.kind(of: response.body)
    answer.kind = kind
    guard request.acceptsBinary || kind.isText || kind == .empty else {
      throw FetchFailure(.binary, "\(address) is \(kind.words), no text")
    }
    if let remark = ContentSniffer.remark(on: kind, declared: response.header("content-type")) {
      answer.warnings.append(remark)
    }
    return response.body
  }

  private static func meaning(_ status: Int) -> String {
    switch status {
    case 401, 402, 407: ": it wants to know who you are"
    case 403, 451: ": it refuses to show the page"
    case 429: ": it is asked too often"
    case 500...: ": the server has a problem"
    default: ""
    }
  }
}
