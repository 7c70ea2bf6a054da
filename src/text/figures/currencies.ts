/**
 * ISO 4217 codes and the words that mean them. `XXX` (no currency, in ISO 4217) is a bare "pesos" or "dinars":
 * several countries pay in them.
 */
const table = `
USD us dollar|dollar|dollars|united states dollar|us dollars|american dollar|american dollars|greenbacks|bucks
EUR euro|euros
GBP pound|pounds|sterling|pound sterling|pounds sterling|british pound|british pounds|quid
JPY yen|japanese yen
CNY yuan|chinese yuan|renminbi|rmb|chinese renminbi
KRW won|south korean won|korean won
KPW north korean won
INR rupee|rupees|indian rupee|indian rupees
PKR pakistani rupee|pakistani rupees
LKR sri lankan rupee|sri lankan rupees
IDR rupiah|indonesian rupiah
RUB ruble|rubles|rouble|roubles|russian ruble|russian rubles|russian roubles
BYN belarusian ruble|belarusian rubles
UAH hryvnia|hryvnias|hryvnya|ukrainian hryvnia
CHF franc|francs|swiss franc|swiss francs
FRF french franc|french francs
BEF belgian franc|belgian francs
XOF cfa franc|cfa francs
DEM deutsche mark|deutsche marks|deutschmarks|d-marks|german marks
FIM finnish markka|markka
NLG guilder|guilders|dutch guilder|dutch guilders
ITL lire|italian lire
ESP peseta|pesetas
ATS schilling|schillings
PTE escudo|escudos
GRD drachmas
IEP irish pound|irish pounds|punt|punts
CAD canadian dollar|canadian dollars
AUD australian dollar|australian dollars
NZD new zealand dollar|new zealand dollars
HKD hong kong dollar|hong kong dollars
SGD singapore dollar|singapore dollars|singaporean dollar|singaporean dollars
TWD taiwan dollar|taiwan dollars|new taiwan dollars
JMD jamaican dollar|jamaican dollars
ZWD zimbabwe dollars|zimbabwean dollars
NAD namibian dollar|namibian dollars
MXN mexican peso|mexican pesos
PHP philippine peso|philippine pesos
ARS argentine peso|argentine pesos
CLP chilean peso|chilean pesos
COP colombian peso|colombian pesos
CUP cuban peso|cuban pesos
UYU uruguayan peso|uruguayan pesos
BRL reais|reals|brazilian real|brazilian reais
SEK swedish krona|swedish kronor|kronor|krona|swedish crowns
NOK norwegian krone|norwegian kroner|norwegian crowns
DKK danish krone|danish kroner|kroner|krone|danish crown|danish crowns
ISK icelandic krona|icelandic kronur
CZK czech koruna|koruna|korunas|czech crown|czech crowns
PLN zloty|zlotys|zloties|polish zloty
HUF forint|forints|hungarian forint
RON leu|lei|romanian lei
BGN leva|bulgarian lev
HRK kuna|kunas|croatian kuna
RSD serbian dinar|serbian dinars
TRY lira|liras|turkish lira|turkish liras
ILS shekel|shekels|israeli shekel|israeli shekels|new shekels
EGP egyptian pound|egyptian pounds
SYP syrian pound|syrian pounds
LBP lebanese pound|lebanese pounds|lebanese lira
SDG sudanese pound|sudanese pounds
SAR riyal|riyals|saudi riyal|saudi riyals
QAR qatari riyal|qatari riyals
IRR iranian rial|iranian rials
OMR omani rial|omani rials
YER yemeni rial|yemeni rials
AED dirham|dirhams|uae dirhams|emirati dirhams
MAD moroccan dirham|moroccan dirhams
KWD kuwaiti dinar|kuwaiti dinars
IQD iraqi dinar|iraqi dinars
JOD jordanian dinar|jordanian dinars
TND tunisian dinar|tunisian dinars
LYD libyan dinar|libyan dinars
DZD algerian dinar|algerian dinars
ZAR rand|rands|south african rand
NGN naira|nairas|nigerian naira
KES kenyan shilling|kenyan shillings
UGX ugandan shilling|ugandan shillings
TZS tanzanian shilling|tanzanian shillings
GHS cedi|cedis|ghanaian cedis
ETB birr|ethiopian birr
THB baht|thai baht
MYR ringgit|malaysian ringgit
VND dong|vietnamese dong
LAK kip|lao kip
MMK kyat|kyats
KHR riel|riels
BDT taka|bangladeshi taka
NPR nepali rupee|nepali rupees|nepalese rupees
AFN afghani|afghanis
KZT tenge
UZS uzbek soms
GEL lari|georgian lari
AMD dram|drams
AZN manat|manats
MNT tugrik|tugriks
PEN soles|peruvian soles|peruvian sol
VES bolivar|bolivars|bolivares
CRC colon|colones
GTQ quetzal|quetzales
HNL lempira|lempiras
NIO cordoba|cordobas
PYG guarani|guaranis
BOB boliviano|bolivianos
BTC bitcoin|bitcoins
ETH ether|ethers
XXX peso|pesos|rial|rials|dinar|dinars|crown|crowns|shilling|shillings
`

/** Cents and the like, by the code of the money they are a hundredth of. */
export const minorUnits: ReadonlyMap<string, string> = new Map([
  ['cent', 'USD'],
  ['cents', 'USD'],
  ['penny', 'GBP'],
  ['pence', 'GBP'],
  ['pennies', 'GBP'],
  ['kopeck', 'RUB'],
  ['kopecks', 'RUB'],
  ['sen', 'MYR'],
  ['paise', 'INR'],
  ['fils', 'AED'],
  ['satoshi', 'BTC'],
  ['satoshis', 'BTC'],
])

const rows = table
  .trim()
  .split('\n')
  .map((row) => [row.slice(0, 3), row.slice(4).split('|')] as const)

/** ISO 4217 codes, and the abbreviations that stand where a code would. */
export const codes: ReadonlyMap<string, string> = new Map<string, string>([
  ...rows.map(([code]) => [code, code] as const),
  ['RM', 'MYR'],
  ['RS', 'INR'],
  ['RP', 'IDR'],
  ['RMB', 'CNY'],
  ['US', 'USD'],
  ['AU', 'AUD'],
  ['NZ', 'NZD'],
  ['HK', 'HKD'],
  ['PS', 'GBP'],
  ['KR', 'SEK'],
  ['KN', 'HRK'],
])

/** Names by their first word, longest first; each as its words. */
export const names: ReadonlyMap<string, readonly CurrencyName[]> = byFirstWord()

export interface CurrencyName {
  readonly code: string
  readonly words: readonly string[]
}

function byFirstWord(): Map<string, CurrencyName[]> {
  const found = new Map<string, CurrencyName[]>()
  for (const [code, list] of rows)
    for (const name of list) {
      const words = name.split(' ')
      const first = words[0] ?? ''
      found.set(first, [...(found.get(first) ?? []), { code, words }])
    }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length)
  return found
}

/** Symbols that are a currency by themselves. */
export const symbols: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['￥', 'CNY'],
  ['元', 'CNY'],
  ['₩', 'KRW'],
  ['₹', 'INR'],
  ['₨', 'INR'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['฿', 'THB'],
  ['₫', 'VND'],
  ['₱', 'PHP'],
  ['₦', 'NGN'],
  ['₡', 'CRC'],
  ['₾', 'GEL'],
  ['₭', 'LAK'],
  ['₸', 'KZT'],
  ['₼', 'AZN'],
  ['₲', 'PYG'],
  ['₵', 'GHS'],
  ['৳', 'BDT'],
  ['₮', 'MNT'],
  ['₿', 'BTC'],
  ['zł', 'PLN'],
  ['ரூ', 'LKR'],
  ['¢', 'USD'],
])

/** What stands before `$`, in lower case: `us` in `US$`. */
export const dollars: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['u.s', 'USD'],
  ['u.s.', 'USD'],
  ['usd', 'USD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['aud', 'AUD'],
  ['aus', 'AUD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['cad', 'CAD'],
  ['can', 'CAD'],
  ['cdn', 'CAD'],
  ['nz', 'NZD'],
  ['nzd', 'NZD'],
  ['hk', 'HKD'],
  ['hkd', 'HKD'],
  ['s', 'SGD'],
  ['sg', 'SGD'],
  ['sgd', 'SGD'],
  ['nt', 'TWD'],
  ['twd', 'TWD'],
  ['r', 'BRL'],
  ['brl', 'BRL'],
  ['mex', 'MXN'],
  ['mx', 'MXN'],
  ['mxn', 'MXN'],
  ['j', 'JMD'],
  ['z', 'ZWD'],
  ['n', 'NAD'],
  ['cl', 'CLP'],
  ['ar', 'ARS'],
])
