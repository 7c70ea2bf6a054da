/**
 * Languages whose names of months and weekdays are known, by the script that they are written in; the
 * runtime's tables (CLDR) have the names. Where two of one script have the same name for different
 * months, the one first here wins, unless the reader knows the language.
 */
const languages: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /\p{sc=Latn}/u,
    'fr de es it pt nl pl sv da nb fi cs sk hu ro tr hr sr-Latn sl et lv lt is ca gl eu id ms af sq az uz ga cy eo fil sw nn bs lb fo mt'.split(
      ' ',
    ),
  ],
  [/\p{sc=Cyrl}/u, 'ru uk bg sr mk be kk ky tg'.split(' ')],
  [/\p{sc=Arab}/u, 'ar ar-LB ar-DZ ar-MA fa ur ps ckb ug'.split(' ')],
  [/\p{sc=Grek}/u, ['el']],
  [/\p{sc=Hebr}/u, ['he']],
  [/\p{sc=Deva}/u, 'hi mr ne'.split(' ')],
  [/\p{sc=Beng}/u, 'bn as'.split(' ')],
  [/\p{sc=Taml}/u, ['ta']],
  [/\p{sc=Telu}/u, ['te']],
  [/\p{sc=Gujr}/u, ['gu']],
  [/\p{sc=Guru}/u, ['pa']],
  [/\p{sc=Knda}/u, ['kn']],
  [/\p{sc=Mlym}/u, ['ml']],
  [/\p{sc=Orya}/u, ['or']],
  [/\p{sc=Thai}/u, ['th']],
  [/\p{sc=Laoo}/u, ['lo']],
  [/\p{sc=Khmr}/u, ['km']],
  [/\p{sc=Mymr}/u, ['my']],
  [/\p{sc=Geor}/u, ['ka']],
  [/\p{sc=Armn}/u, ['hy']],
  [/\p{sc=Ethi}/u, 'am ti'.split(' ')],
]

/** English, and what is written for it: found without asking the runtime's tables. */
const english = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, index): [string, number][] => [
      [name, index + 1],
      [name.slice(0, 3), index + 1],
      [name.slice(0, 4), index + 1],
    ]),
)
const englishDays = new Map(
  'sunday monday tuesday wednesday thursday friday saturday'
    .split(' ')
    .flatMap((name, index): [string, number][] => [
      [name, index],
      [name.slice(0, 3), index],
      [name.slice(0, 4), index],
      [name.slice(0, 5), index],
    ]),
)

/** What people write and the tables lack, by language. */
const more: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  de: { janner: 1, feber: 2, mrz: 3 },
  es: { setiembre: 9 },
  id: { agt: 8, agst: 8, nop: 11, nopember: 11, pebruari: 2 },
  eu: Object.fromEntries(
    'urtarrilaren otsailaren martxoaren apirilaren maiatzaren ekainaren uztailaren abuztuaren irailaren urriaren azaroaren abenduaren'
      .split(' ')
      .map((name, index) => [name, index + 1]),
  ),
  ar: { يونيه: 6, يوليه: 7 },
  he: { מארס: 3 },
  hi: { सितम्बर: 9, नवम्बर: 11, दिसम्बर: 12, फरवरी: 2, अक्तूबर: 10 },
}

/** Marks are part of the spelling in Indic scripts, and decoration that is left out in these. */
const marks =
  /(?<=[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}])\p{M}+|[.\u0640\u05f3'’]|\u200c|\u200d/gu
const lookalikes: Readonly<Record<string, string>> = {
  ς: 'σ',
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
}

/** `févr.`, `Févr` and `fevr` are one word. */
export const foldWord = (word: string) =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(marks, '')
    .replace(/[ςıłđøىیکة]/gu, (letter) => lookalikes[letter] ?? letter)
    .normalize('NFC')

interface Words {
  readonly months: Map<string, number>
  readonly days: Map<string, number>
}

/** 2023 began on a Sunday, and so did October: a week whose days give all names. */
const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2023, month, 1)))
const week = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2023, 9, day + 1)))

function keep(names: Map<string, number>, name: string, number: number): void {
  const word = foldWord(name)
  if (!/\p{Nd}/u.test(word) && !names.has(word)) names.set(word, number)
}

/** The names of one language, long and short. Months are called otherwise alone than in a date in many. */
function wordsOf(language: string): Words {
  const words: Words = {
    months: new Map(Object.entries(more[language] ?? {})),
    days: new Map(),
  }
  for (const style of ['long', 'short'] as const) {
    const options = { timeZone: 'UTC', calendar: 'gregory', month: style } as const
    const alone = new Intl.DateTimeFormat(language, options)
    const inDate = new Intl.DateTimeFormat(language, { ...options, day: 'numeric', weekday: style })
    const partOf = (date: Date, kind: 'month' | 'weekday') =>
      inDate.formatToParts(date).find(({ type }) => type === kind)?.value ?? ''
    for (const [index, date] of months.entries()) {
      keep(words.months, alone.format(date), index + 1)
      keep(words.months, partOf(date, 'month'), index + 1)
    }
    for (const [index, date] of week.entries()) keep(words.days, partOf(date, 'weekday'), index)
  }
  return words
}

/** The names of a language are made when it is first asked, in a millisecond or two. */
const gathered = new Map<string, Words>()

function wordsIn(language: string): Words {
  const known = gathered.get(language)
  if (known) return known
  const words = wordsOf(language)
  gathered.set(language, words)
  return words
}

/** Looks a word up in the languages of its script, the one that is expected first. */
function find(names: keyof Words, word: string, expected?: string): number | undefined {
  const place = languages.findIndex(([script]) => script.test(word))
  const [, all = []] = languages[place] ?? []
  if (expected !== undefined)
    for (const language of all.filter((one) => one.slice(0, 2) === expected)) {
      const found = wordsIn(language)[names].get(word)
      if (found !== undefined) return found
    }
  return joinedOf(place)[names].get(word)
}

/** The names of all languages of the script at a place, made when one is first asked for: most words are in none of them. */
const joined = new Map<number, Words>()

function joinedOf(place: number): Words {
  const known = joined.get(place)
  if (known) return known
  const words: Words = { months: new Map(), days: new Map() }
  const [, all = []] = languages[place] ?? []
  for (const language of all.toReversed())
    for (const kind of ['months', 'days'] as const)
      for (const [word, number] of wordsIn(language)[kind]) words[kind].set(word, number)
  joined.set(place, words)
  return words
}

/** The names of each script, as they can be kept and sent: to ask the runtime for those of all languages takes forty times as long. */
export type DateNames = readonly {
  readonly months: readonly (readonly [string, number])[]
  readonly days: readonly (readonly [string, number])[]
}[]

export const loadDateNames = (): DateNames =>
  languages.map((_, place) => {
    const { months: ofMonths, days } = joinedOf(place)
    return { months: [...ofMonths], days: [...days] }
  })

/** Takes what `loadDateNames` gave in another thread, or in another process with the same runtime. */
export function useDateNames(names: DateNames): void {
  for (const [place, { months: ofMonths, days }] of names.entries())
    joined.set(place, { months: new Map(ofMonths), days: new Map(days) })
}

const isLatin = /^[\p{sc=Latn}]/u

/**
 * 1 to 12 for the name of a month, whole or short, in any of the languages. Takes a folded word, and the
 * language (ISO 639-1) that is expected: `listopada` is October in Croatian and November in Polish.
 */
export function monthOf(word: string, expected?: string): number | undefined {
  if (word.length < (isLatin.test(word) ? 3 : 2)) return undefined
  if (expected !== undefined && expected !== 'en') {
    return find('months', word, expected) ?? english.get(word)
  }
  return english.get(word) ?? (englishDays.has(word) ? undefined : find('months', word))
}

/** 0 (Sunday) to 6 for the name of a weekday. Takes a folded word. */
export const weekdayOf = (word: string): number | undefined =>
  englishDays.get(word) ?? (word.length < 2 || english.has(word) ? undefined : find('days', word))
