/// Word classes that tell a person from an organisation or a place.
enum TitleWords {
  /// Titles, offices and professions that stand before or instead of a name.
  static let titles: Set<String> = words(
    """
    mr mrs ms miss dr prof sir dame lord lady president vice prime minister secretary general chief director mayor
    deputy judge justice prosecutor attorney inspector superintendent commissioner chancellor senator sen rep gov
    representative congressman congresswoman governor ambassador envoy chairman chairwoman chairperson chair speaker
    spokesman spokeswoman spokesperson captain capt colonel col major maj lieutenant lt sergeant sgt officer detective
    commander admiral gen professor doctor bishop archbishop cardinal pope father rabbi imam king queen prince princess
    ceo cfo coo head leader executive manager coach founder owner economist analyst lawyer counsel councillor councilor
    councilman councilwoman candidate nominee adviser advisor aide strategist expert researcher scientist author
    journalist reporter editor columnist host anchor actor actress singer engineer surgeon nurse teacher principal
    farmer activist campaigner organiser organizer coordinator treasurer clerk sheriff marshal premier foreign defence
    defense interior finance health education state rep reps sens gov supt insp constable det dean rector coroner
    magistrate ombudsman auditor negotiator diplomat delegate member mp mep senior acting former first lady physician
    psychiatrist psychologist historian philanthropist billionaire businessman businesswoman developer driver pilot
    spox prosecutor-general vice-president co-chair operator chairholder pastor reverend rev hon
    """)

  /// Words at the end of an organisation's name.
  static let organisations: Set<String> = words(
    """
    ministry agency council committee commission authority department office university institute party union association
    company corporation corp inc ltd group bank court police government parliament senate congress house assembly
    federation alliance bureau service services center centre board club team times post journal news press tribune herald
    network foundation organization organisation administration campaign coalition academy school hospital college
    society network tv radio magazine daily network works hotel church college force army navy guard corps fund trust
    league nations union summit project forum report
    """)

  /// Nouns that a name in apposition follows: in “the daily Sever Kovač said”, Sever is the daily.
  static let nameBearers: Set<String> = words(
    """
    daily weekly newspaper paper portal agency magazine channel broadcaster network station outlet tabloid website
    programme program show company firm group party club city town village radio television platform
    """)

  static let women: Set<String> = words(
    """
    mrs ms miss lady dame queen princess spokeswoman chairwoman congresswoman businesswoman actress councilwoman mother
    woman daughter sister wife ana anna maria marija mary elena helena jelena ivana milica jovana sara sarah laura emma
    eva eve julia julie katarina kate katherine catherine elizabeth susan nancy hillary michelle melania ivanka angela
    theresa christine ursula petra vesna dragana mina ingrid astrid sofia sophia olivia emily jennifer jessica linda
    barbara margaret patricia karen lisa betty sandra carol donna ruth sharon amy rebecca kathleen debbie diane alice
    marta nina vera ljiljana snezana tamara tanja lena hanna johanna signe solveig maja mia ida
    """)

  static let men: Set<String> = words(
    """
    mr sir lord king prince spokesman chairman congressman businessman councilman father man son brother husband john
    james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
    steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas
    eric jonathan stephen larry justin scott brandon frank barack bernie bill ted marco jeb mike tim jens boris vladimir
    emmanuel marko nikola milan petar ivan luka stefan aleksandar dragan zoran goran milos lars erik olav henrik anders
    peter hans karel tomas jan pavel josef martin
    """)

  /// Words before a name that are neither title nor name.
  static let openers: Set<String> = words(
    "the a an this that but and in on at when as after before while if for with by from then later however today yesterday monday tuesday wednesday thursday friday saturday sunday asked both even so it he she they we i you there what who while according meanwhile"
  )

  /// Letters behind a name that don't belong to it.
  static let postNominals: Set<String> = words("kc qc mp mep msp jr sr phd md obe cbe mbe esq iii ii")

  /// Short forms of titles, as the nouns that take them up say it.
  static let longForms: [String: String] = [
    "supt": "superintendent", "insp": "inspector", "det": "detective", "sgt": "sergeant", "gov": "governor",
    "sen": "senator", "rep": "representative", "dr": "doctor", "prof": "professor", "capt": "captain",
    "lt": "lieutenant",
    "col": "colonel", "gen": "general", "rev": "reverend", "mp": "member", "ceo": "chief",
  ]

  /// Nouns for many or for nobody in particular: at a sentence's start their capital makes no name of them.
  static let unnamed: Set<String> = words(
    """
    sources residents witnesses officials experts critics analysts prosecutors investigators authorities lawyers doctors
    scientists researchers polls records documents opponents supporters neighbours neighbors locals activists farmers
    workers unions economists voters republicans democrats lawmakers reports people some many others observers aides
    advocates detectives firefighters teachers parents students pupils passengers drivers fans customers companies
    ministers judges councillors diplomats soldiers others nobody everybody somebody someone
    """)

  /// Endings of companies' names.
  static let companies: Set<String> = words(
    "inc ltd corp co plc ag sa gmbh llc nv as asa oy holding holdings group line lines")

  static let particles: Set<String> = [
    "van", "de", "der", "von", "di", "da", "la", "al", "bin", "el", "del", "den", "ten", "ibn", "le", "du", "dos", "of",
  ]

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
