/// Invented articles with every source marked: `⟦she⟧{Ana Kos}`; `{-}` for a source that nobody can name, and
/// several names joined by `;` where the statement is joint.
enum NamingSamples {
  static let courtInKenya = """
    Trader told to refund maize deposit, Eldoret court hears

    ELDORET, Kenya - A magistrate on Tuesday ordered a grain trader to return 4.2 million shillings to a farmers' group, saying the maize was never delivered.

    Senior Principal Magistrate Chepkemoi Langat ruled that Highveld Grains Ltd had no stock when it signed the contract. ⟦She⟧{Chepkemoi Langat} said the firm had “sold a harvest that existed on paper only”.

    ⟦Kibet Rono, the advocate for the farmers,⟧{Kibet Rono} told the court that 212 families had waited since March. ⟦Mr Rono⟧{Kibet Rono} added that two of them had lost their land.

    ⟦The company⟧{Highveld Grains Ltd} denied wrongdoing. Its managing director, ⟦Dickson Mutai Arap Bett⟧{Dickson Mutai Arap Bett}, said drought had closed the roads.

    “We shall appeal,” ⟦Bett⟧{Dickson Mutai Arap Bett} told journalists outside the court, adding that ⟦he⟧{Dickson Mutai Arap Bett} trusted the High Court.

    ⟦A woman who had travelled from Kapsabet⟧{-} said she only wanted her money.

    ⟦The Senior Principal Magistrate⟧{Chepkemoi Langat} gave the firm 30 days.
    """

  static let courtInIreland = """
    Garda inspector denies shredding notes in Tuam fraud case

    A garda inspector told Galway Circuit Criminal Court that he never destroyed his notes.

    Insp Fergal Ó Conghaile (51) was giving evidence in the trial of accountant Orlaith Devane, of Cloonfush, Tuam, who denies eleven counts of theft.

    ⟦Rónán Keaveney SC, for the defence,⟧{Rónán Keaveney} put it to the witness that the notebooks were inconvenient. “They were wet,” ⟦Insp Ó Conghaile⟧{Fergal Ó Conghaile} replied.

    ⟦The witness⟧{Fergal Ó Conghaile} agreed that no photograph was taken. ⟦Mr Keaveney⟧{Rónán Keaveney} said that was remarkable.

    ⟦Ms Devane⟧{Orlaith Devane} told gardaí in an interview that she had been “drowning in paper”, prosecuting counsel Síle Hanrahan BL said.

    ⟦Judge Tomás Breathnach⟧{Tomás Breathnach} told the jury to disregard press reports. ⟦The judge⟧{Tomás Breathnach} said the case would last until Friday.

    ⟦Ms Hanrahan⟧{Síle Hanrahan} said ⟦she⟧{Síle Hanrahan} had two more witnesses.
    """

  static let policeInIndia = """
    Three held in Nashik for cloning ATM cards

    Nashik: Police on Saturday arrested three men for allegedly cloning more than 400 ATM cards, ⟦officials⟧{-} said.

    ⟦Deputy Commissioner of Police (Crime) Sanjana Kulkarni⟧{Sanjana Kulkarni} said the accused had fitted skimmers at eleven kiosks in Panchavati. “They worked at night and wore helmets,” ⟦the DCP⟧{Sanjana Kulkarni} said.

    According to ⟦Kulkarni⟧{Sanjana Kulkarni}, the gang had links to Surat.

    ⟦Senior Inspector Vilas Ghadge of the cyber police station⟧{Vilas Ghadge} said complaints began in August. ⟦Ghadge⟧{Vilas Ghadge} said ⟦he⟧{Vilas Ghadge} had written to the banks twice.

    ⟦A senior bank official, requesting anonymity,⟧{-} said the machines were old.

    ⟦Lata Bhamre, 63, a retired teacher who lost Rs 80,000,⟧{Lata Bhamre} said nobody had warned her. “I stood in line for two days,” ⟦she⟧{Lata Bhamre} said.

    The Nashik Merchants Cooperative Bank, which runs six of the kiosks, said refunds would be made. ⟦The bank⟧{Nashik Merchants Cooperative Bank} said new machines were ordered.
    """

  static let policeInThePhilippines = """
    Police: ‘Habal-habal’ driver was not the gunman in Iloilo ambush

    ILOILO CITY — The driver arrested after Monday's ambush of a barangay captain is not the gunman, the Police Regional Office 6 (PRO-6) said.

    ⟦PRO-6 spokesperson Lt. Col. Arnel Solatorio⟧{Arnel Solatorio} said paraffin tests came out negative. “He was at the wrong place,” ⟦Solatorio⟧{Arnel Solatorio} said in a press briefing.

    ⟦PCpt. Marites Gallego, chief of the Lapaz Police Station,⟧{Marites Gallego} said two witnesses had withdrawn. ⟦Gallego⟧{Marites Gallego} urged them to come forward.

    Ambush victim Kap. Rodolfo Ticao remains in hospital. His wife, ⟦Gemma Ticao⟧{Gemma Ticao}, said the family did not know of any threats.

    “My husband has no enemies,” ⟦Mrs. Ticao⟧{Gemma Ticao} said.

    ⟦Rep. Jun-jun Defensor (PDP, 3rd district)⟧{Jun-jun Defensor} offered a reward of P500,000. ⟦The lawmaker⟧{Jun-jun Defensor} said impunity must end.

    ⟦PRO-6⟧{Police Regional Office 6; PRO-6} said it would form a task group.
    """

  static let councilInWales = """
    Councillors in Ceredigion clash over seaside toilets

    Plans to close nine public toilets along Cardigan Bay have been called “an insult to anyone over forty”.

    Ceredigion County Council says the move would save £210,000 a year.

    ⟦Cllr Eleri Protheroe-Jones, the cabinet member for finance,⟧{Eleri Protheroe-Jones} told Tuesday's meeting that there was “no money left for porcelain”.

    But ⟦Cllr Gwion Tudur⟧{Gwion Tudur}, who represents Llanrhian ward, said the figures were wrong. ⟦He⟧{Gwion Tudur} said the council had counted the same water bill twice.

    “We'll have people going behind the chapel,” said ⟦Mair Lloyd-Rees, who has run the Beach Café for 31 years⟧{Mair Lloyd-Rees}.

    ⟦Cllr Protheroe-Jones⟧{Eleri Protheroe-Jones} replied that nobody would go behind any chapel.

    ⟦The council⟧{Ceredigion County Council} said a decision would be taken in June. ⟦A spokesman for Dŵr Cymru⟧{-} said water charges were set by the regulator.

    ⟦Cllr Tudur⟧{Gwion Tudur} said ⟦he⟧{Gwion Tudur} would ask for a recount. “I can add,” ⟦the Llanrhian councillor⟧{Gwion Tudur} said.
    """

  static let councilInCanada = """
    Thunder Bay mayor breaks tie to keep ferry dock

    Mayor Annika Rautio cast the deciding vote Monday night to spend $3.1 million on the Marina Park ferry dock.

    “I've been called worse than stubborn,” ⟦Rautio⟧{Annika Rautio} told CBN News after the meeting.

    ⟦Coun. Dave Petrone⟧{Dave Petrone} said the dock will be under water in 20 years. ⟦Petrone⟧{Dave Petrone} and ⟦Coun. Shelby Kwandibens⟧{Shelby Kwandibens} said they would bring the motion back.

    ⟦City manager Tracie Hollinger⟧{Tracie Hollinger} said the repairs cannot wait, and that ⟦she⟧{Tracie Hollinger} had warned council in 2019.

    The dock is used by Fort William First Nation. ⟦Chief Michele Bannon⟧{Michele Bannon} said her community was not consulted. “They phoned me on the Friday,” ⟦Bannon⟧{Michele Bannon} said. “We're not a Friday afternoon thing.”

    ⟦The mayor⟧{Annika Rautio} apologized to ⟦the chief⟧{Michele Bannon}, who said it was accepted.

    ⟦Administration⟧{-} says work starts in May.
    """

  static let ministryInPeru = """
    Fishing ban off Chimbote extended, minister says

    LIMA (Andina Sur) - Peru will extend its anchovy fishing ban off Chimbote by three weeks, ⟦Production Minister Ximena Arévalo Quispe⟧{Ximena Arévalo Quispe} announced on Wednesday.

    The decision follows a report by the Sea Institute of Peru (Imarpe), which found too many juveniles in the catch. “We are protecting next year's work,” ⟦Arévalo⟧{Ximena Arévalo Quispe} told reporters.

    ⟦Imarpe⟧{Sea Institute of Peru; Imarpe} said 38 percent of the fish were below the legal size.

    The National Fisheries Society, the industry's main lobby, called the measure excessive. ⟦Its president, Eduardo Ferreyros Lüthi,⟧{Eduardo Ferreyros Lüthi} said 12,000 jobs were at risk. ⟦Ferreyros⟧{Eduardo Ferreyros Lüthi} said ⟦he⟧{Eduardo Ferreyros Lüthi} would meet ⟦the minister⟧{Ximena Arévalo Quispe} on Friday.

    ⟦Deputy Minister of Fisheries Úrsula Desposorio⟧{Úrsula Desposorio} ruled out compensation. ⟦She⟧{Úrsula Desposorio} said the budget was closed.

    ⟦The institute⟧{Sea Institute of Peru; Imarpe} will publish its data, ⟦the ministry⟧{-} said.
    """

  static let ministryInBosnia = """
    Hodžić Marić: Sarajevo must not wait for Brussels

    10.11.2023 15:40
    Source: SENA

    Minister of Foreign Trade of Bosnia and Herzegovina Lejla Hodžić Marić said today that the country must not wait for Brussels and that the customs law will be in procedure until the end of year.

    In the interview for the Banja Luka portal Srpski Put ⟦Hodžić Marić⟧{Lejla Hodžić Marić} emphasized that the law has support of both entities.

    ⟦The minister⟧{Lejla Hodžić Marić} added that the deadlines are short.

    Member of the House of Representatives Dragutin Ćosić reacted that this is marketing. According to ⟦Ćosić⟧{Dragutin Ćosić}, the law was copied. ⟦Ćosic⟧{Dragutin Ćosić} asked who will pay.

    ⟦He⟧{Dragutin Ćosić} reminded that the same was announced in 2021.

    ⟦The Minister of Foreign Trade⟧{Lejla Hodžić Marić} replied that ⟦the MP⟧{Dragutin Ćosić} did not read the law. “⟦I⟧{Lejla Hodžić Marić} think he read the cover”, said ⟦Hodzić-Marić⟧{Lejla Hodžić Marić}.

    The Indirect Taxation Authority announced that the first scanners arrive in March. ⟦The Authority⟧{Indirect Taxation Authority} pointed out that six crossings are ready.
    """

  static let football = """
    Late Bassey header sends Rivers Athletic top

    Rivers Athletic 2 Kaduna Stars 1

    Defender Ekong Bassey rose in stoppage time to send Rivers Athletic to the top of the Premier League on Sunday.

    “The boys never stopped believing,” said head coach ⟦Salisu Ibrahim Danjuma⟧{Salisu Ibrahim Danjuma}. ⟦The coach⟧{Salisu Ibrahim Danjuma} said ⟦he⟧{Salisu Ibrahim Danjuma} nearly took Bassey off at half-time.

    ⟦Bassey, 23,⟧{Ekong Bassey} said his knee was hurting. “My mum told me to play,” ⟦the defender⟧{Ekong Bassey} added.

    Stars boss Viktor Lindqvist refused to shake hands. ⟦The Swede⟧{Viktor Lindqvist} claimed the corner should not have been given.

    “⟦I⟧{Viktor Lindqvist} have seen it five times,” ⟦Lindqvist⟧{Viktor Lindqvist} said.

    ⟦Danjuma⟧{Salisu Ibrahim Danjuma} and ⟦captain Tunde Oyelaran⟧{Tunde Oyelaran} both said the title race was open. ⟦Oyelaran⟧{Tunde Oyelaran}, who joined from Enyimba in 2020, said nobody should talk about trophies.

    ⟦The Nigeria Football Federation⟧{Nigeria Football Federation} said it would review the footage. ⟦The federation⟧{Nigeria Football Federation} fined Stars last month.
    """

  static let company = """
    Tasman dairy group Kauri Fields to shut Timaru plant

    WELLINGTON, Aug 4 (Southern Wire) - New Zealand dairy group Kauri Fields Ltd will close its Timaru plant with the loss of 180 jobs, it said on Friday.

    ⟦The Christchurch-based company⟧{Kauri Fields Ltd; Kauri Fields} said demand for milk powder had fallen by a fifth.

    “This is not a reflection on our people,” ⟦Chief Executive Hemi Paterson-Rangi⟧{Hemi Paterson-Rangi} said in a statement. ⟦Paterson-Rangi⟧{Hemi Paterson-Rangi} declined to say if other sites were safe.

    ⟦Kauri⟧{Kauri Fields Ltd; Kauri Fields} expects one-off costs of NZ$44 million.

    ⟦The Dairy Workers Union⟧{Dairy Workers Union} called the decision brutal. “Nobody rang us,” ⟦its national secretary, Losa Faleolo,⟧{Losa Faleolo} said. ⟦The union⟧{Dairy Workers Union} said it would seek talks.

    ⟦Analyst Piet van der Merwe of Harbour Lane Securities⟧{Piet van der Merwe} said the closure was overdue. ⟦Van der Merwe⟧{Piet van der Merwe} kept a “neutral” rating.

    Finance chief Olivia Tuck told investors the dividend was secure. ⟦The CFO⟧{Olivia Tuck} said ⟦she⟧{Olivia Tuck} saw no need for new equity.

    ⟦The CEO⟧{Hemi Paterson-Rangi} will visit Timaru on Monday, ⟦the company⟧{Kauri Fields Ltd; Kauri Fields} said.
    """

  static let transcript = """
    Full transcript: Radio Vltava's morning interview

    Jarmila Dostálová, the education minister, was the guest of Petr Hlavsa.

    ⟦HLAVSA⟧{Petr Hlavsa}: Good morning, minister. Will the schools open?

    ⟦DOSTÁLOVÁ⟧{Jarmila Dostálová}: They will open on Monday. I promised that in June.

    ⟦HLAVSA⟧{Petr Hlavsa}: And the heating?

    ⟦DOSTÁLOVÁ⟧{Jarmila Dostálová}: The heating is the mayors' business.
    """

  static let twoOfOneName = """
    Brothers feud over Lagos hotel

    A long quarrel between two brothers over the Palm Crescent Hotel in Lekki came to court on Thursday.

    ⟦Chief Olumide Adeyemi-Coker⟧{Olumide Adeyemi-Coker} told Justice Ngozi Umeh that his younger brother had changed the locks. ⟦Barr. Femi Adeyemi-Coker⟧{Femi Adeyemi-Coker} said the locks were rusty.

    ⟦Olumide⟧{Olumide Adeyemi-Coker} said his father had left him the hotel. ⟦Femi⟧{Femi Adeyemi-Coker} said there was no will.

    ⟦Justice Umeh⟧{Ngozi Umeh} adjourned the matter. ⟦She⟧{Ngozi Umeh} advised ⟦them⟧{-} to settle.
    """

  static let lateFullName = """
    Headteacher sorry for frozen lunches

    ⟦The headteacher of a Fife primary⟧{-} has apologised after pupils were served frozen pies.

    “It should not have happened,” ⟦Mrs Abernethy⟧{Morag Abernethy} said. ⟦She⟧{Morag Abernethy} blamed a power cut.

    ⟦Parent Callum Drysdale⟧{Callum Drysdale} said his son had chipped a tooth. ⟦The father-of-three⟧{Callum Drysdale} said ⟦he⟧{Callum Drysdale} was not angry.

    Morag Abernethy has led Kinglassie Brae Primary since 2014.

    ⟦Fife Council⟧{Fife Council} said the pies were safe. ⟦A council spokeswoman⟧{-} said: “⟦We⟧{-} are sorry.”
    """

  static let flood = """
    Dam is safe, says Sindh irrigation chief as 40,000 flee

    SUKKUR: Irrigation Secretary Zarif Khuhro on Thursday dismissed reports that the Rohri dam was cracked, saying the gates had been opened on purpose.

    Addressing a press conference, ⟦he⟧{Zarif Khuhro} said the peak would pass by Saturday.

    ⟦Provincial Disaster Management Authority (PDMA) Director General Syed Salman Shah⟧{Syed Salman Shah} said 40,000 people had been moved. ⟦Mr Shah⟧{Syed Salman Shah} said tents were short.

    ⟦MPA Nusrat Abbasi⟧{Nusrat Abbasi}, however, accused the department of hiding the truth. ⟦Ms Abbasi⟧{Nusrat Abbasi} said ⟦she⟧{Nusrat Abbasi} had seen the cracks herself.

    ⟦Ghulam Rasool, a 70-year-old farmer from Pano Aqil,⟧{Ghulam Rasool} said the water came at night. “It took my buffaloes,” ⟦Rasool⟧{Ghulam Rasool} said.

    ⟦The secretary⟧{Zarif Khuhro} urged people not to listen to rumours. ⟦The PDMA⟧{Provincial Disaster Management Authority; PDMA} said boats were on the way.

    ⟦Meteorologists⟧{-} predict more rain.
    """

  static let university = """
    Students end sit-in at Universidad del Pacífico Sur

    VALDIVIA, Chile – Students left the rectory of the Universidad del Pacífico Sur on Friday after nine days.

    ⟦Student federation president Catalina Huenchumilla⟧{Catalina Huenchumilla} said the rector had signed every point. “We have it on paper,” said ⟦the 22-year-old⟧{Catalina Huenchumilla}.

    Rector Joaquín Edwards Bello said he had signed nothing. ⟦Edwards⟧{Joaquín Edwards Bello} told Radio Calle-Calle the students were tired.

    ⟦The rector's chief of staff, Paz Undurraga,⟧{Paz Undurraga} later said a document existed. ⟦Undurraga⟧{Paz Undurraga} called it a draft.

    ⟦Huenchumilla⟧{Catalina Huenchumilla} laughed. ⟦She⟧{Catalina Huenchumilla} said drafts have signatures too.

    ⟦Education Undersecretary Víctor Orellana⟧{Víctor Orellana} welcomed the end of the protest, and ⟦his office⟧{-} said classes would resume.

    ⟦The university⟧{Universidad del Pacífico Sur} said damages came to 90 million pesos.
    """
}
