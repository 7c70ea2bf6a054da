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
  readonly months: ReadonlyMap<string, number>
  readonly days: ReadonlyMap<string, number>
}

/** The words of one language in one style; months alone and within a date differ in many. */
function* wordsOf(
  language: string,
  style: 'long' | 'short',
): Iterable<['month' | 'day', string, number]> {
  const options = { timeZone: 'UTC', calendar: 'gregory' } as const
  const alone = new Intl.DateTimeFormat(language, { ...options, month: style })
  const inDate = new Intl.DateTimeFormat(language, { ...options, month: style, day: 'numeric' })
  for (let month = 0; month < 12; month++) {
    const date = new Date(Date.UTC(2023, month, 1))
    yield ['month', alone.format(date), month + 1]
    for (const { type, value } of inDate.formatToParts(date)) {
      if (type === 'month') yield ['month', value, month + 1]
    }
  }
  const weekday = new Intl.DateTimeFormat(language, { ...options, weekday: style })
  // 2023-01-01 was a Sunday.
  for (let day = 0; day < 7; day++) {
    yield ['day', weekday.format(new Date(Date.UTC(2023, 0, day + 1))), day]
  }
}

let gathered: Words | undefined

/** The names in all languages: made when the first word is met that is not English, some 20 ms. */
function words(): Words {
  if (gathered !== undefined) return gathered
  const months = new Map<string, number>()
  const days = new Map<string, number>()
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      for (const [kind, name, number] of wordsOf(language, style)) {
        const names = kind === 'month' ? months : days
        const word = foldWord(name)
        if (!/\d/.test(word) && !names.has(word)) names.set(word, number)
      }
    }
  }
  gathered = { months, days }
  return gathered
}

/** 1 to 12 for the name of a month, whole or short, in any of the languages. Takes a folded word. */
export const monthOf = (word: string): number | undefined =>
  english.get(word) ??
  (englishDays.has(word) || word.length < 3 ? undefined : words().months.get(word))

/** 0 (Sunday) to 6 for the name of a weekday. Takes a folded word. */
export const weekdayOf = (word: string): number | undefined =>
  englishDays.get(word) ?? (word.length < 2 ? undefined : words().days.get(word))
