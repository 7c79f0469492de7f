// swift-tools-version: 6.1
import PackageDescription

/// `CLAIMBOOK_ROOMS=domain` leaves everything but the domain out, to prove that it builds and is tested
/// without SQLite (`make domain-test`).
let domainOnly = Context.environment["CLAIMBOOK_ROOMS"] == "domain"

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let yaml = Target.Dependency.product(name: "Yams", package: "Yams")
let toml = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")

let domainPackages: [Package.Dependency] = [
  .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2")
]
let otherPackages: [Package.Dependency] = [
  .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
]

let domain: [Target] = [
  .target(name: "Claims", dependencies: [crypto]),
  .target(name: "StoreContract", dependencies: ["Claims"], path: "Tests/StoreContract"),
  .testTarget(name: "ClaimsTests", dependencies: ["Claims", "StoreContract"]),
]

let rooms: [Target] = [
  .target(name: "Reading", dependencies: ["Claims", "CLibXML2", "CLibXML2Stubs", "CZlib", "CEncodingTables"]),
  .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
  .target(name: "CLibXML2Stubs"),
  .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
  .target(name: "CEncodingTables", exclude: ["PROVENANCE.md"]),
  .target(name: "Extraction", dependencies: ["Claims", "CExtractionModel"]),
  .target(name: "CExtractionModel", exclude: ["PROVENANCE.md"]),
  .executableTarget(name: "ExtractionTraining", dependencies: ["Extraction", "Claims"]),
  .target(name: "Migrations", path: "Migrations", resources: [.embedInCode("sqlite")]),
  .target(
    name: "Storage",
    dependencies: [
      "Claims", "Drafts", "Migrations", "CSQLiteGuards", grdb, .product(name: "GRDBSQLite", package: "GRDB.swift"),
    ]),
  .target(name: "CSQLiteGuards"),
  .target(name: "Machine", dependencies: ["Claims"]),
  .target(name: "Reporting", dependencies: ["Claims"]),
  .target(name: "Drafts", dependencies: ["CDrafts"]),
  .target(name: "CDrafts"),
  .target(name: "OutputFiles", dependencies: ["Claims", "Drafts", "CFileMarks", crypto]),
  .target(name: "CFileMarks"),
  .target(name: "ScaleFiles", dependencies: ["Claims", yaml, toml]),
  .target(name: "FetchMessages"),
  .target(name: "Intake", dependencies: ["Claims", "Reading", "FetchMessages", "CSpawn"]),
  .target(name: "CSpawn"),
  .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
  .target(name: "CLandlock"),
  .target(name: "Fetching", dependencies: ["FetchMessages", "CCurl", "CLandlock", "CZlib"]),
  .executableTarget(name: "claimbook-fetch", dependencies: ["Fetching"], path: "Sources/FetchProgram"),
  .executableTarget(
    name: "claimbook",
    dependencies: [
      "Claims", "Reading", "Extraction", "Intake", "Machine", "Reporting", "ScaleFiles", "Storage", "OutputFiles",
      "Drafts", "FetchMessages", arguments, subprocess,
    ],
    path: "Sources/CommandLine"),
  .executableTarget(
    name: "PocketDesk", dependencies: ["Claims", "Extraction", "Intake", "Machine", "Storage"],
    path: "Examples/PocketDesk"),
  .executableTarget(
    name: "StoreBenchmark",
    dependencies: ["Claims", "Storage", crypto, .product(name: "GRDBSQLite", package: "GRDB.swift")],
    path: "Benchmarks/StoreBenchmark"),
]

let tests: [Target] = [
  .testTarget(
    name: "DocumentedExamples", dependencies: ["Claims", "Extraction", "Intake"], path: "Tests/DocumentedExamples"),
  .target(name: "MarkedSamples", dependencies: ["Claims"], path: "Tests/MarkedSamples"),
  .testTarget(name: "ReadingTests", dependencies: ["Reading", "MarkedSamples", "Claims", "LoopbackServer"]),
  .target(
    name: "FaultyDisk", dependencies: [.product(name: "GRDBSQLite", package: "GRDB.swift")], path: "Tests/FaultyDisk"),
  .testTarget(
    name: "StorageTests",
    dependencies: ["Storage", "Machine", "Migrations", "StoreContract", "Claims", "TestFolders", "FaultyDisk", grdb],
    resources: [.copy("Fixtures")]),
  .testTarget(
    name: "IntakeTests",
    dependencies: ["Intake", "Claims", "Reading", "FetchMessages", "StoreContract", "TestFolders", "LoopbackServer"]),
  .target(name: "TestFolders", path: "Tests/TestFolders"),
  .target(name: "LoopbackServer", path: "Tests/LoopbackServer"),
  .testTarget(
    name: "FetchingTests", dependencies: ["Fetching", "FetchMessages", "Reading", "LoopbackServer", "TestFolders"]),
  .testTarget(
    name: "ProgramTests",
    dependencies: [
      "Claims", "claimbook", "claimbook-fetch", "FetchMessages", "Intake", "Storage", "StoreContract", "TestFolders",
      "LoopbackServer", grdb,
    ],
    resources: [.copy("Transcripts")]),
  .target(
    name: "Entries",
    dependencies: ["Claims", "Extraction", "FetchMessages", "Intake", "Reading", "ScaleFiles", "Storage", grdb],
    path: "Fuzzing/Entries"),
  .testTarget(name: "FuzzTests", dependencies: ["Entries"]),
  .testTarget(name: "MachineTests", dependencies: ["Machine", "Claims"]),
  .testTarget(name: "ScaleFilesTests", dependencies: ["ScaleFiles", "Claims"]),
  .testTarget(name: "OutputFilesTests", dependencies: ["OutputFiles", "TestFolders"]),
  .testTarget(name: "ReportingTests", dependencies: ["Reporting", "StoreContract", "Claims"]),
  .testTarget(
    name: "ExtractionTests", dependencies: ["Extraction", "Reading", "MarkedSamples", "Claims"], exclude: ["Corpus"]),
]

/// `CLAIMBOOK_FUZZ=1` adds the fuzzer, which needs `--sanitize fuzzer` (`make fuzz`).
let fuzzers: [Target] =
  Context.environment["CLAIMBOOK_FUZZ"] == nil
  ? [] : [.executableTarget(name: "Fuzzer", dependencies: ["Entries"], path: "Fuzzing/Fuzzer")]

/// The rooms that another front end is made of, as `Examples/PocketDesk` is.
let frontEndRooms = [
  "Claims", "Reading", "Extraction", "Intake", "Storage", "Machine", "Reporting", "OutputFiles", "ScaleFiles",
  "FetchMessages",
]

let package = Package(
  name: "claimbook",
  platforms: [.macOS(.v15)],
  products: (domainOnly ? ["Claims"] : frontEndRooms).map { .library(name: $0, targets: [$0]) },
  dependencies: domainOnly ? domainPackages : domainPackages + otherPackages,
  targets: domainOnly ? domain : domain + rooms + tests + fuzzers,
  cLanguageStandard: .c2x
)

/// Targets of C and data, which know no Swift settings.
let cTargets = [
  "CExtractionModel", "CEncodingTables", "CLibXML2Stubs", "CCurl", "CLandlock", "CFileMarks", "CSpawn",
  "CDrafts", "CSQLiteGuards", "FaultyDisk",
]

for target in package.targets where target.type != .system && !cTargets.contains(target.name) {
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ]
}
