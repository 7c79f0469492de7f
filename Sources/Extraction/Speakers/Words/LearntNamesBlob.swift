/// Written by `ExtractionTraining names` from the training articles; not to be edited.
extension LearntNames {
  static let blob = """
    men:abdulhadi abdullah abid abraham adam adel adil agusein ahmed akhil al alan alastair alejandro alex allan
    men:alwaleed andargachew andrea andrew andy angel anne anthony ari armstrong asa ash barack barry beau ben
    men:benard benjamin bernie bill bob bobby brad bradley brendan bret brett brian bruce bryan carl carlos
    men:chandhok charles charlie chris christoph christopher chuck clint colin corey cory craig curt dan daniel
    men:dante daron david dennis derek dewayne dexter dinesh don donald douglas duncan dwight ed edward eric erlan
    men:ernest eswar federico felipe feyisa fidel filipino florent frank franson garry gary geert geoff george
    men:geraldo ghazala gilbert glen glenn gonzalo gordon grandpa grant greg gregory guadalupe gustav hamid
    men:hans-peter hany harry hedrick herman herschel howard hugh ian ingvar jack jacob jaime jake jamal james
    men:jared jason jay jeb jeff jeffery jeffrey jerome jerry jesse jim jimmy joe joel joh john johnny jon
    men:jonathan jorge joseph josh julian julianne keith kellyanne kelsey ken kendall kevin khizr kyle lance larry
    men:lawrence lebron lee leonard lindsey lou lu luay luis malcolm manny marc marcel marco mark markus martin
    men:marvin matt matthew megyn mel meles merrick michael mika mike mikhail mitch mitchell mitt mohamed mohammed
    men:moner monte morton muhammad neil newt nick nigel noah noam norbert norm novak oleg oliver omar pat patrick
    men:paul peter petro peyton philippe pierre pope rafael rakeem rashad raul ray raynard recep reince rex
    men:richard rick rinat rob robby robert robin rod rodrigo roger ron ronald rudolph rudy rupert russ sadiq
    men:saeed salah sam sandy sant satya scot scott sean sebastian shane sheldon sidney solomon stan stephen steve
    men:steven stuart syed tad tal tamerlan ted terry thomas tim timothy todd tom tony trent trey viktor vin
    men:vladimir walter wayne wesley whit william willie witold woodrow xavier zach zachary zeke
    women:ada alixandria amanda amandla amy angela ann annette arianna ashley assemblywoman audrey bette betty
    women:billie brenda brianne brigid carly carol carrie cecile chelsea christine christyn colleen cynthia dana
    women:debbie dena diane dolores donna dottie elise elizabeth erica erin felicia gabby gabrielle galia gilda
    women:gina gisela gwen heather helen hillary hua ilyse ina ivanka jan janet jeanne jen jennifer jessica jessie
    women:jill jillian joanne juanita karen karlee kashiya katie katrina kelli kelly kimberley kristen laura
    women:laurie lesley lisa loretta lori louisa louise madeleine maggie margaret maria marla martha mary maryam
    women:mattie mayra melissa michele michelle mindy monique myra nancy naureen nesa nicole nikki norma olivia
    women:omarosa patty paula penny phil phyllis polly rachel randi rebecca roberta robyn rosario roseann ruth
    women:sahar sandra sara sarah shonda sonia stacey stephanie susan susannah suu tarla tashfeen tina vanessa
    women:vivica wasserman wendy zeynep zoe
    firstNames:adelle admiral alicia alison amber angie anna arthur arturo barbara benito bernard betsy bonnie
    firstNames:brandon bridget calvin carole caroline catherine cathy channing cheryl chip cindy claire clara
    firstNames:clarence condoleezza cornel dalton danny darrell dave de deb debby deborah diana dianne dick
    firstNames:dorothy doug earl eddie edgar elena eli elijah ellen enrique erik eskelsen evan ferdinand frances
    firstNames:francois franklin fred freddy gabriel geoffrey greta grizzly hakeem hank harold harvey hasmik heidi
    firstNames:henry hilary hulk huma humayun ileana irene isaac ivana jackie jamie jane jenna jeremy jonah joni
    firstNames:julia julie junot justin karl kate kathleen kenneth ki kim kirsten lael lamar laquan laurence leon
    firstNames:leslie linda liz lloyd lois lolita luciana lucy lyndon mac mahamat manuel marty matteo maureen maya
    firstNames:meg megan melania melanne mick milton mo moammar monica muammar nate nathan neal nicholas nidal
    firstNames:nina norah oscar pam pamela parker patricia patti perry pete prescott ralph reem ross roy saddam
    firstNames:samantha samuel saul scarborough seth sheila shelley sherrod shinzo spike stu susanne tamir tammy
    firstNames:tiger tommy tracy trayvon trevor troy tyrone vander victor zephyr
    surnames:abbott abe abedin abedini abu-laban ackman acosta adelson aftergood ailes al-assad al-sharia albright
    surnames:ali alito allen alpert altman alwaleed alzheimer amar anderson arnold arpaio ashry assad assange
    surnames:assem autor axelrod ayotte babar bachmann baier bair baker bannon barden barkley bayh becerra bechdel
    surnames:beck begala belcher belle benenson bennett berg berger berkman berman bernanke bernstein bezos bibi
    surnames:biden bigbee birdthistle bivens blackwell blasio blocher blumenthal bolton booker borger bossie boxer
    surnames:boyle bozell bradley brady brafman brainard braynard brazile breyer briggs broaddrick brock
    surnames:brockovich brolin brooks brown bruner bryant brzezinski buchanan bucher buckley bujnowski bundy burke
    surnames:burr burton bush butz byrne cacheris cain calabrese calderon calderón cameron camil canova capito
    surnames:cardin carney carr carson carter carville castro centinello chaffetz chagoury chamberlain chatwal
    surnames:cheney chipok chrabaszcz christ christie clark clarke clinton clooney clyburn cohen cohn colbert
    surnames:coleman coll collins comey compton conant conason conway cook cooper corker cornyn cosby costa
    surnames:coulter crane crawford crenshaw crist crow crowley cruz cuccinelli cuellar culberson cummings cuomo
    surnames:curbelo curiel cyrus daley daniels davis dawson deacon deripaska desantis devine dewhurst dickerson
    surnames:dipietro dnainfo doggett dole doley dorsey doyle dukakis duke dunn durbin duval dyke d’souza earnest
    surnames:ebeling edelman edwards effron eggleston eisenhower ekovich eksili elias elleithee elliott elmendorf
    surnames:emanuel epstein erdogan erica ernst espinoza evans fallin fallon farage farley farook faso feinberg
    surnames:feingold feinstein fenton ferguson fiorina fisher fitton flake fleischer flores foner francis frankel
    surnames:franken frazier fred freddy friedan friedman furman gale garcia garcía garin garland garner gates
    surnames:gawker gedrich gerstein getty gidley giffords gil gilbert giles gillibrand gilmore ginbot gingrich
    surnames:ginsburg gitmo giuliani god goff goldberg goldwater goodlatte gore gorka gowdy graham grassley
    surnames:grayson greenberg greene griffin griffith grijalva grimes grimm groberg grubbs gruenberg guccifer
    surnames:guerrero gutin haley halvorson hamilton hammond hanchett hannity hanson harman harris harrison hart
    surnames:hassan hawkins haynes hecht heiserman heitkamp helal hemsley hendricks hennessey henry heslin hess
    surnames:hewitt hicks hitler hodges hoff hogue holan holder hollande holtz-eakin hong hooton hoover horowitz
    surnames:huckabee huerta huffman hughes humphrey hunter hurun hussein husted icahn ifill ingraham isabelle
    surnames:isakson issa jackson jacobs jamieson jealous jebens jerome jesus jindal jinping johnson johnston
    surnames:jolly jones kagan kahn kaine kamp kamprad kander kantrowitz kaplan kardashian karimi kasich kelly
    surnames:kendall kennedy kerry key keyworth khalif khan kiedis kilfoyle kim kingson kirby kirk kirkpatrick
    surnames:klein klobuchar kloppenburg knight knittel koizumi kostrzewa krueger kunin kushner kyi kyle laban
    surnames:labott lange lasry lazar lazio leahy leenders lerer levell levin levine lew lewandowski lewinsky
    surnames:lewis lichtman lieberman limbaugh lincoln linick lombardi lopez lopez-cantera lou luntz lyin lynch
    surnames:madden maddow mahaney maher makaeff malik manafort manchin manning mannix manzano maples marcos
    surnames:marcus mark-viverito mateen matthews mayer mcauliffe mccain mccarthy mccaskill mccaul mcconnell
    surnames:mccrory mcdonald mcdonough mcginty mcgovern mcinturff mckeague mckee mckinnon meles mendes mendoza
    surnames:menendez mercer merkel merkley merrill meyer mezvinsky millennials miller millis minning miranda
    surnames:mitchell mondale mook moore morris morrison mukasey murdoch murphy murray mussolini myers nefzi nega
    surnames:nelson netanyahu nevins nicklaus nides nieto nixon norton nunberg nwanguma nye o'brien o'donnell
    surnames:o'hanlon o'malley o'reilly obama olivieri orszag ortega osman osuna o’donnell o’malley o’reilly
    surnames:packer pagliano palin palmer palmieri panetta paradis pataki pate patel patricof paulson pavone
    surnames:pawlenty peck pelosi perez perot perry petraeus phillips pinchuk plaats plouffe podesta podliska
    surnames:pollak portman powell prager price priebus pruzan purcell putin qaeda quintanilla qureshi ralston
    surnames:ramos randolph reagan reed reeves regalado reid reines rendell renteria reynolds rhimes rhodes ribble
    surnames:rice richards ricketts rihanna ripert risch roberts robinson rodriguez roffman rogan rogers romero
    surnames:romney roosevelt rosenberg rosenthal ross rove rubel rubin rubio russell ryan sabato saez salceda
    surnames:saldana salkin sammon sanders santilli santorum sarandon scala scalia scarborough schifano schilling
    surnames:schlafly schmidt schoen schultz schumer schweizer scully seacord seitz-wald sembler sessions sexton
    surnames:shaheen shanklin-hawkins shapiro sharpton shaw sheppard sherman sherry shields shoukair showtime
    surnames:shuster siegel silverman simas singer singh skelly slinker smegielski smith snowden snyder solomon
    surnames:soros soto sotomayor souter sperling sperry spicer sroka stalin starr steele stein stenberg
    surnames:stephanopoulos stephens stern stevens stewart stovall strickland strother sullivan summers swanson
    surnames:sykes symms taft tanden tanzer tapper tarar taylor teachout tenney terris thiel thompson thor thrush
    surnames:tiegen tilton todd toomey tribe trudeau truman trumka trump tsege turner tuttle tyler tymoshenko
    surnames:tyson ubben unruh valls vandehei vandersloot vargas verdery verveer viguerie vilsack violet vladeck
    surnames:wade walker wallace wallnau walsh walz ward ware warren weaver weber weiner weingarten weiser welch
    surnames:weld westmacott whitman wilcox wilkerson wilkin williams williamson wilmore wilson woods woodward
    surnames:woolson wynn yanukovych yellen yue zeliff zika zimmerman zucker zuckerberg zuckoff
    places:addis_ababa afghanistan africa alabama alaska aleppo alexandria almaty amazon america ankara arizona
    places:arkansas armenia asia asmara atlanta atlantic atlantic_city austin australia azerbaijan beijing belgium
    places:benghazi berlin bern boston brazil britain british_columbia bronx brooklyn brujas brussels buffalo
    places:burlington burma cairo calif california canada capitol capitol_hill carolina central_america
    places:central_asia central_park chappaqua charleston charlotte cheyenne chicago china cincinnati clarkston
    places:cleveland cologne colorado columbia columbus concord connecticut cuba dallas damascus delaware denver
    places:detroit eastern_europe egypt el_salvador eritrea ethiopia europe facebook fayetteville fla flint
    places:florida fort_pierce france gallup georgia germany good_morning_america granite_state guatemala gulf
    places:gulf_states harlem hawaii hialeah hollywood holocaust honduras horgos houston idaho illinois india
    places:indiana indianapolis iowa iran iraq isil israel italy japan jerusalem kansas kazakhstan kentucky kosovo
    places:kremlin las_vegas latin lebanon libya little_rock london long_island los_angeles louisiana louisville
    places:madison maine manchester manhattan maricopa_county maryland mason_city massachusetts mexico mexico_city
    places:miami michigan middle_east midwest milwaukee minnesota mississippi missouri montana monterrey moscow
    places:munich nazi_germany nebraska nevada new_england new_hampshire new_jersey new_mexico new_york
    places:new_york_city new_yorker newtown north_carolina north_dakota north_korea northeast nusra ohio oklahoma
    places:oregon orlando pakistan palm_beach paris pennsylvania persian_gulf philadelphia phoenix pittsburgh
    places:poland politico puerto_rico pulse pyongyang queens raleigh rhode_island romania russia rust_belt salem
    places:san_bernardino san_diego san_francisco san_jose sandy_hook saudi_arabia scranton seattle silicon_valley
    places:somalia south south_carolina south_china_sea south_dakota south_florida south_korea soviet_union spain
    places:super_bowl sweden switzerland syria tamarac tampa tehran tel_aviv tennessee texas tripoli trump_tower
    places:tucson turkey uk ukraine united_kingdom united_states united_states_of_america us usa utah vatican
    places:venezuela vermont vietnam virginia wall_street washington wells_fargo_center west_coast west_point
    places:west_virginia western_europe white_house wisconsin wyoming yemen
    organisations:act action administration again agency amendment appeals army association bank beast belt bureau
    organisations:capital caucus center change channel club coalition college commerce commission committee core
    organisations:corporation corps council county court daily debate department development education force front
    organisations:fund globe group growth hall hampshire images initiative institute institution journal
    organisations:journalism justice law life management matter media ministry minority mobil nations network news
    organisations:office organization pac parenthood partners party patrol pen plan policy politics poll post
    organisations:press project radio recession report representatives research reserve rights road rock sachs
    organisations:school security service staff star studies technologies technology times tower union university
    organisations:watch
    ordinary:abandon abandoned abandoning ability able aboard abolish abortion abortions about above abroad
    ordinary:abruptly absence absent absentee absolute absolutely absurd abuse academic accelerated accept
    ordinary:acceptance accepted accepting access accessible accident accompanied accomplish accomplished
    ordinary:accomplishment accomplishments accord according account accountability accountable accounts accurate
    ordinary:accusations accused accuses accusing achieve achieved achievement achievements acknowledge
    ordinary:acknowledged acknowledging acquired across acted acting action actions activated active actively
    ordinary:activism activist activists activities activity actor actors actress acts actual actually adapt
    ordinary:adapting add added adding addition additional address addressed addresses addressing adds adequate
    ordinary:adjustments administration administrations admire admission admit admits admitted admitting adopt
    ordinary:adopted adoptees adoption ads adult adults advance advanced advances advantage advantages adversaries
    ordinary:advertising advice advise advised adviser advisers advising advisory advocacy advocate advocated
    ordinary:advocates advocating affair affairs affect affected affection affiliate affiliated affiliation affirm
    ordinary:affirmative afford afraid after aftermath afternoon afterward again against age agencies agency
    ordinary:agenda agent agents ages aggressive aggressively aging ago agree agreed agreement agreements agrees
    ordinary:agriculture ahead aid aide aides aim aimed aiming aims air aircraft aired airing airport airports
    ordinary:airstrikes airwaves aisle alarm alarmed albeit alienate alienating aliens aligned alike alive all
    ordinary:allegations alleged allegedly allegiance allegiances alleging alliance allied allies allow allowed
    ordinary:allowing allows ally almost alone along alongside already also alter alternative although altogether
    ordinary:always amassed amazing ambassador ambitions ambitious amendments amid ammunition amnesty among amount
    ordinary:amounted amounts analysis analyst analysts anchor and anger angered angry announce announced
    ordinary:announcement announcing annual annually anonymity anonymous another answer answered answering answers
    ordinary:antiabortion anticipated antitrust anxieties anxiety anxious any anybody anymore anyone anything
    ordinary:anytime anyway anywhere apart apartment apologize apologized apology apparent apparently appeal
    ordinary:appealing appear appearance appearances appeared appearing appears appetite applauded applause
    ordinary:applicants application applied apply appoint appointed appointee appointment appointments appreciate
    ordinary:approach approached approaches approaching appropriate approval approve approved approximately
    ordinary:arbiter arbitrary are area areas arena argue argued argues arguing argument arguments arm armed arms
    ordinary:around arranged arrangement array arrest arrested arrests arrival arrive arrived arriving arsenal
    ordinary:article articles articulate articulated aside ask asked asking asks aspect aspects aspirations
    ordinary:assailed assassination assault assaulted assaults assembled assembly assert asserted asserting
    ordinary:assertion assess assessment asset assets assigned assignments assist assistance assistant associate
    ordinary:associates assuage assume assumed assuming assumption assumptions assure assured asylum atop attack
    ordinary:attacked attackers attacking attacks attempt attempted attempting attempts attend attendance attended
    ordinary:attendees attending attention attitude attitudes attorney attorneys attract attracted attracting
    ordinary:attractive attributed auction audience audiences audio author authoritarian authorities authority
    ordinary:authorized authors autism auto available average avoid avoided avoiding await award awarded awards
    ordinary:aware away awful awkward babies baby back backed backer backers background backing backlash backs bad
    ordinary:badly bag bailout balance balanced balked ball ballot balloting ballots ban band bank banker bankers
    ordinary:banking bankruptcy banks banned banning bans bar bare barely bargain bargaining barrier barriers
    ordinary:barring bars base baseball based bases basic basically basis basketball batch bathroom battery battle
    ordinary:battled battleground battlegrounds battles battling bear bearing beat beaten beating beautiful became
    ordinary:because become becomes becoming bed been before began begin beginning begins begun behalf behavior
    ordinary:behind beholden being belief beliefs believe believed believes believing below bemoaned bench
    ordinary:benchmark benefit benefited benefits bent beside best bet betrayed bets better betting between beyond
    ordinary:bias biased bid bidding big bigger biggest bigotry billion billionaire billionaires billions bills
    ordinary:bind binding biofuels biography bipartisan birth birther bit bitter bizarre black blacks blah blame
    ordinary:blamed blaming blasted blasting blasts bleeding blessing bloc block blocked blocking blocks blog
    ordinary:blood blow blows blue blunt board boasted boasts bodies body boisterous bold bolster bomb bomber
    ordinary:bombing booed book books booming boos boost boosting boots border borders boring born borrow
    ordinary:borrowers borrowing boss bosses both bother bothered bottom bought bound boutiques box boxing boy
    ordinary:boycott boys brain brand brash breach break breakfast breaking breaks bridge bridges brief briefed
    ordinary:briefing briefly bright brilliant bring bringing brings broad broadcast broaden broader broadly broke
    ordinary:broken broker brokered brother brothers brought bruises bruising brushed brutal bubble buck budget
    ordinary:budgets build building buildings built bulk bully bump bunch burden buried burn burned burning bus
    ordinary:business businesses businessman busy but buy buying buys cable calculated calculation calendar call
    ordinary:called calling calls calm came camera cameras camp campaign campaigned campaigning campaigns camps
    ordinary:campus can canceled cancer candidacies candidacy candidate candidates candidly cap capabilities
    ordinary:capable capacity capital capitalism capitalist capitalize capture captured car carbon card cards care
    ordinary:career careful carefully careless carelessness cares carpet carried carries carry carrying cars carve
    ordinary:case cases cash casino casinos cast casting catastrophic catch categories category caucus caucuses
    ordinary:caucusgoers caught cause caused causes causing caution cautioned cautious ceiling celebrate
    ordinary:celebrated celebrating celebration celebrities celebrity cell cellphones cells centered centers
    ordinary:centrist cents century ceremony certain certainly certainty certificate chain chains chair chairman
    ordinary:chairs chairwoman challenge challenged challenger challengers challenges challenging chamber champion
    ordinary:championed chance chances change changed changes changing channel chanted chanting chants chaos
    ordinary:chaotic chapter character characteristic characterized charge charged charges charitable charities
    ordinary:charity charming charter chatter cheap cheaper cheated check checks cheer cheered cheering cheers
    ordinary:chief child childhood children choice choices choose choosing chose chosen circle circulating
    ordinary:circumstances circus cite cited cites cities citing citizen citizens citizenship civic civil civilian
    ordinary:claim claimed claiming claims clarity clash clashed clashes class classes classic classification
    ordinary:classified clean cleaner clear clearance clearances cleared clearer clearly click client clients
    ordinary:climate clinch clinched clinics clip clock cloning close closed closely closer closest closing
    ordinary:closures clothes clothing clout clubs coal coalesce coalition code codes coffee coin collapse collar
    ordinary:colleague colleagues collect collected collecting collection collective college colleges color column
    ordinary:columnist columns combat combating combination combined come comeback comedian comes comfort
    ordinary:comfortable coming command commanded commander commanding comment commentary commentators commented
    ordinary:comments commercial commissioner commit commitment commitments committed committees committing common
    ordinary:communicate communication communications communist communities community companies company comparable
    ordinary:compare compared comparing comparison comparisons compassion compassionate compelled compelling
    ordinary:compete competence competent competing competition competitive competitors compiled complain
    ordinary:complained complaint complaints complete completed completely complex complicate complicated comply
    ordinary:compound comprehensive compromise compromised computer computers conceded concentration concept
    ordinary:concern concerned concerning concerns concert concessions conciliatory conclude concluded concludes
    ordinary:conclusion conclusions concrete condemn condemned condemning condition conditions conduct conducted
    ordinary:conducting conference conferences confidence confident confidential confidentiality confinement
    ordinary:confirm confirmation confirmed conflict conflicts confront confrontation confrontations confronted
    ordinary:confronting confused confusing congressional congressman connect connected connection connections
    ordinary:conscience consensus consequences consequential conservatism conservative conservatives consider
    ordinary:considerable consideration considered considering considers consistent consistently conspiracy
    ordinary:constant constantly constituencies constituency constitutional construction constructive consultant
    ordinary:consultants consulting consumer consumers consumption contact contacted contain contained containing
    ordinary:contemporary contender contenders content contention contentious contents contest contested contests
    ordinary:context continuation continue continued continues continuing contract contractor contractors
    ordinary:contracts contradict contrary contrast contrasts contribute contributed contributing contribution
    ordinary:contributions contributor contributors control controlled controls controversial controversies
    ordinary:controversy convened convention conventional conventions conversation conversations convicted
    ordinary:conviction convince convinced convincing cool cooperate cooperation coordinate coordinated copies
    ordinary:copy core corn corner corporate corporations correct correctness correspondence correspondent corrupt
    ordinary:corruption cost costly costs could counsel count counted counter counterparts counties counting
    ordinary:countries country coup couple coupled couples courage course courses courtesy courting courtroom
    ordinary:courts cover coverage covered covering cozy crack crackdown crash crazy create created creates
    ordinary:creating creation credentials credibility credible credit credits crime crimes criminal criminals
    ordinary:crises crisis criteria critic critical criticism criticisms criticize criticized criticizing critics
    ordinary:critique critiques cross crossed crossing crowd crowded crowds crucial crude crush crushed cry
    ordinary:crystal cultural culture curb cure currency current currently customer customers cut cutoff cuts
    ordinary:cutting cyber cycle cycles cynical dad damage damaged damaging damn danger dangerous dangers dark
    ordinary:data database date dates dating daughter daughters daunting day daylight days dead deadline deadlock
    ordinary:deadlocked deadly deal dealers dealing dealings deals dealt death deaths debate debated debates debt
    ordinary:decade decades decent decide decided decidedly decides deciding decision decisions decisive
    ordinary:decisively deck declaration declarations declare declared declaring decline declined declining
    ordinary:decried dedicated deemed deep deeper deeply default defeat defeated defeating defend defended
    ordinary:defending defense defensive defiant deficit deficits define defined defining definitely definition
    ordinary:degree degrees delay delegate delegates delegation deleted deliberate deliberately deliver delivered
    ordinary:delivering demand demanded demanding demands demise democracy demographic demographics demonstrate
    ordinary:demonstrated demonstrating demonstration demonstrators denial denied denounced denouncing dent deny
    ordinary:denying departments departure depend dependent depending deployed deport deportation deportations
    ordinary:deported deporting deprive depriving depth deputy derided descent describe described describes
    ordinary:describing description deserve deserves design designed desire desk desperate desperately despite
    ordinary:destroy destroyed destroying destruction detail detailed detailing details detained detainees detect
    ordinary:detention deter determination determine determined determining detractors devastating develop
    ordinary:developed developer developers developing development developments device devices devoted dial
    ordinary:dictator did die died differed difference differences different differently difficult difficulty dig
    ordinary:digital digits dignity dilemma dimension diminished dinner dinners dioxide diplomacy diplomat
    ordinary:diplomatic diplomats dire direct directed direction directly director directors disabled disadvantage
    ordinary:disagree disagreement disagreements disagrees disappeared disappearing disappointed disappointing
    ordinary:disappointment disapproval disarray disaster disastrous disavow disavowed discipline disclose
    ordinary:disclosed disclosure disclosures discontent discourse discover discovered discovery discrimination
    ordinary:discriminatory discuss discussed discussing discussion discussions disease disgrace disgusting
    ordinary:dislike disliked dismal dismantle dismiss dismissed dismissing dispatched display displayed displays
    ordinary:disproportionate disproportionately dispute disputed disputes disqualified disqualifying disrespect
    ordinary:disrupt dissent distance distant distinct distinction distinguished distraction distributed districts
    ordinary:disturbed diverse diversity divide divided divides dividing division divisions divisive divorce
    ordinary:divorced doctor doctors document documentary documented documents does dog doing dollar dollars
    ordinary:domain domestic dominance dominant dominate dominated dominating donate donated donation donations
    ordinary:done donor donors doom door doors double doubled doubt doubts down downtown downturn dozen dozens
    ordinary:draft drafting drag drama dramatic dramatically drastically draw drawing drawn draws dream dreams
    ordinary:dressed drew drinking drive driven driver drives driving drop dropped dropping drops drove drug drugs
    ordinary:dubious due dues during duties duty dynamic dynamics dynasty each eager ear earlier earliest early
    ordinary:earn earned earners earning earnings ease easier easily easy echo echoed echoing economic
    ordinary:economically economics economies economist economists economy edge edges editor editorial editors
    ordinary:education educational effect effective effectively effects efficient effort efforts eight eighth
    ordinary:either elaborate elderly elders elect elected electing election elections electoral electorate
    ordinary:electorates electricity electronic element elements elevate elevated eligibility eligible eliminate
    ordinary:eliminated eliminating elite elites else elsewhere email emailed emails embarrassing embarrassment
    ordinary:embrace embraced embracing emerge emerged emergence emergency emerging emissions emotion emotional
    ordinary:emotionally empathy emphasis emphasize emphasized emphasizing employed employee employees employer
    ordinary:employers employment empty enabled enacted encounter encountered encourage encouraged encourages
    ordinary:encouraging encryption end ended ending endless endorse endorsed endorsement endorsements endorsing
    ordinary:ends enemies enemy energetic energize energized energy enforce enforcement engage engaged engagement
    ordinary:engaging engineer enjoy enjoyed enjoys enormous enough enrollment ensure ensuring enter entered
    ordinary:entering enterprise enters entertainment enthusiasm enthusiastic enthusiastically entire entirely
    ordinary:entities entitled entity entrance entrepreneur entry environment environmental envisioned episode
    ordinary:equal equality equally equipment equity equivalent era error erupted escalated escalating escape
    ordinary:especially essential essentially establish established establishing establishment estate estimate
    ordinary:estimated estimates ethanol ethical ethics ethnic ethnicity evangelical evangelicals eve even evening
    ordinary:evenly event events eventual eventually ever every everybody everyday everyone everything everywhere
    ordinary:evidence evident evil exact exactly example examples excellent except exception exceptions excessive
    ordinary:exchange exchanges excited excitement exciting exclusive exclusively excuse execute executive
    ordinary:executives exercise exile exist existed existence existential existing exists exit expand expanded
    ordinary:expanding expansion expect expectation expectations expected expecting expects expense expenses
    ordinary:expensive experience experienced experiences experiment expert expertise experts explain explained
    ordinary:explaining explains explanation explanations explicitly exploit exploited explosive exports expose
    ordinary:exposed exposure express expressed expressing expression extend extended extends extension extensive
    ordinary:extent extra extraordinary extreme extremely extremism extremist extremists eye eyes face faced faces
    ordinary:facilities facility facing fact factor factories factors factory facts fail failed failing fails
    ordinary:failure failures fair fairly faith fake fall fallen falling fallout falls false familiar families
    ordinary:family famous famously fan fans fantastic far fare fared farm farms fascist fashion fast faster fat
    ordinary:fatal fate father fault favor favorability favorable favorably favored favoring favorite favors fear
    ordinary:fears feature featured features featuring federal fee feed feel feeling feelings feels fees feet fell
    ordinary:fellow felt female fence fervor feud few fewer fiction field fierce fiercely fiery fifth fight
    ordinary:fighter fighters fighting fights figure figured figures file filed files filibuster filing filings
    ordinary:fill filled film final finally finance financed finances financial financially financing find finding
    ordinary:findings finds fine finger fingers finish finished finishing fire firearm firearms fired firewall
    ordinary:fireworks firing firm firmly firms first fiscal fishing fit fitness five fix fixing flag flags flat
    ordinary:flawed flaws fled fleeing fleet flew flexibility flight flip flipped flood floor floors flow flowers
    ordinary:flurry fly flying focus focused focuses focusing folks follow followed followers following follows
    ordinary:food foot footage football footsteps for force forced forceful forcefully forces forcing forecast
    ordinary:forefront foreign foreigners foremost forever forget forgotten form formal formally formed former
    ordinary:formidable forms formula forth fortune fortunes forum forums forward fossil fought found founded
    ordinary:founder founders founding four fourth fracking fraction fractured frame framed frankly fraud frauds
    ordinary:fraught free freed freely freeze frequent frequently fresh friend friendly friends friendship fringe
    ordinary:from front frontrunner frustrated frustration frustrations fuel fueled fueling fuels fulfill full
    ordinary:fully fun function functions fund fundamental fundamentally funded funding fundraiser fundraisers
    ordinary:fundraising funds funny furious furor further fury future gain gained gaining gains gala gallons
    ordinary:galvanized gambling game games gaming gap gaps garnered gas gather gathered gathering gave gay gays
    ordinary:gender general generally generals generate generated generating generation generations generous
    ordinary:genocide genuine geopolitical get gets getting giant gift gifts girl give given gives giving glad
    ordinary:glass glimpse global globalization globally gloves goal goals goes going golf gon gone good goods got
    ordinary:gotten govern governing government governments governor governors grab grabbed grabbing grabs grade
    ordinary:gradually graduate graduated graduates graduation grandchildren grandfather granted granting grants
    ordinary:grappling grasp grass grassroots great greater greatest greatly greed greenhouse greens greeted grew
    ordinary:grief grim grip gross ground grounds group groups grow growing grown grows growth guarantee
    ordinary:guaranteed guard guards gubernatorial guess guest guests guide guidelines guiding guilty gun guns guy
    ordinary:guys hack hacked hackers hacking had hair half hall halls halt hammered hand handed handful handily
    ordinary:handle handled handling hands hanging happen happened happening happens happy harassment hard harder
    ordinary:hardest hardly harm harmed harmful harsh has hashtag hat hate hateful hates hatred haul have having
    ordinary:hawkish head headed heading headline headlines headquarters heads heal healing health healthcare
    ordinary:healthy hear heard hearing hearings heart hearts heat heated heavily heavy hedge heed height
    ordinary:heightened heir held hell helm help helped helpful helping helps her here heritage hero heroes
    ordinary:herself hidden hide high higher highest highlight highlighted highlighting highlights highly highway
    ordinary:hike hikes him himself hints hire hired hiring his historian historic historical historically history
    ordinary:hit hits hitting hold holding holds hole holes holiday home homegrown homes hometown honest honesty
    ordinary:honor honored hope hoped hopeful hopefully hopefuls hopes hoping horrible horrific horror horse
    ordinary:hospital hospitals host hosted hostile hostility hosting hosts hot hotel hotly hour hourly hours
    ordinary:household households houses housing how however hub huge human humanitarian humanity humiliating
    ordinary:humility hundred hundreds hung hurdles hurt hurting husband hypothetical ice icon idea ideas
    ordinary:identified identify identifying identities identity ideological ideologically ideology ignorant
    ordinary:ignore ignored ignoring illegal illegally image imagine imagined immediate immediately immigrant
    ordinary:immigrants immigration immunity impact impartial impassioned imperative implement implemented
    ordinary:implication implications implicitly implied imply implying import importance important importantly
    ordinary:imports impose imposed imposing impossible impressed impression impressive imprisoned impromptu
    ordinary:improper improve improved improvement improvements improving inability inaccurate inaction inadequate
    ordinary:inappropriate incendiary incentive incident incidents incites inclination inclined include included
    ordinary:includes including inclusive income incomes incoming incompetent increase increased increases
    ordinary:increasing increasingly incredible incredibly incremental incumbent incumbents indeed independence
    ordinary:independent independents index indicate indicated indicates indication indictment indirectly
    ordinary:individual individuals industrial industries industry ineligible inequality inevitable inevitably
    ordinary:infamous infiltrated inflammatory inflation influence influenced influential information informed
    ordinary:infrastructure initial initially initiative initiatives injured inner innocent inquiries inquiry
    ordinary:inroads insecure insecurity insensitive inside insider insiders insist insisted insistence insisting
    ordinary:insists inspector inspire inspired inspiring instance instances instantly instead instincts
    ordinary:institutional institutions instructed insufficient insult insulting insults insurance insurers
    ordinary:insurgent insurmountable integration integrity intellectual intelligence intelligent intend intended
    ordinary:intends intense intensity intent intention interaction interactions interest interested interesting
    ordinary:interests interfere internal international internment interpretation interpreted interrupted
    ordinary:intervene intervention interview interviewed interviews into introduce introduced introducing
    ordinary:introduction invasion inversions invest invested investigate investigated investigating investigation
    ordinary:investigations investigative investigators investing investment investments investor investors
    ordinary:invitation invited inviting invoked involved involvement involves involving ire irresponsible
    ordinary:isolated issue issued issues items its itself jail jeopardy jet jihad jihadist jihadists job jobs
    ordinary:jockeying join joined joining joint joke joked jokes joking journalist journalists judge judgement
    ordinary:judges judgment jump jumped jury just justices justification justified justify keep keeping keeps
    ordinary:kept key keynote kicked kid kids kill killed killer killing killings kind kinds kitchen knew knife
    ordinary:knock knocked know knowing knowledge known knows label labeled labor lack lacked lacking lacks ladies
    ordinary:lady laid lambasted lamented land landed landing landmark landscape landslide lane language large
    ordinary:largely larger largest last lasting late lately later latest latter laugh laughed laughing launch
    ordinary:launched launching law lawmaker lawmakers laws lawsuit lawsuits lawyer lawyers lay laying layoffs
    ordinary:lead leader leaders leadership leading leads leak leaked leaks lean leaning learn learned learning
    ordinary:least leave leaves leaving led left legacy legal legalizing legally legendary legislation legislative
    ordinary:legislator legislators legislature legitimate lenders lending length lengthy lens lent lesbian less
    ordinary:lesser lesson lessons let letter letters letting level levels leverage levy liability liar liberal
    ordinary:liberals libertarians liberties liberty licensed licenses lie lied lies life lifelong lifetime lift
    ordinary:lifted light lights likable like liked likelihood likely likened likes limit limited limiting limits
    ordinary:line lined lines lingering link linked linking links list listed listen listened listening listing
    ordinary:lists lit literally litmus little live lived lives living loan loans lobbied lobby lobbying lobbyist
    ordinary:lobbyists local located location locations lock locked logic lone long longer longest longstanding
    ordinary:longtime look looked looking looks looming looms loophole loose lopsided lose loser losers loses
    ordinary:losing loss losses lost lot lots loud loudly love loved loves loving low lower lowering lowest loyal
    ordinary:loyalty luck lucrative lunch lure luxury lying machine mad made magazine magic magnate mail main
    ordinary:mainly mainstream maintain maintained maintains maintenance major majorities majority make makers
    ordinary:makes making male man manage managed management manager managers managing mandate mandated mandates
    ordinary:manner mantle manufacturers manufacturing many map marathon marched margin margins marked market
    ordinary:marketing markets marking marks marriage married mass massacre massive master match matched matchup
    ordinary:matchups mate material materials math matter matters maximum may maybe mayor mayors mean meaning
    ordinary:meaningful means meant meantime meanwhile measure measured measures media medical meet meeting
    ordinary:meetings meets member members membership memo memoir memories memory men mental mention mentioned
    ordinary:mentioning mentions mere merely merger merits mess message messages messaging met method methods
    ordinary:microphone midnight midst might migrant migrants migration miles militant militants military million
    ordinary:millions mind minds mine miners minimum minor minorities minority minus minute minutes mired mirror
    ordinary:mishandling misinformation misleading misogynist miss missed missile missing mission missions
    ordinary:missteps mistake mistakes mistrust mix mixed mobilize mock mocked mocking mode model models moderate
    ordinary:moderates moderator moderators modern modest modified mogul mold mom moment momentous moments
    ordinary:momentum monetary money monitoring month monthly months mood moon moral more morning mortgage
    ordinary:mortgages mosque mosques most mostly mother mothers motion motivated mount mounting mouth move moved
    ordinary:movement movements moves movie moving much multinational multiple municipal murder murdered murders
    ordinary:muscle music must mutual myself name named names naming narrative narrator narrow narrower narrowly
    ordinary:nasty nation nationalist nationally nationals nations nationwide native natural nature near nearby
    ordinary:nearly nears necessarily necessary necessity need needed needle needs negative negatives negligence
    ordinary:negotiable negotiate negotiated negotiating negotiation negotiations negotiator neighbor neighborhood
    ordinary:neighborhoods neighboring neighbors neither nervous net network networks neurosurgeon neutral never
    ordinary:newfound newly newspaper newspapers next night nightclub nights nine nobody nod nominate nominated
    ordinary:nominating nomination nominations nominee nominees none nonetheless nonpartisan nonprofit nonwhite
    ordinary:nor normal normally norms northern nose not notable notably note noted notes nothing notice noticed
    ordinary:noting notion novel now nowhere nuclear number numbers numerous oath objective obligation obligations
    ordinary:observation observed observers obstacle obtain obtained obtaining obvious obviously occasional
    ordinary:occasionally occasions occupation occupied occur occurred occurring occurs odd odds off offended
    ordinary:offense offensive offer offered offering offers office officer officers offices official officially
    ordinary:officials offset often oil okay old older oldest once one ones ongoing online only onslaught onstage
    ordinary:onto open opened opening openly opens operate operating operation operations operative operatives
    ordinary:operators opinion opinions opponent opponents opportunities opportunity oppose opposed opposes
    ordinary:opposing opposite opposition opted optimism optimistic option options order ordered orders ordinary
    ordinary:organization organizational organizations organize organized organizer organizers organizing original
    ordinary:originally originated orthodoxy other others otherwise ought our ourselves ouster out outcome outlets
    ordinary:outlined outlining outlook outrage outraged outrageous outreach outright outset outside outsider
    ordinary:outsiders outspoken outstanding over overall overcome overhaul overlooked overlooking overly
    ordinary:overnight overseas oversee overseeing oversees oversight overtake overthrow overtime overturn
    ordinary:overwhelming overwhelmingly owe own owned owner owners ownership owns pace pack package packed pact
    ordinary:page pages paid pain painful paint painting pair pandering panel panels panic paper papers paperwork
    ordinary:parade parallel parent parents parliamentary part partial participants participate participated
    ordinary:participating participation particular particularly parties partisan partisans partisanship partly
    ordinary:partner parts party pass passage passed passes passing passion passionate passport past pastor
    ordinary:pastors path paths pathway pattern pause pay paying payment payments payroll pays peace peaceful
    ordinary:peacefully peak peer peers penalty pending people per perceived percent percentage perception
    ordinary:perceptions perfect perfectly perform performance performances performed performing perhaps period
    ordinary:permanent permit permits persistent person persona personal personality personally personnel
    ordinary:perspective persuade persuaded persuading petition pharmaceutical phase philosophy phone phony photo
    ordinary:photograph photos phrase physical pick picked picking picks picture pictures piece pieces piled pilot
    ordinary:pink pipeline pitch pitting pivot pivotal place placed places placing plagiarism plain plaintiffs
    ordinary:plan plane planes planet planning plans plant planted plants platform platforms play played player
    ordinary:players playing plays plea pleaded please pleased pleasure pledge pledged pledges pledging plenty
    ordinary:plight plotting plurality plus podcast point pointed pointedly pointing points poised polarization
    ordinary:polarized polarizing police policies policing policy polite political politically politician
    ordinary:politicians politicized politics poll polled polling polls pollster pollsters pool poor poorly pop
    ordinary:pope popular popularity populated population populations populism populist populous portion portray
    ordinary:portrayed portraying pose posed poses posing position positioned positions positive possibility
    ordinary:possible possibly posted posting posts potent potential potentially poured poverty power powerful
    ordinary:powers practically practice practices pragmatic praise praised praises praising pray prayer prayers
    ordinary:precedent precedents precinct precincts predecessor predict predictable predicted predicting
    ordinary:prediction prefer preference preferred pregnant premium prep prepare prepared preparedness prepares
    ordinary:preparing presence present presented presents preserve presided presidency president presidential
    ordinary:presidents pressed pressing pressure presumably presumed presumptive pretty prevail prevailed prevent
    ordinary:prevented preventing preview previous previously price prices primaries primarily primary principal
    ordinary:principle principles print prior priorities priority prison prisoner prisoners privacy private
    ordinary:privately prize pro probably probation probe problem problematic problems procedure procedures
    ordinary:proceed proceeded proceedings proceeds process produce produced producing product production products
    ordinary:profession professional professionals professor professors profile profit profits profound program
    ordinary:programming programs progress progressive progressives prohibit project projected projecting
    ordinary:projections projects prolonged prominence prominent promise promised promises promising promote
    ordinary:promoted promoting prompted prompting proof propaganda propel proper properly properties property
    ordinary:proponent proportion proportionally proposal proposals proposed proposing proposition prosecute
    ordinary:prosecuted prosecution prosecutor prosecutors prospect prospects prosperity protect protected
    ordinary:protecting protections protest protester protesters protesting protests protracted proud prove proved
    ordinary:proven provide provided provides providing province provision provisional provisions provocative
    ordinary:psychological public publicity publicly published publisher publishing pull pulled pulling punch
    ordinary:punching pundits punish punished purchase purpose purposes pursue pursued pursuing pursuit push
    ordinary:pushed pushes pushing put puts putting qualifications qualified qualify qualities quality quarter
    ordinary:quarterly question questionable questioned questioning questions queue quick quickly quiet quietly
    ordinary:quit quite quo quote quoted quotes race races racial racially racism racist radar radical radicalized
    ordinary:radio raids railed raise raised raises raising rallied rallies rally rallying rampant ramped ran
    ordinary:randomly range ranging rank ranking rankings ranks rant rape rapid rapidly rapists rare rarely rate
    ordinary:rated rates rather rating ratings rationale rattled raucous reach reached reaches reaching react
    ordinary:reacted reacting reaction read readers reading reads ready real realistic realities reality realize
    ordinary:realized really reason reasonable reasons rebel rebels rebuffed rebuild rebuilding rebuke recall
    ordinary:recalled recalling receive received receives receiving recent recently reception receptive recession
    ordinary:reckless reckoning reclaim recognition recognize recognized recognizes recommend recommendation
    ordinary:recommendations recommended reconsider record recorded records recount recounted recover recovered
    ordinary:recovery recruit recruiter recruiting recruitment red redacted reduce reduced reducing reduction
    ordinary:reelection reference referenced references referencing referenda referendum referred referring refers
    ordinary:reflect reflected reflecting reflection reflects reform reforms refrain refuge refugee refugees
    ordinary:refusal refuse refused refuses refusing regard regarded regarding regardless regime region regional
    ordinary:regions register registered registering registration regret regular regularly regulation regulations
    ordinary:regulator rein reined reiterated reject rejected rejecting rejection relate related relations
    ordinary:relationship relationships relative relatively relatives release released releases releasing
    ordinary:relentless relentlessly relevant reliable reliably relied relief relies religion religious reluctant
    ordinary:rely relying remain remained remaining remains remark remarkable remarked remarking remarks remember
    ordinary:remembered remind reminded reminder reminding reminds reminiscent remote remove removed render renew
    ordinary:renewable renewed renovated renovation rent repeal repeat repeated repeatedly repeating replace
    ordinary:replaced replacement replay replied reply report reported reportedly reporter reporters reporting
    ordinary:reports represent represented representing represents reproductive reputation request requested
    ordinary:requests require required requirement requirements requires requiring rescue research researchers
    ordinary:resemble resentment reserved residence resident residents resign resignation resigned resist
    ordinary:resistance resolution resolve resolved resonate resonated resort resources respect respected
    ordinary:respectively respects respond responded respondents responders responding responds response responses
    ordinary:responsibility responsible rest restaurant restore restraint restrict restricting restrictions
    ordinary:restrictive rests result resulted resulting results retail retain retired retirement retroactively
    ordinary:return returned returning returns retweeted reveal revealed reveals revelation revelations revenue
    ordinary:reverse reversed review reviewed reviewing reviews revival revive revolt revolution revolutionary
    ordinary:reward rhetoric rhetorical rich richest rid ridiculous rigged right rights rip ripped ripping rise
    ordinary:risen rises rising risk risks risky ritual rival rivalry rivals road roads robust rocky role roles
    ordinary:roll rolled room root roots rose rough roughly round rounds route routinely row rule ruled rules
    ordinary:ruling rulings rumors run running runs rural rushing sacrifice sad safe safer safety said sake
    ordinary:salaried salaries salary sale sales same samples sampling sanctions sand sat satisfied save saved
    ordinary:savings saw say saying says scale scandal scandals scare scared scares scathing scenario scene scenes
    ordinary:schedule scheduled scheduling scholars scholarship school schools science scientist scientists scope
    ordinary:score scored scores scramble scrambling screen screening script scripted scrutiny seal search
    ordinary:searching season seat seated seats second seconds secret secretary secrets section sector secure
    ordinary:secured securing securities security see seeing seek seeking seeks seem seemed seeming seemingly
    ordinary:seems seen sees segment segregation seize seized select selected selection sell sellers selling sells
    ordinary:senator senators send sending sends senior sense sensitive sensitivity sent sentence sentenced
    ordinary:sentences sentiment sentiments separate serial series serious seriously serve served server servers
    ordinary:serves service services serving session set setback sets setting settle settled settlement seven
    ordinary:several severe sex sexism sexist sexting sexual shadow shake shakeup shaking shameful shape shaped
    ordinary:shaping share shared shareholder shareholders shares sharing sharp sharpened sharply she sheet
    ordinary:shelter shield shift shifted shifting shifts ship shirt shirts shock shocked shocks shook shooter
    ordinary:shooting shootings shop shopping shore short shortly shot shots should shouted shouting show showdown
    ordinary:showed showing shown shows shrinking shut shy sick side sided sidelines sides sight sign signal
    ordinary:signaled signals signature signatures signed significance significant significantly signing signs
    ordinary:silence silent silver similar similarly simple simply simulation simultaneously since sincere single
    ordinary:singled sink sister sit site sites sits sitting situation situations six sixth sizable size
    ordinary:skateboarding skeptical skepticism skill skilled skills skin skip slammed slamming slams slate slated
    ordinary:slates slavery sleep slice slightly slip slipped slogan slot slots slow slowly small smaller smart
    ordinary:smile smiling smugglers social socialism socialist society soft soften software soil solar sold
    ordinary:soldier soldiers solely solid solidarity solidly solution solutions solve some somebody somehow
    ordinary:someone something sometimes somewhat somewhere son songs sons soon sooner sophisticated sorry sort
    ordinary:sorts sought soul sound sounded sounding sounds source sources space sparked sparred speak speakers
    ordinary:speaking speaks special specific specifically specifics spectacle spectrum speculation speech
    ordinary:speeches speechwriter speed spend spending spends spent spin spirit spirited split spoke spoken
    ordinary:spokesman spokeswoman sponsor sponsored sport sports spot spotlight spots spouse sprawling spread
    ordinary:spreading spring spur squarely stability stable stacked staff staffer staffers stage stagnant stake
    ordinary:staked stakes stalled stamina stamp stance stances stand standard standards standing stands star
    ordinary:stark stars start started starting starts state stated statehood statement statements statewide
    ordinary:stating station stations statistics stature status stay stayed staying steadily steady steal stealing
    ordinary:steel steep steering stem step stepped stepping steps stereotypes stick sticking stiff still stimulus
    ordinary:stir stock stolen stood stop stopped stopping stops store stores stories story straight strain
    ordinary:strange strategic strategies strategist strategists strategy streak stream streets strength
    ordinary:strengthen strengthened strengths stress stressed stretch strict stride strike strikes striking
    ordinary:string strong stronger strongest strongholds strongly struck structure struggle struggled struggles
    ordinary:struggling stuck student students studied studio study stuff stumbles stump stunning stupid style
    ordinary:subdued subject submitted subsequent subsequently substance substantial substantially substantive
    ordinary:subtle suburban succeed succeeded success successes successful successfully successor such sudden
    ordinary:suddenly sue sued suffer suffered suffering sufficient suggest suggested suggesting suggestion
    ordinary:suggestions suggests suicide suit suite suited suits sum summary summer summit sums sun super
    ordinary:superdelegate superdelegates superior supply support supported supporter supporters supporting
    ordinary:supportive supports supposed supposedly sure surely surface surge surged surging surprise surprised
    ordinary:surprising surprisingly surrogate surrogates surrounded surrounding surveillance survey surveyed
    ordinary:surveys survive survived surviving suspect suspected suspects suspend suspended suspicion suspicious
    ordinary:sustainable sustained swaths sway sweeping swept swing switch symbol sympathetic sympathy system
    ordinary:systems table tables tackle tactic tactical tactics take taken takeover takes taking tale talent talk
    ordinary:talked talking talks tally tank tap tapped tapping target targeted targeting targets tariffs task
    ordinary:tasked taught tax taxes taxing taxpayer taxpayers teach teacher teachers teaches teaching team teams
    ordinary:tears tech technical technically techniques technology teenager telephone televised television tell
    ordinary:telling tells temper temperament temporarily temporary ten tend tendency tends tens tense tension
    ordinary:tensions tent tentative tenure term terms terrible terrific territory terror terrorism terrorist
    ordinary:terrorists test tested testified testimony testing tests than thanked thanks that the theater theft
    ordinary:their them theme themes themselves then theories theory there therefore these they thin thing things
    ordinary:think thinking thinks third this those though thought thoughtful thoughts thousand thousands thread
    ordinary:threat threaten threatened threatening threatens threats three threshold threw through throughout
    ordinary:throw throwing thrown thus thwart ticket tide tie tied ties tight tighten time timeline timing tiny
    ordinary:tip tired title titled today together told tolerance toll tomorrow ton tone tonight too took tool
    ordinary:tools top topic topics total totally touch touched tough tougher tour touted touting toward towards
    ordinary:town towns toxic track tracking tracks traction trade traded trading tradition traditional
    ordinary:traditionally traffic tragedy tragic trail trailed trailing trails train training transactions
    ordinary:transcript transcripts transfer transform transformation transformed transgender transition translate
    ordinary:transparency transparent transportation trash travel traveled traveling treat treated treating
    ordinary:treatment tremendous trend trends trial tribute tried tries trigger trillion trio trip trips triumph
    ordinary:troops trouble troubled troubling trounced trove truck trucks true truly trust trusted truth truthful
    ordinary:try trying tsunami tuition tune tunnel tunnels turmoil turn turnaround turned turning turnout turns
    ordinary:tweet tweeted tweeting tweets twice twist two tycoon tying type types typical typically ugly ultimate
    ordinary:ultimately unable unacceptable unanimous unauthorized unaware uncertain uncertainty unclassified
    ordinary:unclear uncomfortable uncovered undecided undeclared under undercut underdog underestimate
    ordinary:underestimated undergoing underground underlying undermine undermined undermining underscore
    ordinary:underscored underscores underscoring understand understanding understands understood underway undo
    ordinary:undocumented unemployment unexpected unexpectedly unfair unfairly unfavorable unfavorably unfit
    ordinary:unfortunately unhappy unheard unified unify unifying unions unique unit unite uniting unity universal
    ordinary:universities unknown unleashed unless unlike unlikely unnoticed unofficial unpopular unpopularity
    ordinary:unprecedented unpredictable unqualified unrealistic unrest unsecured unsuccessful until unusual
    ordinary:unusually unveiled unwillingness upcoming update updated updates upheaval upon upper upset upside
    ordinary:upstate urban urge urged urgency urgent urging use used useful user users uses ushered using usual
    ordinary:usually vacation vacuum vague valuable value valued values variety various varying vast vastly
    ordinary:vehicle vehicles venture ventures venue version versus very veteran veterans vetted vetting via
    ordinary:viability viable vice victim victims victories victory video videos view viewed viewers viewing views
    ordinary:vigorously violate violated violates violating violation violations violence violent viral virtual
    ordinary:virtually virtue virus visa visas visceral visible vision visit visited visiting visits vital vocal
    ordinary:voice voiced voices volatile volume volunteer volunteers vote voted voter voters votes voting vow
    ordinary:vowed vowing vows vulnerability vulnerable vying wage wages wait waited waiting wake walk walked
    ordinary:walking walks walls waning want wanted wanting wants war warfare warm warming warn warned warning
    ordinary:warnings wars wary was waste watchdog watched watching water waterboarding watermelon wave waves
    ordinary:waving way ways weak weaker weakness weaknesses wealth wealthiest wealthy weapon weapons wear wearing
    ordinary:website websites wedding week weekend weekly weeks weigh weighed weight weird welcome welcomed
    ordinary:welcoming welfare well went were what whatever when where wherever whether which while whiter whites
    ordinary:who whoever whole whom whomever whose why wide widely widening wider widespread wife wild wildly will
    ordinary:willing willingness win wind window winds wing winner winners winning wins winter wiping wisdom wise
    ordinary:wish wishes with withdraw withdrawal withheld within without witness witnessed woes woman women won
    ordinary:wonder wondered wonderful wondering word words wore work worked worker workers workforce working
    ordinary:workplace works world worldwide worried worries worry worrying worse worst worth would wound wounded
    ordinary:wrapped write writer writers writes writing written wrong wrongdoing wrote xenophobe xenophobic year
    ordinary:years yesterday yet yield you young younger your yourself youth zeal zero zone
    famous:Admiral_Harris:66:8: Al_Gore:100:11: Al_Qaeda:100:9: Alan_Grayson:45:10: Angela_Merkel:81:9:chancellor
    famous:Barack_Obama:90:162:president Ben_Carson:100:61:candidate,dr,neurosurgeon,presidential
    famous:Bernie_Sanders:92:367:candidate,presidential,primary,rival,sen,senator,socialist
    famous:Brian_Fallon:92:12:spokesman Carly_Fiorina:97:40:businesswoman,ceo,former Chris_Christie:98:55:gov
    famous:Chuck_Grassley:69:9:sen Chuck_Schumer:90:10:sen,senator Clinton_Foundation:81:31:
    famous:Corey_Lewandowski:100:27:campaign,manager David_Axelrod:100:15:adviser,strategist
    famous:Donald_Trump:82:937:billionaire,candidate,fellow,front-runner,frontrunner,gop,mogul,nominee,presidential,presumptive,republican
    famous:Elizabeth_Warren:70:21:sen,senator Glenn_Beck:80:8:host Harry_Reid:100:22:leader,minority
    famous:Hillary_Clinton:83:843:candidate,democrat,democratic,front-runner,nominee,presidential,presumptive,rival,state
    famous:Hugh_Hewitt:100:8:conservative,host,radio Huma_Abedin:93:15:aide
    famous:Jake_Sullivan:65:13:adviser,foreign,policy,top James_Comey:91:22:director
    famous:Jeb_Bush:47:92:florida,former,gov,governor Jeff_Sessions:100:14:sen,senator
    famous:Jeff_Weaver:81:18:campaign,manager Jennifer_Palmieri:84:11:director Jimmy_Carter:58:10:president
    famous:Joe_Biden:58:24:president,vice John_Kasich:100:103:gov,governor John_Kerry:95:22:state
    famous:John_McCain:100:41:sen,senator John_Podesta:90:10:campaign,chairman
    famous:Josh_Earnest:100:14:press,secretary,spokesman Justice_Kennedy:30:8: Justice_Scalia:92:24:
    famous:Kelly_Ayotte:100:15:sen Khizr_Khan:30:9:father Lindsey_Graham:80:24:sen,senator
    famous:Loretta_Lynch:94:16:attorney,general Marco_Rubio:100:186:candidate,presidential,sen,senator
    famous:Mark_Kirk:100:8: Martin_O'Malley:100:10:governor Martin_O’Malley:100:17:gov Megyn_Kelly:76:19:anchor
    famous:Merrick_Garland:84:11: Michael_Bloomberg:100:11: Mike_Huckabee:100:23:gov,governor Mike_Pence:90:19:gov
    famous:Mitch_McConnell:95:19:leader,majority Mitt_Romney:98:52:candidate,nominee,presidential
    famous:Ms._Brainard:80:16: Ms._Epstein:71:10: Ms._Sherry:88:15: Muhammad_Ali:92:12:
    famous:Newt_Gingrich:100:11:speaker Paul_Manafort:74:23:campaign,chairman,trump Paul_Ryan:92:49:speaker
    famous:Paul_Singer:81:9:billionaire Reince_Priebus:93:14:chairman,party Richard_Nixon:83:10:
    famous:Rick_Santorum:100:11:senator Robby_Mook:100:9:campaign,manager Roger_Ailes:83:10: Ron_Johnson:25:8:sen
    famous:Ron_Paul:50:8: Ronald_Reagan:88:32:president Rudy_Giuliani:83:10:mayor Sandy_Hook:100:9:
    famous:Scott_Walker:80:12:gov Sean_Hannity:80:8:host Syed_Farook:88:8: Tad_Devine:90:9:senior
    famous:Ted_Cruz:97:260:candidate,presidential,rival,sen,senator Tim_Kaine:92:13:sen Trayvon_Martin:62:10:
    famous:Vladimir_Putin:94:16:president Wasserman_Schultz:55:24:
    """
}
