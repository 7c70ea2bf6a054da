export interface Alphabet {
  /** Natural logarithm of the share of each letter among the letters that ASCII lacks. */
  readonly frequencies: ReadonlyMap<string, number>
  readonly isLatin: boolean
}

/**
 * The letters of each language that ASCII lacks, most frequent first. The share of a letter is taken
 * to fall with its rank (Zipf), which is near enough to tell charsets apart.
 */
const letters: Readonly<Record<string, string>> = {
  fr: 'éèàêçùâîôûœëïüÿæ',
  de: 'üäöß',
  es: 'óíáéñúü',
  pt: 'ãçáéíóêõúâàô',
  it: 'àèùòìéî',
  sv: 'äåöé',
  da: 'øåæé',
  fi: 'äöå',
  is: 'íðáöéúóþæý',
  nl: 'ëéïèüöó',
  ca: 'óàéíèçòúïü',
  pl: 'łąęóżśćńź',
  cs: 'íáěéřčýžšůúťňóď',
  hu: 'áéöóőíüúű',
  ro: 'ăîâşţșț',
  hr: 'čšžćđ',
  tr: 'ıüşğçöâî',
  lt: 'ėšųžąįčūę',
  lv: 'āīēšņūļķžčģ',
  et: 'äõüöšž',
  vi: 'đàáảãạăắằâấầêếềôốồơớờưứừíóúýéè',
  ru: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё',
  uk: 'оанитіевркслудмпзяьбгчйхжїцюшєщфґ',
  bg: 'аоиетнрсвлкдпмзугябъчщжцшхйюфь',
  el: 'αοιετσνηυρπκμλςωίόάδέγήχθφύβώξζψϊ',
  he: 'יוהלארתבמשנדכחעקפםטצגזסןךףץ',
  ar: 'اليمونرتبةعدسفهكقحجأشطصخذىضئزثغإءؤآظ',
  fa: 'ایرندهمتوبسشکگزخفقعچپجحطغصضثظذژآ',
  th: 'านรอกเงมยลวดทสตะปบคหแจพชขใไโผซถศธญณภษ่้ีัิ์ุูึืํ็ๆฯ',
}

/** Combining marks that Arabic and Hebrew write count as rare letters. */
const latin = new Set('fr de es pt it sv da fi is nl ca pl cs hu ro hr tr lt lv et vi'.split(' '))

function weigh(alphabet: string): ReadonlyMap<string, number> {
  const listed = Array.from(alphabet)
  const sum = listed.reduce((total, _, rank) => total + 1 / (rank + 2), 0)
  return new Map(listed.map((one, rank) => [one, Math.log(1 / (rank + 2) / sum)]))
}

export const alphabets: ReadonlyMap<string, Alphabet> = new Map(
  Object.entries(letters).map(([language, alphabet]) => [
    language,
    { frequencies: weigh(alphabet), isLatin: latin.has(language) },
  ]),
)

/** Which languages are written in which single-byte charset; of equals, the one first here wins. */
export const singleByteCharsets: readonly (readonly [string, readonly string[]])[] = [
  ['windows-1252', 'fr de es pt it sv da fi is nl ca'.split(' ')],
  ['iso-8859-15', 'fr de es pt it sv da fi is nl ca et'.split(' ')],
  ['windows-1250', 'pl cs hu ro hr'.split(' ')],
  ['iso-8859-2', 'pl cs hu ro hr'.split(' ')],
  ['windows-1251', 'ru uk bg'.split(' ')],
  ['koi8-r', ['ru']],
  ['koi8-u', ['uk', 'ru']],
  ['iso-8859-5', 'ru uk bg'.split(' ')],
  ['ibm866', ['ru', 'uk']],
  ['windows-1253', ['el']],
  ['iso-8859-7', ['el']],
  ['windows-1254', ['tr']],
  ['windows-1255', ['he']],
  ['iso-8859-8', ['he']],
  ['windows-1256', ['ar', 'fa']],
  ['iso-8859-6', ['ar']],
  ['windows-1257', ['lt', 'lv', 'et']],
  ['iso-8859-13', ['lt', 'lv', 'et']],
  ['windows-874', ['th']],
  ['windows-1258', ['vi']],
  ['macintosh', 'fr de es'.split(' ')],
]

/** Some of the most frequent characters of written Chinese: a text has one in two of them. */
export const commonHan = {
  simplified: new Set(
    '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏兴切选',
  ),
  traditional: new Set(
    '的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可里後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市眼體別處總才場師書比住員九笑性通目華報立馬命張活難神數件安表原車白應路期叫死常提感金何更反合放做系計或司利受光王果親界及今京務制解各任至清物台臺象記邊共風戰干接它許八特覺望直服毛林題建南度統色字請交愛讓認算論百吃義科怎元社術結六功指思非流每青管夫連遠資隊跟帶花快條院變聯權往展該領傳近留紅治決周保達辦運武半候七必城父強步完革深區即求品士轉量空甚眾技輕程告江語英基派滿式李息寫呢識極令黃德收臉錢黨倒未持取設始版雙歷越史商千片容研像找友孩站廣改議形委早房音火際則首單據導影失拿網香似斯專石若兵弟誰校讀志飛觀爭究包組造落視濟喜離雖壞興切選',
  ),
} as const
