/// Words that organisations and places are called by. Made by hand; one blank between words.
enum NameWordLists {
  /// Nouns that an organisation’s name ends in, or is called by for short (“the Authority”).
  static let organisationHeads = """
    ab academy administration afc affairs ag agency airline airlines airport airways alcaldía alliance archdiocese
    army asa asociación assembly association authority ayuntamiento banco bank barangay bench beverages board
    breweries brewery brigade broadcaster broadcasting bundestag bureau bv cabildo cabinet campaign carabinieri
    caucus cement center centre cf chamber charity choir church clinic club coalition colegio college comisaría
    command commission committee community compagnie company confederación confederation conference congress consejo
    consorcio consortium constabulary consulate convention cooperativa cooperative corp corporation corps council
    county court crew department diocese directorate division duma dáil embassy energy enterprise enterprises
    fakultet fc federación federation festival firm fiscalía foods force forces forum foundation frente front fund
    fundación garda gazette gendarmerie gmbh gobernación government group guard guardia guild headquarters herald
    holding holdings hospice hospital hotel inc industries infirmary initiative inspectorate institut institute
    institution instituto insurance journal knesset laboratories laboratory landtag league liga limited lines llc
    logistics ltd magazine mairie majlis management media mining ministerio ministry ministère mission mosque motors
    movement municipality municipio museum navy network news newspaper ngo nv observatory office ombudsman općina
    opština orchestra organisation organization oyj pac panchayat parish parishes parliament partido partija
    partners party patrol petroleum pharmaceuticals plc police policía polizei post power prefecture press
    procuraduría program programme prosecution railway railways rangers regiment registry research resources review
    rovers sa sabha savez school seanad secretariat section securities sejm senate senedd service services shipyard
    sindicato skupština society société spa squad stadtwerke standard station steel stranka studio studios syndicate
    system systems team telecom telecoms telegraph television theater theatre times treasury tribunal tribune trust
    union unit united universidad universidade university universität université univerzitet uniwersytet unión vlada
    volunteers wanderers watch watchdog workers works
    """
  /// Heads too common for “the force” to mean an organisation of that name.
  static let weakHeads = """
    army capital circle command crew energy fire force front fund gas group house interior journal line lines oil
    partners power research resources section squad station steel team union watch
    """
  /// Bodies that no “company” means.
  static let publicBodies = """
    agency army association authority city commission committee congress council county court department embassy
    government hospital house ministry municipality navy parliament party police prefecture prison school senate
    state tribunal union university
    """
  /// Legal forms of companies.
  static let legalForms = """
    ab ad ag aps as asa bhd bv co corp d.o.o doo ehf gmbh inc kft kg kk limited llc ltd n.v nv oy oyj plc pty pvt
    s.a s.p.a sa sae sarl sdn spa spc srl tbk
    """
  /// Nouns for a business or body: “the airline said”.
  static let companies = """
    airline automaker bank body brand brewer brewery broadcaster builder business carmaker carrier chain charity
    chipmaker company concern conglomerate contractor developer distiller drugmaker exporter firm giant group grower
    importer insurer lender maker manufacturer miner ngo operator organisation organization outlet platform producer
    provider publisher refiner refinery restaurateur retailer shipbuilder shipper smelter start-up startup
    steelmaker subsidiary supermarket supplier telco think-tank union utility watchdog
    """
  /// Countries, American states, capitals and large cities; parts of longer names stand alone.
  static let places = """
    aberdeen abidjan abuja accra addis adelaide afghanistan africa alabama alaska albania algeria algiers almaty
    america amman amsterdam andorra angola ankara antarctica antwerp arabia argentina arizona arkansas armenia asia
    astana asuncion asunción athens atlanta auckland australia austria azerbaijan baghdad bahamas bahrain baku
    balkans bangalore bangkok bangladesh barbados barcelona bavaria beijing beirut belarus belfast belgium belgrade
    belize bengaluru benin berlin bern bhutan birmingham bishkek bogota bogotá bolivia bosnia boston botswana
    brasilia brasília brazil brisbane bristol britain brunei brussels bucharest budapest bulgaria burundi cairo
    calgary california cambodia cameroon canada canberra caracas cardiff carolina casablanca catalonia cebu
    ceredigion chad chennai chicago chile china colombia colombo colorado comoros congo connecticut copenhagen cork
    croatia cuba cyprus czechia dakar dakota dallas damascus davao delaware delhi denmark denver detroit dhaka
    djibouti doha dominica dubai dublin durban ecuador edinburgh edmonton egypt emirates england eritrea estonia
    eswatini ethiopia europe faso fiji finland florida france frankfurt gabon galway gambia gaza geneva georgia
    germany ghana ghent glasgow greece grenada guatemala guinea guyana gwynedd hague haiti halifax hamburg hampshire
    hanoi harare havana hawaii helsinki herzegovina honduras hong houston hungary hyderabad iceland idaho illinois
    india indiana indonesia iowa iran iraq ireland islamabad israel istanbul italy jakarta jamaica japan jersey
    jerusalem johannesburg jordan kabul kampala kansas karachi kathmandu kazakhstan kentucky kenya khartoum kiev
    kingdom kingston kinshasa kiribati kisumu kolkata kong korea kosovo kurdistan kuwait kyiv kyrgyzstan lagos
    lahore lanka laos latvia lebanon leeds leone lesotho liberia libya liechtenstein lima limerick lisbon lithuania
    liverpool ljubljana london louisiana lusaka luxembourg macedonia madagascar madrid maine malawi malaysia
    maldives mali malta managua manchester manila maryland massachusetts mauritania mauritius melbourne mexico miami
    michigan micronesia milan minnesota minsk mississippi missouri moldova mombasa monaco mongolia montana
    montenegro montevideo montreal morocco moscow mostar mozambique mumbai munich myanmar nairobi nakuru namibia
    naples nauru nebraska nepal netherlands nevada newport nicaragua niger nigeria nis niš norway oceania ohio
    oklahoma oman oregon oslo ottawa pakistan palau palestine panama paraguay paris pennsylvania perth peru
    philadelphia philippines phnom podgorica poland porto portugal powys prague pretoria pristina pune pyongyang
    qatar quezon quito rabat rangoon rica riga rijeka riyadh romania rome rotterdam russia rwanda salvador samoa
    santiago sarajevo scotland seattle senegal seoul serbia seville seychelles shanghai sheffield singapore skopje
    slovakia slovenia sofia somalia spain states stockholm sudan suriname swansea sweden switzerland sydney syria
    taipei taiwan tajikistan tallinn tanzania tashkent tbilisi tegucigalpa tehran tennessee texas thailand
    thessaloniki tirana togo tokyo tonga toronto tripoli tunis tunisia turin turkey turkmenistan tuvalu tuzla
    türkiye uganda ukraine union uruguay utah uzbekistan valencia vancouver vanuatu vatican venezuela vermont vienna
    vientiane vietnam vilnius wales warsaw washington wellington winnipeg wisconsin wyoming yangon yemen yerevan
    zagreb zambia zealand zimbabwe zurich
    """
  /// Peoples, faiths and parties as adjectives and plurals: never a speaker’s name alone.
  static let demonyms = """
    afghan african african-american albanian algerian american americans angolan arab arabic argentine argentinian
    armenian asian aussie australian austrian azerbaijani bahraini bangladeshi basque belgian bolivian bosniak
    bosnian botswanan brazilian british briton buddhist bulgarian burmese burundian cambodian cameroonian canadian
    catalan catholic chilean chinese christian colombian congolese croat croatian cuban cypriot czech dane danish
    democrat democratic democrats dutch dutchman eastern ecuadorian egyptian emirati english englishman englishwoman
    estonian ethiopian european europeans fijian filipina filipino finn finnish french frenchman frenchwoman gambian
    georgian german ghanaian greek guatemalan haitian hindu honduran hungarian icelander icelandic indian indonesian
    iranian iraqi irish irishman irishwoman israeli italian ivorian jamaican japanese jewish jordanian kazakh kenyan
    kiwi korean kosovar kurd kurdish laotian latino latinos latvian lebanese liberian libertarian libyan lithuanian
    luxembourger macedonian malawian malaysian malian maltese mexican mexicans mongolian montenegrin moroccan
    mozambican muslim muslims namibian nepali new-zealander nicaraguan nigerian northern norwegian omani orthodox
    pakistani palestinian panamanian paraguayan peruvian pole polish portuguese protestant qatari republican
    republicans romanian russian russians rwandan salvadoran samoan saudi scot scotsman scottish senegalese serb
    serbian serbs shia sikh singaporean slovak slovene slovenian somali southern spaniard spanish sudanese sunni
    swazi swede swedish swiss syrian tajik tanzanian thai tongan tunisian turk turkish ugandan ukrainian uruguayan
    uzbek venezuelan vietnamese welsh welshman welshwoman western yemeni zambian zimbabwean
    """
  /// Places with “and” in their name; they end a run of capitals.
  static let placesWithAnd = """
    Bosnia_and_Herzegovina Trinidad_and_Tobago Antigua_and_Barbuda Saint_Kitts_and_Nevis St_Kitts_and_Nevis
    Saint_Vincent_and_the_Grenadines São_Tomé_and_Príncipe Serbia_and_Montenegro Turks_and_Caicos England_and_Wales
    Jammu_and_Kashmir
    """
  /// Heads of names that are no speakers.
  static let things = """
    accord act agreement airport amendment avenue award bay bill bridge building championship conference county cup
    day deal declaration games hall harbor harbour island lake lane law league mountain open park place plan prize
    protocol river road series show square strategy street summit tower treaty trophy valley war week year
    """
  /// Texts that “say” something.
  static let documents = """
    ad affidavit analysis article book column comment commentary comments complaint document documents email filing
    interview judgement judgment lawsuit letter memo note op-ed poll post release remarks report ruling speech
    statement study survey testimony transcript tweet tweets video website words
    """
  /// Nouns for what publishes or broadcasts.
  static let media = """
    agency blog broadcaster broadsheet channel daily fortnightly journal magazine monthly network newspaper newscast
    outlet paper podcast portal program programme publication quarterly radio show site station tabloid television tv
    website weekly
    """
  /// Small words inside names.
  static let particles = """
    de la von van der den ten ter bin binti al el di da del dos das do du le y ibn abu ap mac st
    """
  /// Words that are no part of a name even with a capital.
  static let functionWords = """
    of a about according after again against all also although am among an and another april are as asked at august
    back be because been before being between both but by can could dear december despite did do down during each
    earlier eight either even ever every february few five for four friday from had has have he hello her here
    herself him himself his how however i if in instead into is it its itself january july june just last later let
    lets like many march may me meanwhile might monday more most much must my myself neither never next nine no nor
    not november now october off on once one only or other others our ourselves out over please saturday september
    seven several shall she should since six so some speaking still such sunday ten than thank thanks that the their
    them themselves then there these they this those though three through thursday today tomorrow tonight too
    tuesday two under until up us very was we wednesday well were what when where whether which while who whom whose
    why will with within without would yes yesterday yet you your yourself
    """
  /// What a noun may mean: the heads of names that “the regulator” can be, after the colon.
  static let headMeanings = """
    committee:committee,panel panel:committee,commission,panel commission:commission
    agency:agency,department,administration,bureau,va,fbi,cia,epa department:department
    union:union,association,federation,teachers,afl-cio,congress
    newspaper:times,post,journal,tribune,globe,herald,news,today,gazette,observer,telegraph,standard
    paper:times,post,journal,tribune,globe,herald,today,gazette,observer
    daily:times,post,news,gazette,herald,tribune,journal bank:bank,fargo company:inc,corp,company,co
    group:group,coalition,association,foundation,committee,pac,alliance,institute,center,centre,network,watch
    organization:association,foundation,organization,coalition,institute,center
    organisation:association,foundation,organisation,coalition,institute,centre coalition:coalition
    court:court,tribunal network:news,cnn,nbc,cbs,abc,msnbc,network foundation:foundation university:university,universidad,universidade,université
    bureau:bureau,fbi association:association alliance:alliance,nato bloc:union,eu center:center centre:centre institute:institute pac:pac
    magazine:magazine police:police,constabulary,garda,gendarmerie outlet:news,times,post party:party
    regulator:authority,commission,agency,inspectorate,board,office,directorate,ofcom,ofwat
    watchdog:authority,commission,agency,inspectorate,board,office,watch
    think-tank:institute,foundation,centre,center broadcaster:radio,television,tv,broadcasting
    body:association,federation,council,authority,board,confederation,union tribunal:court,tribunal
    militia:front,army church:archdiocese,diocese,church trust:trust,foundation
    charity:trust,foundation,aid,charity,relief,watch ngo:foundation,network,watch,initiative
    federation:federation,confederation club:club,fc,united,rovers,athletic,rangers,wanderers,city,cf
    ministry:ministry council:council hospital:hospital,infirmary,clinic school:school,college,academy
    """
}
