import type { Figure } from '../../src/schemas/figure.ts'

/** Canonical English names, as the data sets write them, of the codes that figures carry. */
const names: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'USD dollar|EUR euro|GBP pound sterling|JPY japanese yen|CNY chinese yuan|KRW won|INR indian rupee|CHF swiss franc|' +
    'CAD canadian dollar|AUD australian dollar|NZD new zealand dollar|HKD hong kong dollar|SGD singaporean dollar|' +
    'MYR malaysian ringgit|ILS shekel|DKK danish krone|SEK swedish krona|NOK norwegian krone|ZAR south african rand|' +
    'HRK croatian kuna|RUB russian ruble|TRY turkish lira|BRL brazilian real|MXN mexican peso|BTC bitcoin|' +
    '% percentage|m metre|km kilometre|cm centimetre|mm millimetre|um micrometre|nm nanometre|[mi_i] mile|[ft_i] foot|' +
    '[in_i] inch|[yd_i] yard|m2 square metre|km2 square kilometre|[sft_i] square foot|har hectare|[acr_us] acre|' +
    'L litre|mL millilitre|m3 cubic metre|[cft_i] cubic foot|[gal_us] gallon|[bbl_us] barrel|kg kilogram|g gram|' +
    'mg milligram|ug microgram|t metric ton|[ston_av] ton|[lb_av] pound-mass|[oz_av] ounce|[mi_i]/h mile per hour|' +
    'km/h kilometre per hour|[kn_i] knot|Cel celsius|[degF] fahrenheit|deg degree|kW.h kilowatt hour|MW.h megawatt hour|' +
    'N.m newton metre|[ft_i].[lbf_av] pound-foot|W watt|kW kilowatt|MW megawatt|GW gigawatt|[HP] horsepower|{PS} horsepower|By byte|' +
    'kBy kilobyte|MBy megabyte|GBy gigabyte|TBy terabyte|bit bit|Mbit megabit|Mbit/s megabit per second|Gbit/s gigabit per second|Hz hertz|' +
    'kHz kilohertz|MHz megahertz|GHz gigahertz|V volt|kV kilovolt|A ampere|mA.h milliampere-hour|GPa gigapascal|MPa megapascal|' +
    'kPa kilopascal|[psi] pound per square inch|k[psi] kilopound per square inch|[ppm] part per million|[ppb] parts-per-billion|{rpm} revolutions per minute|' +
    '[mi_i]/[gal_us] mile per gallon|{basis_point} basis point|{point} point|{pixel} pixel|s second|min minute|h hour|d day|wk week|mo month|a year|' +
    '{decade} decade|{century} century|ms millisecond|{turn} turn|rad radian|[dr_av] dram|dm decimetre|pm picometre|' +
    '[tbs_us] tablespoon|[tsp_us] teaspoon|[cup_us] cup|cm2 square centimetre'
  )
    .split('|')
    .map((row) => [row.slice(0, row.indexOf(' ')), row.slice(row.indexOf(' ') + 1)]),
)

const surfaces: Readonly<Record<string, string>> = {
  cents: 'cent',
  cent: 'cent',
  pence: 'pence',
  penny: 'penny',
  p: 'point',
  sen: 'sen',
  bhp: 'brake horsepower',
  horses: 'horse',
}

const nameOf = (code: string): string => names[code] ?? code.replace(/^\{(.*)\}$/, '$1')

export function unitName(figure: Figure): string {
  const { unit, noun, kind } = figure
  if (kind === 'multiple') return 'count'
  if (unit && unit.code.startsWith('/')) return `${counted(noun)} per ${nameOf(unit.code.slice(1))}`
  if (!unit) return counted(noun)
  const [code = '', ...rest] = names[unit.code] ? [unit.code] : unit.code.split('/')
  const base = surfaces[unit.surface] ?? nameOf(code)
  const per =
    rest.length > 0
      ? ` per ${nameOf(rest.join('/'))}`
      : unit.per && !names[unit.code]
        ? ` per ${nameOf(unit.per)}`
        : ''
  const money = unit.system === 'ISO4217' && unit.per ? ` per ${nameOf(unit.per)}` : per
  return `${base}${unit.system === 'ISO4217' ? money : per}${kind === 'age' ? ' of age' : ''}`
}

/** NewsQuant's unit of a count is its noun phrase with a singular head, without the small words. */
function counted(noun: Figure['noun']): string {
  if (!noun) return '-'
  const words = noun.phrase
    .replace(/[’']s?\b/g, '')
    .split(' ')
    .filter(
      (word) => word !== 'of' && word !== 'and' && !(word.endsWith('ed') && word !== noun.phrase),
    )
    .map((word) =>
      word
        .replace(/^(\w{3,})iest$/, '$1y')
        .replace(/^(\w{2,}[^e])est$/, '$1')
        .replace(/^(small|old|young|long|short|high|low)er$/, '$1'),
    )
  const plural =
    words.findLast((word) => word.toLowerCase().startsWith(noun.head.slice(0, 2))) ?? ''
  const head = noun.head === 'person' ? 'people' : noun.head
  return words.map((word) => (word === plural ? head : word)).join(' ')
}
