/** What a word can do in a figure. A word may do several things: "second" counts, ranks and lasts. */
export const Word = {
  digit: 1 << 0,
  teen: 1 << 1,
  tens: 1 << 2,
  hundred: 1 << 3,
  /** thousand, million, … and their abbreviations that are words: `bn`, `mn`. */
  magnitude: 1 << 4,
  dozen: 1 << 5,
  /** tens, dozens, hundreds, millions: a number that is not told. */
  many: 1 << 6,
  half: 1 << 7,
  /** third, fifth, quarter: a denominator, singular or plural. */
  denominator: 1 << 8,
  ordinal: 1 << 9,
  /** doubled, tripled, twofold. */
  multiple: 1 << 10,
  timeUnit: 1 << 11,
  article: 1 << 12,
  /** Ends a noun phrase: prepositions, conjunctions, pronouns, auxiliaries. */
  stop: 1 << 13,
  preposition: 1 << 14,
  up: 1 << 15,
  down: 1 << 16,
  /** Says what its subject amounts to: totaled, reached, numbered, is. */
  amounts: 1 << 17,
  /** A plural that does not end in s. */
  plural: 1 << 18,
  /** dead, injured, missing: counts people without a noun. */
  state: 1 << 19,
  /** Ends in s and is no plural. */
  notPlural: 1 << 20,
  month: 1 << 21,
  determiner: 1 << 22,
  /** A verb or adverb that ends a noun phrase though it looks like a noun. */
  verb: 1 << 23,
  /** `No.`, `Route`, `Chapter`: the number after it is a name. */
  label: 1 << 25,
  /** A noun that tells a change: drop, increase. */
  changeNoun: 1 << 26,
} as const

export interface Entry {
  readonly bits: number
  /** What a number word stands for, or the denominator of a fraction. */
  readonly value?: number
  /** The power of ten of a magnitude. */
  readonly power?: number
}

const entries = new Map<string, Entry>()

const define = (words: string, bits: number, more: Omit<Entry, 'bits'> = {}) => {
  for (const word of words.split(' ')) {
    const known = entries.get(word)
    entries.set(word, { ...known, ...more, bits: (known?.bits ?? 0) | bits })
  }
}

/** Numbers `words` one by one from `first`. */
const enumerate = (words: string, bits: number, first: number, step = 1) => {
  for (const [i, word] of words.split(' ').entries())
    define(word, bits, { value: first + i * step })
}

enumerate('zero one two three four five six seven eight nine', Word.digit, 0)
define('nought naught nil', Word.digit, { value: 0 })
enumerate(
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  Word.teen,
  10,
)
enumerate('twenty thirty forty fifty sixty seventy eighty ninety', Word.tens, 20, 10)
define('fourty', Word.tens, { value: 40 })
define('hundred', Word.hundred, { value: 100, power: 2 })
define('thousand', Word.magnitude, { power: 3 })
define('million mn mln mil mio', Word.magnitude, { power: 6 })
define('billion bn bln milliard', Word.magnitude, { power: 9 })
define('trillion tn trn tln', Word.magnitude, { power: 12 })
define('quadrillion', Word.magnitude, { power: 15 })
define('lakh lakhs', Word.magnitude, { power: 5 })
define('crore crores', Word.magnitude, { power: 7 })
define('dozen dz dzs doz dozs', Word.dozen, { value: 12 })
define('score', Word.dozen, { value: 20 })
define('tens', Word.many, { power: 1, value: 10 })
define('dozens', Word.many | Word.dozen, { power: 0, value: 12 })
define('scores', Word.many, { power: 0, value: 20 })
define('hundreds', Word.many, { power: 2, value: 100 })
define('thousands', Word.many, { power: 3, value: 1e3 })
define('millions', Word.many, { power: 6, value: 1e6 })
define('billions', Word.many, { power: 9, value: 1e9 })
define('trillions', Word.many, { power: 12, value: 1e12 })
define('half halves', Word.half, { value: 2 })

const lowOrdinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'
const teenOrdinals =
  'eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
const tensOrdinals = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'
enumerate(lowOrdinals, Word.ordinal, 1)
define('nineth', Word.ordinal, { value: 9 })
enumerate(teenOrdinals, Word.ordinal, 11)
enumerate(tensOrdinals, Word.ordinal, 20, 10)
for (const [word, power] of [
  ['hundredth', 2],
  ['thousandth', 3],
  ['millionth', 6],
  ['billionth', 9],
  ['trillionth', 12],
] as const) {
  define(word, Word.ordinal | Word.denominator, { value: 10 ** power, power })
  define(`${word}s`, Word.denominator, { value: 10 ** power, power })
}
for (const word of `${lowOrdinals} ${teenOrdinals} ${tensOrdinals}`.split(' ').slice(2)) {
  const value = entries.get(word)?.value ?? 1
  define(word, Word.denominator, { value })
  define(`${word}s`, Word.denominator, { value })
}
define('firsts', Word.denominator, { value: 1 })
define('quarter quarters', Word.denominator, { value: 4 })

define('doubled doubling twofold', Word.multiple, { value: 2 })
define('tripled tripling trebled trebling threefold', Word.multiple, { value: 3 })
define('quadrupled quadrupling fourfold', Word.multiple, { value: 4 })
define('quintupled fivefold', Word.multiple, { value: 5 })
enumerate('sixfold sevenfold eightfold ninefold tenfold', Word.multiple, 6)

define('second minute hour day week month year decade century', Word.timeUnit)
define('seconds minutes hours days weeks months years decades centuries', Word.timeUnit)
define('a an', Word.article | Word.stop | Word.determiner)
define(
  'january february march april may june july august september october november december',
  Word.month,
)
define('jan feb mar apr jun jul aug sep sept oct nov dec', Word.month)

define(
  'of in on at by for from to with without about above across after against along amid among around as ' +
    'before behind below beneath beside between beyond despite during except inside into like near off ' +
    'onto out outside over past per plus since through throughout till toward towards under until up upon ' +
    'versus via within worth than down',
  Word.preposition | Word.stop,
)
define(
  'and or but nor so yet if because while whereas although though unless when where who whom whose which ' +
    'that what why how i you he she it we they me him us them there here not then also just only even ' +
    'ever still already too very each both either neither all any some no none is are was were be been ' +
    'being am has have had having do does did will would shall should can could may might must including ' +
    'compared respectively apiece ago later earlier respectively altogether overall once again instead ' +
    'however therefore meanwhile including excluding following according together back away now today ' +
    'yesterday tomorrow annually daily monthly yearly weekly more less',
  Word.stop,
)
define(
  'the this that these those its his her their our my your every each another',
  Word.determiner | Word.stop,
)

define(
  'rose rise rises risen rising climbed climb climbs climbing gained gain gains gaining jumped jump jumps ' +
    'jumping surged surge surges surging soared soar soars soaring increased increase increases increasing ' +
    'grew grow grows grown growing advanced advances advancing added adding up higher rallied rally ' +
    'rallies rallying rebounded rebound rebounds leaped leapt leap accelerated ticked edged inched swelled swell ' +
    'raised raise raises raising hiked hike hikes lifted lift lifts boosted boost boosts expanded expand ' +
    'spiked spike strengthened strengthen appreciated skyrocketed ballooned shot improved improve improves ' +
    'growth upped widened improvement hike',
  Word.up,
)
define(
  'fell fall falls fallen falling dropped drop drops dropping declined decline declines declining decreased ' +
    'decrease decreases decreasing lost losing loses slid slide slides sliding slipped slip slips slipping ' +
    'tumbled tumble tumbles tumbling plunged plunge plunges plunging plummeted plummet plummeting sank sink ' +
    'sinks sinking down lower shed sheds shedding dipped dip dips dipping shrank shrink shrinks shrinking ' +
    'shrunk lowered reduced reduce reduces reducing cut cuts cutting slashed slash slashes eased ease eases ' +
    'easing slowed slow weakened weaken retreated narrowed narrow narrows contracted tanked crashed ' +
    'slumped slump slumps slumping depreciated fewer loss losses reduction',
  Word.down,
)
define(
  'increase increases rise rises decrease decreases drop drops fall falls decline declines gain gains loss ' +
    'losses jump surge growth cut cuts hike reduction improvement',
  Word.changeNoun,
)
define(
  'totaled totalled totals total totaling totalling reached reaches reach numbered numbers number stood stands ' +
    'stand exceeded exceeds exceed surpassed surpasses topped tops hit hits amounted amounts averaged averages ' +
    'average averaging was were is are be been remained remains counted equaled equals came comes passed ' +
    'passes approached estimated',
  Word.amounts,
)
define(
  'people men women children police staff personnel cattle troops aircraft feet teeth mice geese crew ' +
    'folk youth data media criteria phenomena alumni offspring sheep fish deer spacecraft series species ' +
    'clergy livestock poultry grandchildren schoolchildren firemen policemen fishermen businessmen ' +
    'servicemen congressmen spokesmen gunmen salespeople policewomen servicewomen helicopters',
  Word.plural,
)
define(
  'dead killed injured wounded missing hurt arrested detained hospitalized unemployed displaced homeless',
  Word.state,
)
define(
  'this its his was is has as us less previous various serious famous always perhaps plus thus versus gas bus ' +
    'campus virus status bonus census focus ours yours theirs hers does goes says yes ' +
    'analysis crisis basis thesis emphasis diagnosis business process access success press class loss boss ' +
    'congress progress stress address cross across express',
  Word.notPlural,
)
define(
  'said says say told tells asked went left won made took began became came got gave held kept let met paid put ' +
    'ran saw sent sold spent stood stayed died live lived work worked voted remain remained',
  Word.verb,
)
define(
  'no nos route highway interstate chapter section article page volume version act figure table room ' +
    'flight channel model type class phase stage level category grade rule title part apartment number nr nrs ' +
    'game week day planet covid iphone galaxy windows xbox playstation formula top bottom area size unit lot',
  Word.label,
)

/** The word's entry, or nothing for a word that means nothing to figures. `word` is in lower case. */
export const lookUp = (word: string): Entry | undefined => entries.get(word)

/** Words that begin a figure. */
export const startsNumber =
  Word.digit |
  Word.teen |
  Word.tens |
  Word.hundred |
  Word.magnitude |
  Word.dozen |
  Word.many |
  Word.half |
  Word.denominator |
  Word.ordinal |
  Word.multiple

/** For the first two letters of every word that begins a figure, the lengths such words have, as bits. */
const lengthsByStart = new Int32Array(26 * 26)
for (const [word, { bits }] of entries)
  if ((bits & (startsNumber | Word.timeUnit)) !== 0) {
    const key = startKey(word.charCodeAt(0), word.charCodeAt(1))
    if (key >= 0) lengthsByStart[key] = (lengthsByStart[key] ?? 0) | (1 << word.length)
  }

function startKey(first: number, second: number): number {
  const a = (first | 0x20) - 97
  const b = (second | 0x20) - 97
  return a >= 0 && a < 26 && b >= 0 && b < 26 ? a * 26 + b : -1
}

/** Whether a word with these first two characters and this length may begin a figure: most words may not. */
export function mayBegin(first: number, second: number, length: number): boolean {
  const key = startKey(first, second)
  return key >= 0 && length < 31 && ((lengthsByStart[key] ?? 0) & (1 << length)) !== 0
}
