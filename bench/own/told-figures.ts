import type { Facts } from '../../src/schemas/facts.ts'
import type { Span } from '../../src/schemas/span.ts'
import { overlaps } from '../reading/measured.ts'
import type { Passage } from './passages.ts'

/** A figure of a passage: whether somebody is marked to tell it, and who was found to. */
export interface ToldFigure {
  readonly told: string
  readonly isWanted: boolean
  readonly got: string | undefined
  readonly isRight: boolean
}

/** Every figure found, and those with a source that were not. */
export function sourcesOf(passage: Passage, { figures }: Facts): readonly ToldFigure[] {
  const { text } = passage
  const names = passage.speakers.filter(({ isPronoun }) => !isPronoun)
  const found = figures.map(({ span, attribution }) => {
    const by = byOf(passage, span)
    const at = attribution?.nameSpan ?? attribution?.sourceSpan
    return {
      told: cut(text, span),
      isWanted: by > 0,
      got: at && cut(text, at),
      isRight: by > 0 && isNamed(names, by, at),
    }
  })
  const unread = passage.figures
    .filter((one) => one.by > 0 && !figures.some(({ span }) => overlaps(one, span)))
    .map((one) => ({ told: cut(text, one), isWanted: true, got: undefined, isRight: false }))
  return [...found, ...unread]
}

/** Who is marked to tell it: what stands in speech is told by who speaks, if nothing else is marked. */
const byOf = ({ figures, speech }: Passage, span: Span): number =>
  figures.find((one) => overlaps(one, span))?.by ??
  speech.findLast((one) => overlaps(one, span))?.by ??
  0

export const isNamed = (speakers: Passage['speakers'], by: number, at: Span | undefined): boolean =>
  at !== undefined && speakers.some((speaker) => speaker.by === by && overlaps(speaker, at))

export const cut = (text: string, { start, end }: Span): string => text.slice(start, end)
