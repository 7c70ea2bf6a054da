import { beginnings } from './beginnings.ts'
import { nameKey } from './name-key.ts'

/**
 * States and provinces that English news names without their country: ISO 3166-2 | name | abbreviations in
 * datelines. Only countries whose codes are the usual abbreviations, so that each code is certain.
 */
const table = `
US-AL|Alabama|Ala.
US-AK|Alaska|
US-AZ|Arizona|Ariz.
US-AR|Arkansas|Ark.
US-CA|California|Calif.
US-CO|Colorado|Colo.
US-CT|Connecticut|Conn.
US-DE|Delaware|Del.
US-FL|Florida|Fla.
US-GA|Georgia|Ga.
US-HI|Hawaii|
US-ID|Idaho|
US-IL|Illinois|Ill.
US-IN|Indiana|Ind.
US-IA|Iowa|
US-KS|Kansas|Kan.
US-KY|Kentucky|Ky.
US-LA|Louisiana|La.
US-ME|Maine|
US-MD|Maryland|Md.
US-MA|Massachusetts|Mass.
US-MI|Michigan|Mich.
US-MN|Minnesota|Minn.
US-MS|Mississippi|Miss.
US-MO|Missouri|Mo.
US-MT|Montana|Mont.
US-NE|Nebraska|Neb.
US-NV|Nevada|Nev.
US-NH|New Hampshire|N.H.
US-NJ|New Jersey|N.J.
US-NM|New Mexico|N.M.
US-NY|New York State|N.Y.
US-NC|North Carolina|N.C.
US-ND|North Dakota|N.D.
US-OH|Ohio|
US-OK|Oklahoma|Okla.
US-OR|Oregon|Ore.
US-PA|Pennsylvania|Pa.
US-RI|Rhode Island|R.I.
US-SC|South Carolina|S.C.
US-SD|South Dakota|S.D.
US-TN|Tennessee|Tenn.
US-TX|Texas|Tex.
US-UT|Utah|
US-VT|Vermont|Vt.
US-VA|Virginia|Va.
US-WA|Washington State|Wash.
US-WV|West Virginia|W.Va.
US-WI|Wisconsin|Wis.
US-WY|Wyoming|Wyo.
CA-AB|Alberta|Alta.
CA-BC|British Columbia|B.C.
CA-MB|Manitoba|Man.
CA-NB|New Brunswick|N.B.
CA-NL|Newfoundland and Labrador|
CA-NS|Nova Scotia|N.S.
CA-NT|Northwest Territories|
CA-NU|Nunavut|
CA-ON|Ontario|Ont.
CA-PE|Prince Edward Island|P.E.I.
CA-QC|Quebec|Que.
CA-SK|Saskatchewan|Sask.
CA-YT|Yukon|
AU-NSW|New South Wales|NSW
AU-QLD|Queensland|
AU-SA|South Australia|
AU-TAS|Tasmania|
AU-VIC|Victoria|Vic.
AU-WA|Western Australia|
AU-NT|Northern Territory|
GB-ENG|England|
GB-SCT|Scotland|
GB-WLS|Wales|
GB-NIR|Northern Ireland|
DE-BY|Bavaria|
DE-SN|Saxony|
DE-BB|Brandenburg|
DE-HE|Hesse|
DE-TH|Thuringia|
DE-NW|North Rhine-Westphalia|
DE-NI|Lower Saxony|
DE-BW|Baden-Württemberg|
DE-SH|Schleswig-Holstein|
DE-RP|Rhineland-Palatinate|
DE-ST|Saxony-Anhalt|
DE-MV|Mecklenburg-Vorpommern|
`

export interface Subdivision {
  /** ISO 3166-2. */
  readonly code: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
}

const byName = new Map(
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [code = '', name = '', short = ''] = line.split('|')
      const subdivision: Subdivision = { code, country: code.slice(0, 2) }
      return [name, short].filter(Boolean).map((each) => [nameKey(each), subdivision] as const)
    }),
)
const codes = new Set([...byName.values()].map(({ code }) => code))
const mayBeOne = beginnings(byName.keys())

/** By its name or abbreviation ("Mo."), or a state's postal code in capitals ("MO"; but "LA" is the city). */
export function subdivisionNamed(name: string): Subdivision | undefined {
  if (name.length === 2 && codes.has(`US-${name}`) && name !== 'LA')
    return { code: `US-${name}`, country: 'US' }
  return mayBeOne(name) ? byName.get(nameKey(name)) : undefined
}
