import {
  goldDocuments,
  nearest,
  type GoldDocument,
  type GoldFigure,
} from '../bench/gold/documents.ts'
import {
  articleDocuments,
  ownArticleDocuments,
  placedDocuments,
  wireDocuments,
} from '../bench/gold/where-when.ts'
import { markedTexts } from '../bench/own/marked-figures.ts'
import type { Bounds } from '../bench/reading/measured.ts'

/** A text with its figures marked; `mark` is what the set says of one. */
export interface ChoiceText<M> {
  readonly id: string
  readonly text: string
  readonly figures: readonly (M & { readonly start: number; readonly end: number })[]
}

/** When the gold was published, as its bench has it. */
export const goldDay = '2006-03-18'

/** Files of `bench/own` whose figures are marked with their times. */
export const datedFiles = ['figure-times.txt', 'figure-times-news.txt', 'figure-times-wire.txt']

/** The gold that is developed on. What is kept unseen is never learned from. */
export const goldTexts = (): readonly ChoiceText<GoldFigure>[] =>
  goldDocuments()
    .filter(({ half }) => half === 'A')
    .map(inParagraphs)

/** Half A of the other news of which was labelled where and when, but for what was labelled again with more care. */
export function placedTexts(): readonly ChoiceText<GoldFigure>[] {
  const again = new Set(articleDocuments().map(({ id }) => id))
  return placedDocuments()
    .filter(({ id, half }) => half === 'A' && !again.has(id))
    .map((document) => ({ ...inParagraphs(document), id: `labels:${document.id}` }))
}

/** Half A of the articles of websites of which was labelled where, when and of what figures are parts. */
export const articleTexts = (): readonly ChoiceText<GoldFigure>[] =>
  articleDocuments()
    .filter(({ half }) => half === 'A')
    .map((document) => ({ ...inParagraphs(document), id: `articles:${document.id}` }))

/** Our own articles, labelled with the same. */
export const ownArticleTexts = (): readonly ChoiceText<GoldFigure>[] =>
  ownArticleDocuments().map(inParagraphs)

/**
 * More of the newswire, of which was labelled where, when and of what figures are parts. `WIRE_WITHOUT=B` in the environment leaves that
 * half out, to be measured on (`bench/gold.ts --wire`).
 */
export const wireTexts = (): readonly ChoiceText<GoldFigure>[] =>
  wireDocuments()
    .filter(({ half }) => half !== process.env['WIRE_WITHOUT'])
    .map(inParagraphs)

/** More of the newswire that one reader labelled. Where figures are is learned from it alone: when they are, it dates more than others do. */
export const wireOnceTexts = (): readonly ChoiceText<GoldFigure>[] =>
  wireDocuments('wire-once').map(inParagraphs)

/** Where the time that is marked for a figure stands, nearest to it. */
export function timeOf(
  text: string,
  { start, when }: Pick<GoldFigure, 'start' | 'when'>,
): Bounds | undefined {
  const at = nearest(text, when, start)
  return at && { start: at[0], end: at[1] }
}

/** With its lines as paragraphs, as the pipeline makes them. */
function inParagraphs({ id, text, figures }: GoldDocument): ChoiceText<GoldFigure> {
  return {
    id,
    text: text.replaceAll('\n', '\n\n'),
    figures: figures.map((figure) => {
      const shift = text.slice(0, figure.start).split('\n').length - 1
      return { ...figure, start: figure.start + shift, end: figure.end + shift }
    }),
  }
}

/** Own marked texts of a file of `bench/own` (both halves: they are ours to learn from, unless a half is wanted). */
export const ownTexts = (file: string) =>
  markedTexts(file).map((marked, at) => ({ ...marked, id: `${file} ${at}` }))
