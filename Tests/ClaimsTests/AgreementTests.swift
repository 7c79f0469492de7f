import StoreContract
import Testing

@testable import Claims

@Suite struct AgreementTests {
  let clock = FixedClock(Newsroom.noon)

  // The data and results of K. Krippendorff, “Computing Krippendorff's Alpha-Reliability” (University of Pennsylvania,
  // 2011), sections A to C. A dot is a missing rating.

  private func units(_ raters: String...) -> [[Int]] {
    let rows = raters.map { Array($0.utf8) }
    return (rows.first ?? []).indices.map { place in
      rows.map { Int($0[place]) }.filter { $0 != 46 }
    }
  }

  @Test func twoRatersTwoValues() throws {
    let alpha = try #require(KrippendorffAlpha.alpha(units("0100000010", "1110010000"), .nominal))
    #expect(abs(alpha - 0.095) < 0.0005)
  }

  @Test func twoRatersSeveralValues() throws {
    let alpha = try #require(KrippendorffAlpha.alpha(units("aabbdcccedda", "babbbccceddd"), .nominal))
    #expect(abs(alpha - 0.692) < 0.0005)
  }

  @Test func severalRatersWithGaps() throws {
    let data = units("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
    let nominal = try #require(KrippendorffAlpha.alpha(data, .nominal))
    #expect(abs(nominal - 0.743) < 0.0005)
    let ordinal = try #require(KrippendorffAlpha.alpha(data, .ordinal))
    #expect(abs(ordinal - 0.815) < 0.0005)
  }

  /// Four pairs: 1-1, 1-2, 3-3, 3-3. Of the 8 ratings three are 1, one is 2, four are 3.
  ///
  /// Nominal: 2 of 8 observed pairs differ, and of the 56 possible ones 64 − 9 − 1 − 16 = 38: 1 − 7·2/38.
  ///
  /// Ordinal: 1 and 2 are (3 + 1) − (3 + 1)/2 = 2 apart, 2 and 3 (1 + 4) − 5/2 = 2.5, 1 and 3 (3 + 1 + 4) − 7/2 = 4.5.
  /// Observed 2·2² = 8; expected 2·(3·1·4 + 1·4·6.25 + 3·4·20.25) = 560: 1 − 7·8/560.
  @Test func byHand() throws {
    let data = [[1, 1], [1, 2], [3, 3], [3, 3]]
    #expect(abs(try #require(KrippendorffAlpha.alpha(data, .nominal)) - (1 - 14.0 / 38)) < 1e-12)
    #expect(abs(try #require(KrippendorffAlpha.alpha(data, .ordinal)) - 0.9) < 1e-12)
  }

  @Test func whereThereIsNothingToCompare() {
    #expect(KrippendorffAlpha.alpha([], .nominal) == nil)
    #expect(KrippendorffAlpha.alpha([[1], [2]], .nominal) == nil, "nobody rated the same unit")
    #expect(KrippendorffAlpha.alpha([[1, 1], [1, 1]], .ordinal) == nil, "no variation")
    #expect(KrippendorffAlpha.alpha([[1, 1], [2, 2]], .nominal) == 1)
  }

  private func agreement(_ pairs: [(String, String)], _ definition: ScaleDefinition = .ours) -> Agreement {
    let scale = Scale(
      id: .make(at: Newsroom.noon), number: 1, key: definition.key, edition: 1, name: definition.name,
      ratings: definition.numbered)
    return Agreement(scale: scale, pairs: pairs.map { .init(author: $0, reviewer: $1) }, mapped: 0)
  }

  @Test func countsByRatingFromTheTop() {
    let agreement = agreement([
      ("verified", "verified"), ("verified", "disputed"), ("unverifiable", "unverifiable"), ("disputed", "disputed"),
    ])
    #expect(agreement.agreed == 3)
    #expect(agreement.byRating.map(\.rating.key) == ["verified", "disputed", "unverifiable"])
    #expect(agreement.byRating.map(\.given) == [2, 1, 1])
    #expect(agreement.byRating.map(\.agreed) == [1, 1, 1])
  }

  @Test func tooFewPairsSayNothing() {
    let pair = ("verified", "verified")
    let other = ("disputed", "disputed")
    #expect(agreement([other] + Array(repeating: pair, count: 8)).nominal == .tooFew)
    #expect(agreement([other] + Array(repeating: pair, count: 9)).nominal == .value(1))
    #expect(agreement(Array(repeating: pair, count: 10)).nominal == .noVariation)
  }

  @Test func offScaleRatingsHaveNoPlaceInOrdinalAlpha() {
    let off = Array(repeating: ("unverifiable", "disputed"), count: 5)
    let on = Array(repeating: ("verified", "verified"), count: 6) + [("disputed", "disputed")]
    #expect(agreement(off + on).onScale.count == 7)
    #expect(agreement(off + on).ordinal == .tooFew, "only pairs with both ratings on the scale count")
    #expect(agreement(off + on).nominal.number.map { $0 < 1 } == true)
    #expect(agreement(on + on).ordinal == .value(1))
    #expect(agreement([("pravda", "pravda")], .demagog).ordinal == nil, "nominal scales have no order")
  }
}
