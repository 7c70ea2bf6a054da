import { readFileSync } from 'node:fs'
import { shared } from '../support/shared.ts'

/**
 * Running texts of the newswire that is marked for names: its tokens put together again, a sentence a line. Their ids are
 * `wire-N`, N counts documents through train.conll and dev.conll from 0. None of them is among the documents of figures/dev.jsonl.
 */
export const newswire = (): ReadonlyMap<string, string> =>
  textsOf('wire', ['gold/ner/train.conll', 'gold/ner/dev.conll'], mended)

/** More of the same wire, marked for names by others: `gmb-N`. Some of it is in the former, too. */
export const moreNewswire = (): ReadonlyMap<string, string> =>
  textsOf('gmb', ['ner/gmb/train.conll'], mended)

/**
 * Running texts of files of columns, numbered from 0 through all of them: one token a line, an empty one after each sentence.
 * `tokenOf` says what a token is, if not what stands there.
 */
export function textsOf(
  name: string,
  files: readonly string[],
  tokenOf = (token: string) => token,
): ReadonlyMap<string, string> {
  const documents = files.flatMap((file) =>
    sentencesOf(readFileSync(shared('data', ...file.split('/')), 'utf8'), tokenOf),
  )
  return new Map(documents.map((sentences, at) => [`${name}-${at}`, textOf(sentences)]))
}

type Sentence = readonly string[]

function sentencesOf(
  conll: string,
  tokenOf: (token: string) => string,
): readonly (readonly Sentence[])[] {
  return conll
    .split(/^-DOCSTART-.*$/mu)
    .map((document) =>
      document
        .split(/\n\s*\n/u)
        .map((sentence) =>
          sentence
            .trim()
            .split('\n')
            .map((line) => tokenOf((line.split('\t')[0] ?? '').trim()))
            .filter(Boolean),
        )
        .filter((sentence) => sentence.length > 0),
    )
    .filter((sentences) => sentences.length > 0)
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The corpus went through a spreadsheet: "6-2" became "06-Feb", "500,000" became "5,00,000". */
export function mended(token: string): string {
  const score = /^(\d\d)-([A-Z][a-z]{2})$/u.exec(token)
  if (score) return `${Number(score[1])}-${months.indexOf(score[2] ?? '') + 1}`
  return /^\d{1,2}(?:,\d\d)+,\d{3}$/u.test(token)
    ? Number(token.replaceAll(',', '')).toLocaleString('en-US')
    : token
}

/** Tokens of sentences as running text, a sentence a line. */
export const textOf = (sentences: readonly Sentence[]): string => sentences.map(lineOf).join('\n')

const leansLeft = /^(?:[.,;:!?)%\]]|'s|'re|'ve|'d|'ll|n't|\.\.\.)$/u
const leansRight = /^(?:[$([]|\/)$/u

function lineOf(sentence: Sentence): string {
  const open = new Set<string>()
  let line = ''
  let joined = true
  for (const token of sentence) {
    const mark = token === '"' || token === "'"
    const closes = mark && open.delete(token)
    const left = leansLeft.test(token) || closes || token === '/'
    line += joined || left ? token : ` ${token}`
    if (mark && !closes) open.add(token)
    joined = leansRight.test(token) || (mark && !closes)
  }
  return line
}
