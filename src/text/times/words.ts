import { wordTable } from '../word-table.ts'

/** What a word may be in a temporal expression; one word may be several. */
export const Bit = {
  month: 1,
  weekday: 2,
  unit: 4,
  part: 8,
  season: 0x10,
  cardinal: 0x20,
  ordinal: 0x40,
  deictic: 0x80,
  reference: 0x100,
  frequency: 0x200,
  relative: 0x400,
  determiner: 0x800,
  preposition: 0x1000,
  vague: 0x2000,
  edge: 0x4000,
  future: 0x8000,
  past: 0x1_0000,
  speech: 0x2_0000,
  shift: 0x4_0000,
  filler: 0x8_0000,
  every: 0x10_0000,
  boundary: 0x20_0000,
  holiday: 0x40_0000,
  zone: 0x80_0000,
  modifier: 0x100_0000,
  /** A month or weekday that is also another word ("may", "sat"). */
  ambiguous: 0x200_0000,
  /** An abbreviation, to be trusted only beside a number or before a full stop. */
  short: 0x400_0000,
  fiscal: 0x800_0000,
  plural: 0x1000_0000,
  /** What makes a date only after "the": "the future", "the sixties". */
  noun: 0x2000_0000,
} as const

export interface Word {
  readonly text: string
  bits: number
  /** The number of a month, weekday (Monday is 0), cardinal or ordinal; the shift in days of a deictic. */
  n: number
  /** TIMEX3's letter of a unit, part of day, season, frequency; the value of a reference. */
  code: string
}

const lexicon = new Map<string, Word>()

function add(bits: number, words: string, n = 0, code = ''): void {
  for (const text of words.split(' ')) {
    const known = lexicon.get(text)
    if (!known) lexicon.set(text, { text, bits, n, code })
    else {
      known.bits |= bits
      if (n) known.n = n
      if (code) known.code = code
    }
  }
}

const months = [
  'january jan',
  'february feb',
  'march mar',
  'april apr',
  'may',
  'june jun',
  'july jul',
  'august aug',
  'september sept sep',
  'october oct',
  'november nov',
  'december dec',
]
for (const [i, names] of months.entries()) add(Bit.month, names, i + 1)
add(Bit.short, 'jan feb mar apr jun jul aug sep sept oct nov dec')
add(Bit.ambiguous, 'may march mar dec jan sun sat mon wed august april june')

const weekdays = [
  'monday mon',
  'tuesday tue tues',
  'wednesday wed',
  'thursday thu thurs thur',
  'friday fri',
  'saturday sat',
  'sunday sun',
]
for (const [i, names] of weekdays.entries()) add(Bit.weekday, names, i)
add(Bit.short, 'mon tue tues wed thu thurs thur fri sat sun')
for (const [i, names] of weekdays.entries())
  add(Bit.weekday | Bit.plural, `${names.split(' ')[0] ?? ''}s`, i)

const units: readonly (readonly [string, string, string])[] = [
  ['year yr', 'years yrs', 'Y'],
  ['month', 'months', 'M'],
  ['week', 'weeks', 'W'],
  ['day', 'days', 'D'],
  ['quarter', 'quarters', 'Q'],
  ['decade', 'decades', 'DE'],
  ['century', 'centuries', 'CE'],
  ['weekend', 'weekends', 'WE'],
  ['fortnight', 'fortnights', 'FN'],
  ['hour hr', 'hours hrs', 'TH'],
  ['minute', 'minutes mins', 'TM'],
  ['second', 'seconds secs', 'TS'],
  ['semester', 'semesters', 'SM'],
]
for (const [one, many, code] of units) {
  add(Bit.unit, one, 0, code)
  add(Bit.unit | Bit.plural, many, 0, code)
}

for (const [words, code] of [
  ['morning mornings', 'MO'],
  ['afternoon afternoons', 'AF'],
  ['evening evenings', 'EV'],
  ['night nights', 'NI'],
  ['noon midday', '12:00'],
  ['midnight', '00:00'],
  ['dawn daybreak sunrise', 'MO'],
  ['dusk nightfall sunset', 'EV'],
] as const)
  add(Bit.part, words, 0, code)
add(Bit.plural, 'mornings afternoons evenings nights')

add(Bit.season, 'spring springtime', 3, 'SP')
add(Bit.season, 'summer summertime', 6, 'SU')
add(Bit.season, 'fall autumn', 9, 'FA')
add(Bit.season, 'winter wintertime', 12, 'WI')

const cardinals =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
for (const [i, word] of cardinals.split(' ').entries()) add(Bit.cardinal, word, i)
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'
for (const [i, word] of tens.split(' ').entries()) add(Bit.cardinal, word, (i + 2) * 10)
add(Bit.cardinal, 'dozen', 12)
add(Bit.cardinal, 'hundred', 100)
add(Bit.cardinal, 'thousand', 1000)
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
for (const [i, word] of ordinals.split(' ').entries()) add(Bit.ordinal, word, i + 1)
add(Bit.ordinal, 'final', 4)
add(Bit.vague, 'several few many some couple dozens numerous countless multiple')

add(Bit.deictic, 'today', 0)
add(Bit.deictic, 'yesterday', -1)
add(Bit.deictic, 'tomorrow', 1)
add(Bit.deictic, 'tonight', 0, 'NI')
add(Bit.deictic, 'overnight', 0, 'NI')

add(Bit.reference, 'now currently nowadays presently current', 0, 'PRESENT_REF')
add(Bit.reference, 'recently recent lately', 0, 'PAST_REF')
add(Bit.reference, 'soon', 0, 'FUTURE_REF')

for (const [words, code] of [
  ['daily', 'P1D'],
  ['weekly', 'P1W'],
  ['monthly', 'P1M'],
  ['quarterly', 'P1Q'],
  ['annual annually yearly', 'P1Y'],
  ['hourly', 'PT1H'],
  ['nightly', 'P1D'],
  ['biweekly fortnightly', 'P2W'],
  ['bimonthly', 'P2M'],
  ['semiannual semiannually biannual biannually', 'P6M'],
  ['biennial biennially', 'P2Y'],
] as const)
  add(Bit.frequency, words, 0, code)

for (const [words, code] of [
  ['daylong', 'P1D'],
  ['weeklong', 'P1W'],
  ['monthlong', 'P1M'],
  ['yearlong', 'P1Y'],
  ['decadelong', 'P10Y'],
  ['hourlong', 'PT1H'],
] as const)
  add(Bit.frequency | Bit.plural, words, 0, code)

add(Bit.relative, 'last past', -1)
add(Bit.relative, 'previous preceding prior', -1, 'anchor')
add(Bit.relative, 'next coming upcoming', 1)
add(Bit.relative, 'following ensuing', 1, 'anchor')
add(Bit.relative, 'this current these', 0)
add(Bit.relative, 'same that', 0, 'anchor')

add(Bit.determiner, 'the a an its his her their our my your another')
add(
  Bit.preposition,
  'in since by until till from during of before after for on through throughout between to at around about circa within over and or into as per without',
)
add(Bit.edge, 'early late mid earlier later')
add(Bit.boundary, 'end beginning start middle close turn rest remainder half eve')
add(
  Bit.filler,
  'full whole entire straight consecutive more additional extra calendar business trading working school single long solid successive turbulent or-so very academic model',
)
add(
  Bit.noun,
  'future past present moment time near foreseeable distant immediate twenties thirties forties fifties sixties seventies eighties nineties',
)
add(Bit.fiscal, 'fiscal financial')
add(Bit.every, 'every each')
add(Bit.shift, 'ago', -1)
add(Bit.shift, 'earlier previously before', -1, 'anchor')
add(Bit.shift, 'later after afterward afterwards hence', 1, 'anchor')
add(
  Bit.modifier,
  'about around nearly almost approximately roughly over under exactly just only barely',
)

add(
  Bit.future,
  'will shall ll plan plans planned planning expected expects expect scheduled due slated set would going intends intend until till deadline upcoming hopes hope aims aim should may could can must wants',
)
add(
  Bit.past,
  'said was were had did told fell rose began met went made held won lost came took gave left got sold bought found died has have been wrote spoke saw sent became brought led ran kept grew hit cut put shot showed paid felt knew thought drew struck broke lay fought heard stood built spent sought broke shook stole swept threw wore flew drove chose taken given seen done known shown',
)
add(
  Bit.speech,
  'said says say told announced reported stated added wrote declared confirmed noted claimed explained warned admitted revealed tweeted testified acknowledged',
)

for (const [name, minutes] of [
  ['utc gmt', 0],
  ['bst wat', 60],
  ['cet', 60],
  ['cest eet', 120],
  ['eest msk', 180],
  ['jst kst', 540],
  ['hkt sgt', 480],
  ['aest', 600],
  ['aedt', 660],
  ['est cdt', -300],
  ['edt', -240],
  ['cst mdt', -360],
  ['mst pdt', -420],
  ['pst', -480],
] as const)
  add(Bit.zone, name, minutes, 'offset')
add(Bit.zone, 'et ct mt pt eastern pacific central local')

for (const word of 'christmas thanksgiving easter halloween new independence labor labour memorial veterans boxing valentine columbus good bastille election'.split(
  ' ',
))
  add(Bit.holiday, word)

/** What is known of the word that stands at `text.slice(start, end)`. */
export const wordAt = wordTable(lexicon)
