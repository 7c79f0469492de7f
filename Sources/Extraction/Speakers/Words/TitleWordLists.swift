/// Words for offices, trades and kinship: what may stand before a person's name, or alone for the person.
///
/// Made by hand for news from any region; one blank between words.
enum TitleWordLists {
  /// Offices, ranks and trades.
  static let titles = """
    academic accountant activist actor actress actuary adjutant administrator admiral adviser advisor advocate agent
    aide alcalde alderman alderperson alderwoman ambassador analyst anchor anchorman anchorwoman anthropologist
    appellant archaeologist archbishop archdeacon architect archivist artist assemblyman assemblymember
    assemblywoman assessor astronaut astronomer athlete attache attaché attorney attorney-general auditor aunt
    author authoress ayatollah bailiff banker barista baritone barmaid barman baroness barrister bartender bassist
    batsman beekeeper biochemist biologist blacksmith blogger bookseller boss botanist bowler boxer boyfriend brewer
    bricklayer bride bridegroom brigadier broadcaster broker brother builder burgomaster bursar businessman
    businesswoman busman butcher cabbie cadet campaigner candidate captain cardinal cardiologist caregiver carer
    caretaker carpenter caseworker cashier caterer ceo cfo chair chairman chairperson chairwoman champion chaplain
    cheesemaker chef chemist chief chief-of-staff chieftain chiropractor choreographer cleric clerk climatologist
    clinician co-accused co-author co-chair co-chairman co-director co-founder co-leader co-ordinator co-owner coach
    cobbler colleague collector colonel columnist comedian comic commandant commander commentator commissar
    commissioner commissioner-general commodore composer comptroller comrade conductor congressman congressperson
    congresswoman conservationist constable consul consultant contractor controller convener convenor conveyancer
    coo coordinator coroner corporal correspondent councillor councilman councilmember councilor councilperson
    councilwoman counsel counsellor counselor counterpart countess courier cousin cowboy cricketer critic cto
    curator custodian cyclist dancer daughter dealer defendant defender delegate demographer dentist deputy designer
    detective developer diarist dietitian diplomat director director-general distiller docent docker doctor drummer
    duchess ecologist economist editor educationist educator electrician emir emissary employee employer engineer
    entomologist entrepreneur envoy epidemiologist equerry essayist eurodeputy evangelist examiner expert explorer
    farmer father fellow fiancé fiancée fighter filmmaker fire-fighter firefighter fireman first-minister fisherman
    fisherwoman fishmonger fitter florist footballer forecaster foreman forward founder friar friend fund-manager
    gendarme geneticist geographer geologist girlfriend glaciologist goalkeeper goldsmith governor governor-general
    graduate granddaughter grandfather grandmother grandson gravedigger greengrocer grocer grower guardian guide
    guitarist hairdresser harbormaster harbourmaster head headman headmaster headmistress headteacher headwoman
    herder historian host hostess hotelier housewife husband hydrologist illustrator imam immunologist influencer
    innkeeper inspector inspector-general instructor intendant intern interpreter inventor investigator investor
    jailer janitor jeweller jockey joiner journalist jurist juror kingpin laborer labourer landlady landlord
    landowner laureate lawmaker lawyer leader lecturer legislator lexicographer librarian lieutenant linguist
    lobbyist locksmith longshoreman lorry-driver magistrate magnate manager matron mayor mayoress mechanic mediator
    medic member mentor metallurgist meteorologist microbiologist midfielder midwife militant miner minister
    minister-president missionary moderator mogul monsignor mother motorist mufti mullah musician naturalist
    navigator negotiator neighbor neighbour nephew neurologist neurosurgeon newcomer newsreader niece nominee notary
    novelist nun nurse observer occupant oceanographer officer official ombudsman ombudsperson ombudswoman
    oncologist operator opponent optician organiser organist organizer ornithologist orthodontist osteopath owner
    paediatrician painter paralegal paramedic parent parliamentarian participant partner passenger pastor
    pastoralist pathologist patriarch patron pediatrician pensioner performer petitioner pharmacist philanthropist
    philologist philosopher photographer physician physicist physiotherapist pianist pilot pioneer plaintiff planner
    plasterer player playwright plumber podcaster poet policeman policewoman politician pollster pontiff postman
    postmaster postmistress potter practitioner preacher predecessor prefect premier presenter president priest
    prime princess principal prisoner probation-officer proctor producer professor programmer proprietor prosecutor
    prosecutor-general protester protestor provost psychiatrist psychologist psychotherapist publican publicist
    publisher pupil purser queen rabbi racer radiologist rancher ranger rapper rapporteur rector reeve referee
    refugee regent registrar registrar-general reporter representative rescuer researcher resident respondent
    restaurateur restorer retiree reverend reviewer rival roofer runner sailor salesman salesperson saleswoman
    scholar scientist screenwriter sculptor seamstress secretary secretary-general seismologist selectman senator
    sexton sharecropper sheikh shepherd shipowner shopkeeper singer sister skipper social-worker sociologist soldier
    solicitor solicitor-general son soprano speaker specialist speechwriter spokesman spokesperson spokeswoman
    sponsor sprinter staffer stallholder statesman stationmaster statistician stenographer stevedore steward
    stewardess stockbroker strategist striker student sub-inspector subinsp successor sultan superintendent
    superstar supervisor supporter surgeon surveyor survivor suspect swimmer tailor taoiseach taxi-driver teacher
    technician technologist teenager tenant tenor theologian therapist trade-unionist trader trainee trainer
    translator trawler-owner trawlerman treasurer trooper trucker trustee tutor tycoon tánaiste umpire uncle
    under-secretary undersecretary undertaker underwriter unionist usher valuer vendor verger vet veteran
    veterinarian vicar vice-captain vice-chair vice-chairman vice-chancellor vice-premier vice-president victim
    virologist viscount visitor vocalist voivode volcanologist volunteer waiter waitress warden watchmaker weaver
    webmaster welder whip whistleblower widow widower wife winemaker winger winner witness worker workman writer
    youth youth-worker youtuber zoologist
    """
  /// Words that stand with a title and are none themselves: “acting”, “deputy”.
  static let qualifiers = """
    acting adjunct assistant associate chief conservative democrat democratic deputy designate elect emeritus
    executive federal financial first foreign former general honorable honourable incoming independent interim
    junior lead liberal majority managing minority municipal national non-executive operating opposition outgoing
    party-list permanent presidential prime principal private pro provincial regional republican retired second
    senior socialist state tempore vice
    """
  /// Titles and trades that are surnames as often: a border only where the rest of the name shows it.
  static let alsoSurnames = """
    abbot baker baron bishop brown butcher carter chancellor constable cook deacon dean driver duke earl fisher
    gardener general hunter judge justice king knight major marshal mason merchant miller miner monk page parker
    pope porter prince ranger sergeant sheriff walker young
    """
  /// Forms of address.
  static let honorifics = """
    alhaja alhaji barr brother bwana chief dame datin dato datuk daw dom doña dr emir encik engr frau hajiya herr
    hon imam khun kumari lady lord madam madame malam mallam maulana messrs miss mlle mme monsieur mr mrs ms mx mzee
    oba otunba paduka pani prof puan rabbi senhor senhora señor señora señorita shaikh sheikh shri signor signora
    sir sister smt sri tuan tun ustad ustaz
    """
  /// Letters after a name.
  static let afterNames = """
    ao bl ba cbe cpa dbe dl esq facs frcs frs gc gm jp kbe kc llb ma mba mbe md mep mp ms msc msp obe phd qc ret rn san
    sc tc td
    """
  /// Relatives.
  static let kin = """
    aunt boyfriend bride bridegroom brother cousin dad daughter father fiancé fiancée girlfriend granddaughter
    grandfather grandmother grandson husband mother mum mom nephew niece partner sister son stepfather stepmother
    uncle widow widower wife
    """
  /// Words for a person by part or circumstance: never a border, but “the witness” is somebody.
  static let others = """
    accused adult appellant applicant backer billionaire boy buddhist caller candidate captain challenger champion
    citizen claimant classmate client colleague committeeman complainant complainer conservative contender defendant
    democrat donor fan front-runner frontrunner girl grandmother guest heir host hostess incumbent independent
    informant inmate interviewee juror landlady landlord libertarian loser magnate man member mogul motorist mourner
    neighbor neighbour newcomer nominee observer opponent passenger patient pensioner petitioner plaintiff
    politician pollster pupil reader republican resident respondent retiree rider rival rookie settler shopper
    socialist spectator speechwriter stranger student superdelegate supporter survivor suspect teammate teenager
    tenant tory tourist traveler traveller tycoon victim viewer visitor voter walker whistleblower winner witness
    woman worker youth
    """
  /// Words that only a man is called by.
  static let masculine = """
    actor alderman alhaji archbishop assemblyman baron bishop boy boyfriend bridegroom brother businessman bwana
    cardinal chairman congressman councilman dad dato datuk duke emir father fireman fisherman friar grandfather
    grandson headmaster herr husband imam king landlord lord mallam man monk monsieur monsignor mr msgr mzee nephew
    policeman pope postman priest prince rabbi salesman senhor señor shri signor sir son spokesman statesman
    stepfather sultan uncle waiter widower
    """
  /// Words that only a woman is called by.
  static let feminine = """
    actress alderwoman alhaja assemblywoman aunt baroness bride businesswoman chairwoman congresswoman councilwoman
    countess dame datin daughter dona doña duchess fisherwoman frau girl girlfriend granddaughter grandmother hajiya
    headmistress hostess kumari lady landlady madam madame mayoress midwife miss mlle mme mom mother mrs ms mum
    niece nun pani policewoman princess puan queen saleswoman senhora señora señorita signora sister smt spokeswoman
    stepmother waitress widow wife woman
    """
  /// Abbreviated titles with the word that they stand for.
  static let abbreviations = """
    acp=commissioner adm=admiral aig=inspector ald=alderman amb=ambassador archbp=archbishop asp=superintendent
    asst=assistant atty=attorney barr=barrister bp=bishop brig=brigadier capitán=captain capt=captain cdr=commander
    cds=chief ceo=ceo cfo=cfo cllr=councillor cllrs=councillor cm=minister cmdr=commander col=colonel
    comandante=commander comm=commissioner const=constable coo=coo cpl=corporal csp=superintendent cst=constable
    cto=cto dci=inspector dcp=commissioner del=delegate dep=deputy det=detective dg=director dig=inspector doctora=doctor
    dpo=officer dpp=prosecutor dr=doctor dsp=superintendent engr=engineer evp=president flt=lieutenant fr=father
    gen=general gov=governor hon=honourable igp=inspector insp=inspector lcdr=commander lcpl=corporal lt=lieutenant
    maj=major mep=mep mla=mla mna=mna mp=mp mpp=mpp msgr=monsignor pc=constable pm=minister ppro=officer
    pres=president prof=professor pte=private pvt=private rep=congressman reps=congressman rev=reverend sen=senator
    sens=senator sgt=sergeant sgts=sergeant shri=mr smt=mrs sra=mrs ssp=superintendent supt=superintendent
    svp=president td=td tds=td teniente=lieutenant usec=undersecretary vp=president
    """
  /// Words for one and the same person; a line each.
  static let synonyms = """
    assemblyman congressman congresswoman councillor councilman delegate deputy lawmaker mla mna mpa mpp ms msp legislator member mep mp \
    parliamentarian party-list politician representative senator solon td
    captain colonel commander commissioner constable corporal detective garda inspector lieutenant officer \
    policeman policewoman sergeant spokesman superintendent
    consultant doctor gp medic physician surgeon
    advocate attorney barrister counsel kc lawyer qc san sc solicitor
    boss ceo chief director executive head manager
    correspondent journalist reporter
    academic lecturer professor researcher scientist
    bishop cleric imam pastor priest rabbi reverend
    spokesman spokesperson spokeswoman
    premier prime
    trade-unionist unionist
    ambassador consul diplomat envoy
    administrator chief commissioner director head minister officer official secretary undersecretary
    chair chairman chairperson chairwoman
    king monarch
    headmaster headteacher principal teacher
    boss chief ceo executive manager
    striker forward footballer player
    goalkeeper keeper footballer player
    midfielder footballer player captain
    coach manager trainer boss
    student pupil
    accused defendant suspect man woman
    victim complainant
    resident villager neighbour neighbor local
    farmer grower landowner
    pathologist doctor
    mayor alcalde burgomaster
    chair chairman chairwoman chairperson
    vet veterinarian
    billionaire businessman mogul tycoon developer magnate
    nominee candidate front-runner frontrunner
    skipper captain
    """
}
