import LoopbackServer

/// A server that does what hostile ones do, and another one that nobody may reach.
final class AttackServer: Sendable {
  static let shared = Result { try AttackServer() }

  private let outside: LoopbackServer
  private let inside: LoopbackServer

  /// What the inner server was asked; nothing, as long as all is well.
  var reached: [String] { inside.requests.map(\.line) }

  /// `SERVER` may be asked, and `INSIDE` may not.
  var environment: [String: String] {
    [
      "SERVER": "http://127.0.0.1:\(outside.port)", "INSIDE": "\(inside.port)",
      "CLAIMBOOK_FETCH_LOOPBACK_PORTS": "\(outside.port)",
    ]
  }

  static let text =
    "<!doctype html><html lang=en><title>Quay opened</title><body><article><h1>Quay opened</h1>\(Attacks.prose)</article>"

  private init() throws {
    inside = try LoopbackServer(pages: ["/": Page(body: Self.text)])
    outside = try LoopbackServer { request, connection in Self.answer(request.path, connection) }
  }

  private static let start = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"

  private static func answer(_ path: String, _ connection: LoopbackServer.Connection) {
    let html = ["Content-Type: text/html"]
    let piece = [UInt8](repeating: 0x61, count: 65_536)
    switch path {
    case _ where path.hasPrefix("/to?"): Page.redirect(String(path.dropFirst(4))).send(to: connection)
    case "/nowhere": Page.redirect(nil).send(to: connection)
    case "/cookie":
      Page(headers: html + ["Set-Cookie: id=7"], body: text).send(to: connection)
    case "/large":
      connection.send(start + "Content-Length: 20000000000\r\n\r\n")
      connection.waitForClient()
    case "/endless":
      connection.send(start + "\r\n")
      while connection.send(piece) {}
    case "/headers":
      connection.send(start)
      while connection.send("X-Again: and again\r\n") {}
    case "/short": connection.send(start + "Content-Length: 90000\r\n\r\n" + text)
    case "/bomb":
      connection.send(start + "Content-Encoding: gzip\r\n\r\n")
      connection.send(Gzip.bombStart)
      let bomb = (0..<1_000).flatMap { _ in Gzip.bombPiece }
      while connection.send(bomb) {}
    case "/nested":
      Page(headers: html + ["Content-Encoding: gzip"], body: Gzip.stored(Gzip.stored(Array(text.utf8))))
        .send(to: connection)
    case "/packed-cut":
      Page(headers: html + ["Content-Encoding: gzip"], body: Gzip.stored(Array(text.utf8)).dropLast(40))
        .send(to: connection)
    case "/br": Page(headers: html + ["Content-Encoding: br"], body: text).send(to: connection)
    case "/program": Page(headers: html, body: [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1]).send(to: connection)
    case "/archive": Page(headers: html, body: [0x50, 0x4B, 3, 4, 20, 0]).send(to: connection)
    case "/as-picture": Page(headers: ["Content-Type: image/png"], body: text).send(to: connection)
    case "/no-http": connection.send("SSH-2.0-OpenSSH_9.2\r\n")
    case _ where path.hasPrefix("/page"): Page(headers: html, body: text).send(to: connection)
    case "/elsewhere":
      let link = "<link rel=canonical href=\"https://other.example/a\">"
      Page(headers: html, body: text.replacing("<title>", with: link + "<title>")).send(to: connection)
    default:
      if let number = path.hasPrefix("/loop/") ? Int(path.dropFirst(6)) : nil {
        Page.redirect("/loop/\(number + 1)").send(to: connection)
      } else {
        Page(status: "404 Not Found", body: "no").send(to: connection)
      }
    }
  }
}
