import Fetching
import FoundationEssentials

/// `claimbook-fetch`: reads addresses for `claimbook`, which never opens a socket itself.
@main
struct ClaimbookFetch {
  static func main() {
    Confinement.confine()
    let loopback = ProcessInfo.processInfo.environment[FetchService.loopbackVariable]
    FetchService(fetcher: Fetcher(policy: FetchPolicy(loopbackPorts: loopback))).run()
  }
}
