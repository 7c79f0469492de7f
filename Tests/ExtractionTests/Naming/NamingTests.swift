import Testing

@testable import Extraction
import MarkedSamples

@Suite struct NamingTests {
  static let articles: [(String, String)] = [
    ("court in Kenya", NamingSamples.courtInKenya), ("court in Ireland", NamingSamples.courtInIreland),
    ("police in India", NamingSamples.policeInIndia),
    ("police in the Philippines", NamingSamples.policeInThePhilippines),
    ("council in Wales", NamingSamples.councilInWales), ("council in Canada", NamingSamples.councilInCanada),
    ("ministry in Peru", NamingSamples.ministryInPeru), ("ministry in Bosnia", NamingSamples.ministryInBosnia),
    ("football", NamingSamples.football), ("company", NamingSamples.company), ("transcript", NamingSamples.transcript),
    ("two of one name", NamingSamples.twoOfOneName), ("late full name", NamingSamples.lateFullName),
    ("flood", NamingSamples.flood), ("university", NamingSamples.university),
    ("port in Ghana", NamingSamples.portInGhana),
    ("senate in Manila", NamingSamples.senateInManila), ("court in Cape Town", NamingSamples.courtInCapeTown),
    ("state parliament in India", NamingSamples.stateParliamentInIndia),
    ("fire in Australia", NamingSamples.fireInAustralia),
    ("mine in Poland", NamingSamples.mineInPoland), ("school in Jamaica", NamingSamples.schoolInJamaica),
    ("portal in Croatia", NamingSamples.portalInCroatia), ("crime in Ohio", NamingSamples.crimeInOhio),
    ("hospital in Scotland", NamingSamples.hospitalInScotland),
    ("summit in Seoul", NamingSamples.summitInSeoul), ("volcano in Iceland", NamingSamples.volcanoInIceland),
    ("election in Mozambique", NamingSamples.electionInMozambique), ("Dutch farmers", NamingSamples.dutchFarmers),
    ("port in Oman", NamingSamples.portInOman), ("tabloid", NamingSamples.tabloid),
    ("strike in Argentina", NamingSamples.strikeInArgentina), ("coup inquiry", NamingSamples.coupInquiry),
  ]

  @Test(arguments: articles) func namesTheSpeakers(title: String, marked: String) {
    for (source, said, expected) in MarkedText(marked).resolved() {
      if expected.isEmpty {
        #expect(said == nil, "\(title): \(source)")
      } else {
        #expect(expected.contains(said?.name ?? "-"), "\(title): \(source) is \(said?.name ?? "-")")
      }
    }
  }
}
