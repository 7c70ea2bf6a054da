import { detectLanguage } from '../language.ts'
import type { Telling } from '../reading/languages.ts'
import type { LanguageStretch } from '../reading/text-reading.ts'
import type { Tokens } from '../tokens.ts'
import { evidenceOf, type Evidence } from './evidence.ts'
import { languagePieces, type Piece } from './pieces.ts'

/**
 * How much must speak for another language before a text is taken for it, and before the language changes
 * within a text. English is what is read: it has the benefit of the doubt.
 */
const DOUBT = 18

/** Where a quotation begins or ends, the language changes more easily. */
const DOUBT_OF_QUOTE = 15

/** Of a text that is not mostly English, rather whole lines are in English than sentences. */
const DOUBT_OF_LINE = 12

/** A text that is mostly English goes back to it easily, and does not stay long in another language that little speaks for. */
const WAY_BACK = 2
const STAY = 3

/** All that is not English, in text order. Short pieces are of the language that stands around them. */
export function foreignStretches(tokens: Tokens, telling: Telling): readonly LanguageStretch[] {
  const pieces = languagePieces(tokens)
  if (!pieces.some((piece) => mayBeForeign(tokens, piece, telling))) return []
  const evidence = pieces.map((piece) => evidenceOf(tokens, piece, telling))
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

/** Most texts hold no such sentence, and are looked at no further. */
const mayBeForeign = (tokens: Tokens, piece: Piece, telling: Telling): boolean =>
  evidenceOf(tokens, piece, telling, DOUBT / 2).foreign > DOUBT / 2

const NOTHING: Evidence = { foreign: 0, language: '' }

type Judged = Piece & Evidence & { readonly isForeign: boolean }

interface Run {
  readonly pieces: readonly Judged[]
  /** It is all of its paragraph. */
  readonly isWhole: boolean
}

/** What it costs that the language changes before a piece, into English and out of it, and to be out of it. */
interface Doubt {
  readonly toEnglish: number
  readonly toForeign: number
  readonly stay: number
}

function doubtAt(pieces: readonly Piece[], at: number, lead: number): Doubt {
  const [before, piece] = [pieces[at - 1], pieces[at]]
  const isSame = (piece?.isQuoted ?? false) === (before?.isQuoted ?? false)
  const doubt = isSame ? DOUBT : DOUBT_OF_QUOTE
  if (lead < 0) return { toEnglish: WAY_BACK, toForeign: doubt, stay: STAY }
  const opensLine = before !== undefined && piece?.paragraph !== before.paragraph
  return { toEnglish: opensLine ? DOUBT_OF_LINE : doubt, toForeign: doubt, stay: 0 }
}

/** The likeliest row of languages, where each change costs its doubt: Viterbi over two states. */
function smoothed(pieces: readonly Piece[], evidence: readonly Evidence[]): readonly boolean[] {
  const lead = leadOf(pieces, evidence)
  let [english, foreign] = [0, lead > DOUBT ? 0 : -DOUBT]
  const cameFrom = pieces.map((_, at) => {
    const { toEnglish, toForeign, stay } = doubtAt(pieces, at, lead)
    const staysEnglish = english >= foreign - toEnglish
    const staysForeign = foreign >= english - toForeign
    const before = [english, foreign] as const
    english = staysEnglish ? before[0] : before[1] - toEnglish
    foreign =
      (staysForeign ? before[1] : before[0] - toForeign) + (evidence[at]?.foreign ?? 0) - stay
    return { staysEnglish, staysForeign }
  })
  // A quotation that ends the text is left, too.
  if (pieces.at(-1)?.isQuoted) foreign -= doubtAt(pieces, pieces.length, lead).toEnglish
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

/** How much what is not quoted speaks for other languages, no sentence for or against them by more than the doubt. */
function leadOf(pieces: readonly Piece[], evidence: readonly Evidence[]): number {
  return evidence.reduce((before, { foreign }, at) => {
    return pieces[at]?.isQuoted ? before : before + Math.max(-DOUBT, Math.min(DOUBT, foreign))
  }, 0)
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
    const shown = length < TELLING ? all : languageIn(tokens, run.pieces)
    return { first, end, ...shown, isQuoted: run.pieces[0]?.isQuoted ?? false }
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

/** Neighbors are easily taken for each other below this confidence. */
const SURE = 0.8

type Shown = Pick<LanguageStretch, 'language' | 'isSure'>

function languageIn(tokens: Tokens, pieces: readonly Judged[]): Shown {
  const [from, to] = [pieces[0], pieces.at(-1)]
  if (!from || !to) return { language: 'und', isSure: false }
  const strongest = pieces.reduce((best, piece) => (piece.foreign > best.foreign ? piece : best))
  if (strongest.language === 'und') return { language: 'und', isSure: true }
  const text = tokens.text.slice(tokens.start[from.first], tokens.end[to.end - 1])
  const { code, confidence } = detectLanguage(text)
  if (code !== 'und' && code !== 'en') return { language: code, isSure: confidence >= SURE }
  return { language: strongest.language || 'und', isSure: false }
}
