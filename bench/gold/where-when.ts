import { join } from 'node:path'
import { z } from 'zod'
import { readArticles } from '../../training/articles.ts'
import { halfOf } from '../support/halves.ts'
import { type GoldDocument, type GoldFigure, nearest } from './documents.ts'
import { labelledTexts } from './event-classes.ts'
import type { Found, FoundFigure } from './found.ts'
import { hashedAs, markedLines } from './marks.ts'
import { moreNewswire } from './newswire.ts'

/**
 * Figures of other news of which six annotators labelled, in one quick pass, where, when, by whom and what is told. The news is of other
 * kinds and the labels of another hand than the marked news: they tell where reading does not hold.
 */
const At = z.tuple([z.int(), z.int()])
const Words = At.nullable()

/** Start, end, where, when, by whom, class of event or null, status. */
const Labelled = z.tuple([z.int(), z.int(), Words, Words, Words, z.string().nullable(), z.string()])

/** The text is the first `cut` characters of the article. */
const Document = z.object({
  id: z.string(),
  cut: z.int(),
  text: z.string(),
  figures: z.array(Labelled),
})

/** What was labelled; the other fields of the figures are empty. */
export const labelledFields: ReadonlySet<string> = new Set([
  'event',
  'source',
  'place',
  'time',
  'status',
])

/**
 * As documents of the marked news; halves are by the hash of the document. `where-when-again` has some of half B, of which two others
 * labelled the same figures without having seen the first labels.
 */
export function placedDocuments(
  set: 'where-when' | 'where-when-again' = 'where-when',
): readonly GoldDocument[] {
  const textOf = labelledTexts()
  return markedLines(set).map((line) => {
    const { id, cut, text: hash, figures } = Document.parse(line)
    const text = hashedAs(hash, textOf(id)?.slice(0, cut), `${set}: ${id}`)
    return {
      id,
      half: halfOf(id),
      text,
      figures: figures.map((one) => figureOf(text, one)),
      quotes: undefined,
    }
  })
}

/** Start, end, where, when, by whom, and the figures that it is a part of. */
const LabelledWhole = z.tuple([z.int(), z.int(), Words, Words, Words, z.array(At)])

/** The text is the first `cut` characters where that is told. */
const WholeDocument = z.object({
  id: z.string(),
  cut: z.int().optional(),
  text: z.string(),
  figures: z.array(LabelledWhole),
})

/** What was labelled of the wire and of articles; the other fields of the figures are empty. */
export const wholeFields: ReadonlySet<string> = new Set(['source', 'place', 'time', 'part-of'])

/**
 * Documents of the same newswire as the marked news (`gmb-N`), whose figures are those that reading found. `wire`: two readers labelled each
 * apart, a third decided where they differ; half A is read, and all of it learned from. `wire-once`: one reader labelled them; they share
 * sentences with other documents, so they are learned from alone.
 */
export const wireDocuments = (set: 'wire' | 'wire-once' = 'wire'): readonly GoldDocument[] => {
  const texts = moreNewswire()
  return labelledWholes(set, (id) => texts.get(id))
}

/** Articles of websites, as far as they were labelled: half A by one reader, half B by two and a third where they differ. */
export const articleDocuments = (): readonly GoldDocument[] =>
  labelledWholes('articles', labelledTexts())

/** The project's own articles (`training/articles`), labelled by one reader. Their lines are paragraphs. */
export function ownArticleDocuments(): readonly GoldDocument[] {
  const articles = readArticles(join(import.meta.dirname, '../../training/articles'))
  const texts = new Map(articles.map(({ name, text }) => [name, text.trim()]))
  return labelledWholes('own-articles', (id) => texts.get(id))
}

function labelledWholes(
  set: 'wire' | 'wire-once' | 'articles' | 'own-articles',
  textOf: (id: string) => string | undefined,
): readonly GoldDocument[] {
  return markedLines(set).map((line) => {
    const { id, cut, text: hash, figures } = WholeDocument.parse(line)
    const text = hashedAs(hash, textOf(id)?.slice(0, cut), `${set}: ${id}`)
    const labelled = figures.map(([start, end, where, when, by, wholes]) => ({
      ...figureOf(text, [start, end, where, when, by, null, 'stated']),
      rel: wholes.map((at) => ({ type: 'part-of', t: text.slice(...at) })),
    }))
    return { id, half: halfOf(id), text, figures: labelled, quotes: undefined }
  })
}

function figureOf(
  text: string,
  [start, end, where, when, by, event, status]: z.infer<typeof Labelled>,
): GoldFigure {
  const wordsAt = (at: z.infer<typeof Words>) => at && text.slice(...at)
  return {
    t: text.slice(start, end),
    start,
    end,
    kind: 'count',
    value: 0,
    unit: null,
    modifier: 'exact',
    noun: null,
    event,
    measure: null,
    where: wordsAt(where),
    when: wordsAt(when),
    by: wordsAt(by),
    change: null,
    rel: [],
    status,
  }
}

/** Labels as if they had been read by a program, to be held against those of somebody else. */
export const asFound = ({ text, figures }: GoldDocument): Found => ({
  figures: figures.map((figure, index) => asFoundFigure(text, figure, `${index}`)),
  quotes: [],
  figureAt: new Map(),
})

function asFoundFigure(
  text: string,
  { kind, value, modifier, start, end, where, when, by, event, status }: GoldFigure,
  id: string,
): FoundFigure {
  const at = (words: string | null) => nearest(text, words, start)
  const span = { start, end }
  const is = (words: string | null) => (words === null ? undefined : { span })
  return {
    id,
    span,
    kind,
    value,
    modifier,
    status,
    relations: [],
    at: [start, end],
    nounAt: undefined,
    measured: undefined,
    place: is(where),
    placeAt: at(where),
    hasTime: when !== null,
    timeAt: at(when),
    attribution: by === null ? undefined : { sourceSpan: span },
    sourceAt: at(by),
    eventClass: event ?? undefined,
  }
}
