import { detectLanguage } from '../language.ts'
import type { Tokens } from '../tokens.ts'
import { evidenceOf, type Evidence } from './evidence.ts'
import { languagePieces, type Piece } from './pieces.ts'

/** A run of text in another language than English. */
export interface LanguageStretch {
  /** Tokens, `end` exclusive: one paragraph's, or a part of it. */
  readonly first: number
  readonly end: number
  /** ISO 639-1, or `und`: in no language, or in one that is not known. */
  readonly language: string
  /** It stands in quotation marks within a paragraph that is read. */
  readonly isQuoted: boolean
}

/**
 * How much must speak for another language before a text is taken for it, and before the language changes
 * within a text. English is what is read: it has the benefit of the doubt.
 */
const DOUBT = 18

/** Where a quotation begins or ends, the language changes more easily. */
const DOUBT_OF_QUOTE = 15

/** All that is not English, in text order. Short pieces are of the language that stands around them. */
export function foreignStretches(tokens: Tokens): readonly LanguageStretch[] {
  const pieces = languagePieces(tokens)
  const evidence = pieces.map((piece) => evidenceOf(tokens, piece))
  if (!evidence.some(({ foreign }) => foreign > DOUBT / 2)) return []
  const isForeign = smoothed(pieces, evidence)
  const isRead = new Set(pieces.filter((_, at) => !isForeign[at]).map(({ paragraph }) => paragraph))
  const judged: readonly Judged[] = pieces.map((piece, at) => ({
    ...piece,
    ...(evidence[at] ?? NOTHING),
    isForeign: isForeign[at] ?? false,
    isQuoted: piece.isQuoted && isRead.has(piece.paragraph),
  }))
  const runs = runsOf(judged).map((run) => ({
    pieces: run,
    isWhole: !isRead.has(run[0]?.paragraph ?? -1),
  }))
  return groupsOf(runs).flatMap((group) => labelled(tokens, group))
}

const NOTHING: Evidence = { foreign: 0, language: '' }

type Judged = Piece & Evidence & { readonly isForeign: boolean }

interface Run {
  readonly pieces: readonly Judged[]
  /** It is all of its paragraph. */
  readonly isWhole: boolean
}

/** The likeliest row of languages, where each change costs its doubt: Viterbi over two states. */
function smoothed(pieces: readonly Piece[], evidence: readonly Evidence[]): readonly boolean[] {
  let [english, foreign] = [0, isMostlyForeign(pieces, evidence) ? 0 : -DOUBT]
  const cameFrom = pieces.map((piece, at) => {
    const doubt = piece.isQuoted === (pieces[at - 1]?.isQuoted ?? false) ? DOUBT : DOUBT_OF_QUOTE
    const staysEnglish = english >= foreign - doubt
    const staysForeign = foreign >= english - doubt
    const before = [english, foreign] as const
    english = staysEnglish ? before[0] : before[1] - doubt
    foreign = (staysForeign ? before[1] : before[0] - doubt) + (evidence[at]?.foreign ?? 0)
    return { staysEnglish, staysForeign }
  })
  // A quotation that ends the text is left, too.
  if (pieces.at(-1)?.isQuoted) foreign -= DOUBT_OF_QUOTE
  let isForeign = foreign > english
  return cameFrom
    .toReversed()
    .map(({ staysEnglish, staysForeign }) => {
      const now = isForeign
      if (!(now ? staysForeign : staysEnglish)) isForeign = !now
      return now
    })
    .toReversed()
}

/** What is not quoted speaks for another language, no sentence alone for more than the doubt. */
function isMostlyForeign(pieces: readonly Piece[], evidence: readonly Evidence[]): boolean {
  const sum = evidence.reduce((before, { foreign }, at) => {
    return pieces[at]?.isQuoted ? before : before + Math.max(-DOUBT, Math.min(DOUBT, foreign))
  }, 0)
  return sum > DOUBT
}

/** Runs of foreign pieces, cut where a paragraph ends and where a quotation begins or ends in one that is read. */
function runsOf(pieces: readonly Judged[]): readonly (readonly Judged[])[] {
  const runs: Judged[][] = []
  let last: Judged | undefined
  for (const piece of pieces) {
    const goesOn =
      last?.isForeign && last.paragraph === piece.paragraph && last.isQuoted === piece.isQuoted
    if (piece.isForeign && goesOn) runs.at(-1)?.push(piece)
    else if (piece.isForeign) runs.push([piece])
    last = piece
  }
  return runs
}

/** Runs between which no word stands. */
function groupsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const groups: Run[][] = []
  for (const run of runs) {
    const last = groups.at(-1)
    const before = last?.at(-1)?.pieces.at(-1)?.index ?? -2
    if (run.pieces[0]?.index === before + 1) last?.push(run)
    else groups.push([run])
  }
  return groups
}

/** A paragraph that is long enough to tell its language. UTF-16 code units. */
const TELLING = 150

/** What is told of one group together is told of its short paragraphs. */
function labelled(tokens: Tokens, group: readonly Run[]): readonly LanguageStretch[] {
  const all = languageIn(
    tokens,
    group.flatMap(({ pieces }) => pieces),
  )
  return group.map((run) => {
    const [first, end] = boundsOf(tokens, run)
    const length = (tokens.end[end - 1] ?? 0) - (tokens.start[first] ?? 0)
    const language = length < TELLING ? all : languageIn(tokens, run.pieces)
    return { first, end, language, isQuoted: run.pieces[0]?.isQuoted ?? false }
  })
}

/** A whole paragraph with its marks, too. */
function boundsOf(
  { paragraphs, sentences }: Tokens,
  { pieces, isWhole }: Run,
): readonly [number, number] {
  const [from, to] = [pieces[0], pieces.at(-1)]
  if (!from || !to) return [0, 0]
  if (!isWhole) return [from.first, to.end]
  const tokenOf = (paragraph: number) => sentences[paragraphs[paragraph] ?? 0] ?? 0
  return [tokenOf(from.paragraph), tokenOf(from.paragraph + 1)]
}

function languageIn(tokens: Tokens, pieces: readonly Judged[]): string {
  const [from, to] = [pieces[0], pieces.at(-1)]
  if (!from || !to) return 'und'
  const strongest = pieces.reduce((best, piece) => (piece.foreign > best.foreign ? piece : best))
  if (strongest.language === 'und') return 'und'
  const text = tokens.text.slice(tokens.start[from.first], tokens.end[to.end - 1])
  const shown = detectLanguage(text).code
  return shown === 'und' || shown === 'en' ? strongest.language || 'und' : shown
}
