// swift-tools-version: 6.1
import PackageDescription

/// `CLAIMBOOK_ROOMS=domain` leaves everything but the domain out, to prove that it builds and is tested
/// without SQLite (`make test-domain`).
let domainOnly = Context.environment["CLAIMBOOK_ROOMS"] == "domain"

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")

let domain: [Target] = [
  .target(name: "Claims", dependencies: [crypto]),
  .target(name: "StoreContract", dependencies: ["Claims"], path: "Tests/StoreContract"),
  .testTarget(name: "ClaimsTests", dependencies: ["Claims", "StoreContract"]),
]

let rooms: [Target] = [
  .target(name: "Reading", dependencies: ["Claims"]),
  .target(name: "Extraction", dependencies: ["Claims"]),
]

let tests: [Target] = [
  .testTarget(name: "ReadingTests", dependencies: ["Reading", "Claims"]),
  .testTarget(name: "ExtractionTests", dependencies: ["Extraction", "Reading", "Claims"]),
]

let package = Package(
  name: "claimbook",
  platforms: [.macOS(.v15)],
  products: [.library(name: "Claims", targets: ["Claims"])],
  dependencies: [.package(url: "https://github.com/apple/swift-crypto", from: "4.5.2")],
  targets: domainOnly ? domain : domain + rooms + tests
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]
}
