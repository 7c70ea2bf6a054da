/**
 * Languages whose month and weekday names feeds are written with. Where two have the same short name
 * for different months, the one first here wins.
 */
const languages =
  'en fr de es it pt nl ru pl sv da nb fi cs sk hu ro el tr uk bg hr sr sl et lv lt is ca gl eu id ms vi af sq mk ga cy eo fil sw'.split(
    ' ',
  )

/** English, and what feeds write for it: found without asking the runtime's tables. */
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

/** `févr.`, `Févr` and `fevr` are one word. */
export const foldWord = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replaceAll('ı', 'i')

interface Words {
  readonly months: Map<string, number>
  readonly days: Map<string, number>
}

/** 2023 began on a Sunday, and so did October: a week whose days give all names. */
const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2023, month, 1)))
const week = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2023, 9, day + 1)))

function keep(names: Map<string, number>, name: string, number: number): void {
  const word = foldWord(name)
  if (!/\d/.test(word) && !names.has(word)) names.set(word, number)
}

/** The names of one language, long and short. Months are called otherwise alone than in a date in many. */
function wordsOf(language: string): Words {
  const words: Words = { months: new Map(), days: new Map() }
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

const gathered: Words[] = []

/** Looks a word up language by language; the names of one are made when it is first asked, in a millisecond or two. */
function find(names: keyof Words, word: string): number | undefined {
  for (const [index, language] of languages.entries()) {
    const words = (gathered[index] ??= wordsOf(language))
    const found = words[names].get(word)
    if (found !== undefined) return found
  }
  return undefined
}

/** 1 to 12 for the name of a month, whole or short, in any of the languages. Takes a folded word. */
export const monthOf = (word: string): number | undefined =>
  english.get(word) ?? (englishDays.has(word) || word.length < 3 ? undefined : find('months', word))

/** 0 (Sunday) to 6 for the name of a weekday. Takes a folded word. */
export const weekdayOf = (word: string): number | undefined =>
  englishDays.get(word) ?? (word.length < 2 || english.has(word) ? undefined : find('days', word))
