import type { Unread } from '../schemas/facts.ts'
import type { Figure } from '../schemas/figure.ts'
import { findFigures } from './figures.ts'
import { detectLanguage } from './language.ts'
import { lexicon } from './language/tables.ts'
import { readText } from './reading.ts'

/** How sure it must be that a text is in one of them, and how much of it: neighbors are easily taken for each other. */
const sure = 0.8
const leastShare = 0.6

/** The language besides English that the figures of a text are read in, one of those with tables; nothing for most. */
export function languageOfFigures(text: string, unread: readonly Unread[]): string | undefined {
  const { code, confidence } = detectLanguage(text)
  if (!lexicon().languages.has(code) || confidence < sure) return undefined
  const length = stretchesOf(unread, code).reduce((sum, { start, end }) => sum + end - start, 0)
  return length >= text.length * leastShare ? code : undefined
}

/** The figures of what is in that language, numbered from `f<first>` on. Times and quotations are not read in it. */
export function foreignFigures(
  text: string,
  unread: readonly Unread[],
  language: string,
  first: number,
): Figure[] {
  const only = onlyOf(text, stretchesOf(unread, language))
  const nothing = { times: [], mentions: [], quotes: [], attributions: [] }
  return findFigures(readText(only, language), nothing)
    .filter((figure) => isWhole(figure, text, only))
    .map((figure) => renumbered(figure, first - 1))
}

/** Nothing that was left blank lies within it: its words are the text's. */
const isWhole = ({ span, phraseSpan, noun, place, group }: Figure, text: string, only: string) =>
  [span, phraseSpan, noun?.span, place?.span, group?.span]
    .filter((one) => one !== undefined)
    .every(({ start, end }) => text.slice(start, end) === only.slice(start, end))

const stretchesOf = (unread: readonly Unread[], code: string) =>
  unread.filter(({ language }) => language === code)

/** All else is blank, so that places stay what they are. */
function onlyOf(text: string, stretches: readonly Unread[]): string {
  const parts: string[] = []
  let done = 0
  for (const { start, end } of stretches) {
    parts.push(blank(text.slice(done, start)), text.slice(start, end))
    done = end
  }
  return `${parts.join('')}${blank(text.slice(done))}`
}

const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ')

function renumbered(figure: Figure, by: number): Figure {
  const next = (id: string) => `f${Number(id.slice(1)) + by}`
  const { from, to, by: difference } = figure.change ?? {}
  return {
    ...figure,
    id: next(figure.id),
    relations: figure.relations.map((relation) => ({ ...relation, figure: next(relation.figure) })),
    ...(figure.change && {
      change: {
        direction: figure.change.direction,
        ...(from !== undefined && { from: next(from) }),
        ...(to !== undefined && { to: next(to) }),
        ...(difference !== undefined && { by: next(difference) }),
      },
    }),
  }
}
