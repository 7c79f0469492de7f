/// Common given names of many regions, made by hand: they say where a name begins, and whether “she” may mean it.
///
/// A name that is a man's in one country and a woman's in another stands under `both`.
enum GivenNameLists {
  static let men = """
    aaron abdul abdullah abdullahi adam adebayo adrian agus ahmad ahmed alan alasdair albert alberto alejandro
    aleksandar alexander alfredo alhassan ali aliyu amadou amit anand anders andreas andrei andrew andrzej andré
    andrés angus anil ante anthony antoine antonio anwar arjun armando arnel arthur arturo arun ashok awadhesh aziz
    babatunde barack barasa bashir ben benedicto benjamin benjamín bernard bilawal bogdan boris branko brendan brian
    bruno callum carl carlos cathal charles cheruiyot chidi chinedu christopher chukwuma ciarán cillian claudio colm
    conor craig dafydd damir dan daniel danjuma dario darragh darren david declan deepak dejan dele delroy denis
    deon derek diarmuid dickson diego dimitar dimitrije dimitris dinesh dmitry domingo donal donald donnacha doug
    dragan drago dragutin dušan dylan ebenezer ebrima eduard eduardo edward edwin ekong ekow elvir emeka emin emir
    emmanuel emyr enrique eoin eric erik ernesto esteban euan evan ewan fabio farai farhan faruk federico felipe
    femi ferdinand fergal fergus fernando filip finlay francis francisco franck francois frank franz fred gabriel
    gareth gary georg george georgi geraint gerald gerard gethin ghulam giancarlo gianluca giorgos giovanni giuseppe
    goran gordon graham gregor gregory grzegorz guillermo gustavo gwilym gwion habib hamid hamish hamza hans harald
    hari haris harold harry hassan hector hemi hendrik henrik henry hiroshi hrvoje hugo hussein huw héctor iain ian
    ibrahim ignacio igor ikechukwu ikenna imran ioannis iolo ismail ivan ivo iván iwan jack jacob jacques jaime
    jakub jamal james jan jannie jason javed javier jeffrey jejomar jens jeremy jermaine jerome jesper jesús jim
    joaquín joe johan johannes john jonas jonathan joost jorge jose joseph joshua josip josé joão juan julio julius
    juma jussi jürgen kamal kamau karim karl kayode kemal ken kenji kenneth kevin khaled khalid kibet kipchoge
    kiprono kiprotich klaus kobus kofi kojo krešimir krishna krzysztof kunal kwabena kwaku kwame kwesi kyle lamar
    lars laurent lauri leighton leo leonardo lewis liam lloyd lorenzo luca lucas luigi luis luka luke lwazi maarten
    mahesh mahmoud mamadou mandla manfred manoj manuel marc marcel marcelo marco marcos marek mario mariusz mark
    marko martin matteo matthew matti matías maurice mauricio max mehmet michael miguel mihai mikael mike mikhail
    mikkel milorad miloš mirko mirosław mirsad mladen mohamed mohammad mohammed mohan muhammad mukesh murat murdo
    musa mustafa mutai mutua mwangi nathan nawaz nebojša neil nenad nermin niall nicholas nicolas nicolás nigel
    nikos nils njoroge nnamdi obinna ochieng odhiambo oisín ole oleg oliver olumide oluwaseun omar omondi osama
    oscar otieno owen pablo paolo patricio patrick paul paulo pavel pavle paweł pedro pekka per petar peter petr
    philip philippe pierre piet pieter piotr prakash prem pádraig radovan rafael rafał rahul raj rajan rajesh rakesh
    ralph ramashray ramesh ramon ramón rasmus rasool ravi raymond raúl renato reza rhodri rhys riaan ricardo richard
    robert roberto rodel rodolfo rodrigo rogelio roger rohan roland rolf roman romeo ronald ronan rono rory ruairi
    ruben rubén rui rupert ryan rónán saeed sahil salim salisu salman salvatore samir samuel sandeep sander sanjay
    sanjeev santiago santosh sean sebastian sebastián segun senad sergei sergey sergio seán shahid shane simon sipho
    slavko slobodan srdjan srđan stefan stephen steve steven struan stuart sunil suresh sushil sven syed søren
    tadeusz tadhg tamati tamás tariq tatenda tendai terrence thabo themba theodore thomas tim timothy toby todor tom
    tomasz tomislav tommaso tommy tomás tony tshepo tudor tunde tyrone uche umar vasile vasyl victor vijay vikram
    viktor vilas vincent vinod vladimir vojislav vuk víctor wael walter wayne wei wekesa wendell werner wilfred
    wilhelm william wiremu wojciech xavier yaw yusuf yves zarif zbigniew zdravko zeljko zlatko zoltán zoran álvaro
    ángel óscar đorđe šime željko
    """
  static let women = """
    aaliyah abena abigail achieng ada adaeze adele adhiambo adriana adwoa agata agnes agnieszka aigerim ailsa ainhoa
    aino aisha akinyi akosua akua alejandra alenka alessandra alexandra alice alicia alison alma ama amalia amanda
    amara amelia amina amra amy ana anastasia andreea andreja aneta angela angharad angélica anikó anita anjali ann
    anna anne annelise annette annika antonia aoife ariana asha astrid atieno awino ayesha azra barbara beata
    beatrice beatriz bernadette beth bethan beverly biljana birgit birgitta blessing bożena božena branka brenda
    bridget brigitte brittany bronwyn camila camille candice carla carlotta carmel carmen carol carolina caroline
    catalina catarina caterina catherine catriona cecilia celeste charlotte charmaine chiamaka chiara chioma chloe
    christina christine ciara claire clara claudia colleen connie corazon cristina dana danica daniela daphne
    deborah deepa deirdre denise desislava diana dolores donna dorothea dorothy dragana dunja ebony edith efua
    eileen eilidh elaine eleanor elena elif elisa elizabeth ellen ellie elsa emer emilia emily emina emma erika esi
    esmeralda esperanza esther eszter eva evelyn ewa farzana fatima fatma fatou fiona fionnuala florence folake
    frances francesca freya funmilayo gabriela geeta gemma genevieve georgina gisela gloria gordana grace graciela
    grainne grażyna greta gráinne guadalupe gudrun gunilla gwen hadiza halima halina hana hannah harriet hayley
    heather hedda heidi helen helena helga hilda huda ifeoma ildikó imelda ines ingeborg ingrid inés ioana iona
    irena irene irina iris isabel isabella isobel itziar ivana ivanka jacqueline jadranka jadwiga jane janet janice
    jarmila jasmina jasna jelena jenna jennifer jessica jill jimena joan joanna johanna josefina josephine joyce
    juana judith julia juliana julie kaisa kaitlyn kamala karen karin karina katalin katarina katarzyna kate
    kateryna katherine kathleen katja kavita kayleigh khadija kirsten kirsty kristina ksenija laila lakshmi lara
    lata latifa laura lauren leanne leila lejla lena leonie leticia lieselotte liliana linda lindiwe lisa ljiljana
    ljubica lorena lorna lottie louise lourdes lucia lucie lucy lucía luisa maeve magdalena mairead mairéad maja
    malgorzata mandy manisha manuela margaret margarita maria mariam mariana maricel marie marija marina marisol
    marites markéta marlene marta martha mary maryam maría matilda maureen małgorzata meenakshi meera megan meghan
    mehwish melanie mercedes mercy mhairi mia michelle mihaela mila milena milica millie mireille mirjana mona
    monica monika montserrat morag muriel muthoni nada nadia nancy natalia natalie natasha nevena ngozi nia niamh
    nicola nicole nina nirmala nisha njeri nkechi nneka noelia nokuthula nomvula nora norma nusrat nyambura odile
    oksana olena olga olivia oluchi orla pallavi paloma pamela patricia paula pauline paz penelope petra philippa
    pilar pooja poppy precious priya rachel radhika radmila ragnhild ralitsa raluca ramona rebecca rekha renata
    rhiannon rita rocío roisin rosa rosalind rosalinda rose rosemary rosie rowena rukhsana ruth róisín sabina sadia
    saima salma samantha sana sandra sangeeta sanja sanjana sara sarah savannah selma shabnam sharon shazia sheila
    shelby shirley shona sigrid silvia simona sindisiwe sinead sinéad siobhan siobhán sián siân slavica slađana
    snežana socorro sofia sofía soledad solveig sonia sophia sophie stacey sunita susan susana suzana svetlana swati
    sylvia tamara tammy tanja tatiana tatjana temitope teresa thandiwe theresa tiffany tina tove tracey ursula usha
    valentina valerie vanessa vera verica veronica vesela vesna victoria virginia wairimu wambui wangari wanjiku
    wanjiru wendy winifred ximena yaa yasmin yetunde yolanda yvonne zainab zanele zeynep zofia zorica zsófia zuzana
    úrsula žana željka
    """
  static let both = """
    alex amal andrea angel ariel ashley chris courtney dean dominique drew gift jamie jean jordan joy jude kim lee
    leslie michele morgan nikita nikola noor pat rene robin sam sandy sasha saša taylor terry tracy vanja
    """
}
