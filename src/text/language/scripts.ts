import { codeAt } from '../tokens/code-at.ts'

/** Scripts that one language writes, or one far more than all others. */
const OWN: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]+/gu],
  ['ko', /\p{sc=Hangul}+/gu],
  ['zh', /\p{sc=Han}+/gu],
  ['th', /\p{sc=Thai}+/gu],
  ['el', /\p{sc=Greek}+/gu],
  ['he', /\p{sc=Hebrew}+/gu],
  ['bn', /\p{sc=Bengali}+/gu],
  ['ta', /\p{sc=Tamil}+/gu],
  ['te', /\p{sc=Telugu}+/gu],
  ['gu', /\p{sc=Gujarati}+/gu],
  ['pa', /\p{sc=Gurmukhi}+/gu],
  ['kn', /\p{sc=Kannada}+/gu],
  ['ml', /\p{sc=Malayalam}+/gu],
  ['or', /\p{sc=Oriya}+/gu],
  ['si', /\p{sc=Sinhala}+/gu],
  ['lo', /\p{sc=Lao}+/gu],
  ['km', /\p{sc=Khmer}+/gu],
  ['my', /\p{sc=Myanmar}+/gu],
  ['ka', /\p{sc=Georgian}+/gu],
  ['hy', /\p{sc=Armenian}+/gu],
  ['am', /\p{sc=Ethiopic}+/gu],
]

/** Scripts of many languages, which their trigrams tell apart. */
const SHARED: readonly (readonly [RegExp, string])[] = [
  [
    /\p{sc=Latin}+/gu,
    'en de fr es it pt nl sv da no fi pl cs sk hu ro tr id vi ca hr sl lt lv et is sq az uz eu gl cy ga af sw tl mt so ha eo lb',
  ],
  [/\p{sc=Cyrillic}+/gu, 'ru uk bg sr mk be kk ky mn tg'],
  [/\p{sc=Arabic}+/gu, 'ar fa ur ps ku ug'],
  [/\p{sc=Devanagari}+/gu, 'hi mr ne'],
]

const LANGUAGES = SHARED.map(([pattern, languages]) => [pattern, languages.split(' ')] as const)

/** The languages whose texts may be taken for English. */
export const latinLanguages: readonly string[] = LANGUAGES[0]?.[1] ?? []

export interface Script {
  /** The language that alone is written so. */
  readonly language?: string
  readonly languages: readonly string[]
  /** Of all letters. */
  readonly share: number
}

/** The script of most of a text's letters. Japanese is half Han, and Chinese has no kana. */
export function scriptOf(sample: string, letters: number): Script | undefined {
  const { ascii, others } = lettersIn(sample)
  const [best] = LANGUAGES.map(([pattern, languages], at) => ({
    languages,
    share: ((at === LATIN ? ascii : 0) + countIn(others, pattern)) / letters,
  })).toSorted((a, b) => b.share - a.share)
  if (best && best.share > 0.9) return best
  for (const [language, script] of OWN) {
    const share = countIn(others, script) / letters
    if (share > (language === 'ja' ? 0.1 : 0.5)) return { language, languages: [language], share }
  }
  return best && best.share > 0.3 ? best : undefined
}

/** The place of the script that ASCII letters are of. */
const LATIN = 0

/** A sample's letters of ASCII, counted, and what is not ASCII, apart: patterns of Unicode are slow, and most text needs none. */
function lettersIn(sample: string): { readonly ascii: number; readonly others: string } {
  let ascii = 0
  let from = -1
  let others = ''
  const { length } = sample
  for (let at = 0; at < length; at += 1) {
    const code = codeAt(sample, at)
    if (code >= 128) {
      if (from < 0) from = at
      continue
    }
    if ((code | 32) >= 0x61 && (code | 32) <= 0x7a) ascii += 1
    if (from >= 0) others += `${sample.slice(from, at)} `
    from = -1
  }
  return { ascii, others: from < 0 ? others : others + sample.slice(from) }
}

/** How many letters a text has, of any script. */
export function countLetters(text: string): number {
  const { ascii, others } = lettersIn(text)
  return ascii + countIn(others, /\p{L}+/gu)
}

/** How many characters of a text a pattern of their runs has. */
export function countIn(text: string, runs: RegExp): number {
  let count = 0
  for (const run of text.match(runs) ?? []) {
    count += run.length - (run.match(/[\ud800-\udbff]/g)?.length ?? 0)
  }
  return count
}
