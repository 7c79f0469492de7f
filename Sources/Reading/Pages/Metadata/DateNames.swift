/// The names of months and weekdays in the languages that news pages are written in.
enum DateNames {
  /// 1 to 12 for a month's name or its usual abbreviation, in small letters and without points.
  static func month(_ word: String) -> Int? { months[word] }

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for list in lists {
      for (index, names) in list.split(separator: "\n").joined(separator: " ").split(separator: " ").enumerated() {
        for name in names.split(separator: ",") { months[String(name)] = index + 1 }
      }
    }
    return months
  }()

  /// A language a list: the names of each month, joined by commas.
  private static let lists = [
    "january,jan february,feb march,mar april,apr may june,jun july,jul august,aug september,sep,sept october,oct november,nov december,dec",
    "januar,jänner,jän februar,feber märz,mär,maerz,mrz april mai juni juli august september oktober,okt november dezember,dez",
    "janvier,janv février,fevrier,févr,fév mars avril,avr mai juin juillet,juil août,aout septembre octobre novembre décembre,decembre,déc",
    "enero,ene febrero marzo abril,abr mayo junio julio agosto,ago septiembre,setiembre,set octubre noviembre diciembre,dic",
    "janeiro fevereiro,fev março,marco abril maio,mai junho julho agosto setembro outubro,out novembro dezembro",
    "gennaio,gen febbraio marzo aprile maggio,mag giugno,giu luglio,lug agosto settembre ottobre,ott novembre dicembre",
    "januari februari maart,mrt april mei juni juli augustus september oktober november december",
    "stycznia,styczeń,sty lutego,luty,lut marca,marzec kwietnia,kwiecień,kwi maja,maj czerwca,czerwiec,cze lipca,lipiec,lip sierpnia,sierpień,sie września,wrzesień,wrz października,październik,paź listopada,listopad,lis grudnia,grudzień,gru",
    "января,янв февраля,фев марта,мар апреля,апр мая июня,июн июля,июл августа,авг сентября,сен,сент октября,окт ноября,ноя декабря,дек",
    "januari februari mars april maj juni juli augusti september oktober november december",
    "januar februar marts april maj juni juli august september oktober november december",
    "januar februar mars april mai juni juli august september oktober november desember,des",
    "ledna,leden února,únor března,březen dubna,duben května,květen června,červen července,červenec srpna,srpen září října,říjen listopadu prosince,prosinec",
    "ocak,oca şubat,şub mart nisan,nis mayıs haziran,haz temmuz,tem ağustos,ağu eylül,eyl ekim,eki kasım,kas aralık,ara",
    "januara,siječnja februara,veljače marta,ožujka aprila,travnja maja,svibnja juna,lipnja jula,srpnja avgusta,kolovoza septembra,rujna oktobra,listopada novembra,studenoga,studenog decembra,prosinca",
    "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "január február március április május június július augusztus szeptember október november december",
    "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
    "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
  ]

  static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag", "dienstag", "mittwoch",
    "donnerstag", "freitag", "samstag", "sonntag",
  ]
}
