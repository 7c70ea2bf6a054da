import { dayMs, utcDay } from '../moments.ts'
import type { ClaimFigure, ClaimHistory } from '../schemas/claim.ts'
import { historyOf } from '../text/claims/history.ts'
import { isSameClaim } from '../text/claims/same-claim.ts'
import type { Parts } from './parts.ts'

/** What figures were said to be. */
export interface Claims {
  /** Who said what of what a figure of an article tells, in the order of time: those who carry its story first. Nothing where there is no such figure. */
  get(articleId: string, figureId: string, revision?: number): Promise<ClaimHistory | undefined>
}

/** So many figures are looked at, in the story and elsewhere. */
const mostFigures = 1_000

/** A toll is told for some time; one of the same place long before is of another event. */
const before = 3 * dayMs
const after = 45 * dayMs

export const claimsOf = ({ store: { claims } }: Parts): Claims => ({
  async get(articleId, figureId, revision) {
    const asked = await claims.figure(articleId, figureId, revision)
    if (!asked) return undefined
    const [story, others] = await Promise.all([
      claims.ofStory(asked, mostFigures),
      claims.elsewhere(asked, around(asked), mostFigures),
    ])
    const points = [...sayings(story, asked, 'story'), ...sayings(others, asked, 'others')]
    const isCut = [story, others].some(({ length }) => length === mostFigures)
    return { asked, points: [...historyOf(points)], isCut }
  },
})

const dayOf = (ms: number) => utcDay(new Date(ms))

function around({ occurredAt, at }: ClaimFigure) {
  const told = new Date((occurredAt ?? '').slice(0, 10))
  const about = (Number.isNaN(told.getTime()) ? at : told).getTime()
  return { from: dayOf(about - before), to: dayOf(about + after) }
}

/** What a later revision of an article only repeats is told once. */
function sayings<Within extends 'story' | 'others'>(
  figures: readonly ClaimFigure[],
  asked: ClaimFigure,
  within: Within,
) {
  const same = figures.filter(
    (one) => isAsked(one, asked) || isSameClaim(one, asked, within === 'story'),
  )
  const told = Map.groupBy(same, ({ articleId, exact, low, high, modifier, source }) =>
    JSON.stringify([articleId, exact, low, high, modifier, source]),
  )
  return [...told.values()].flatMap(([first]) =>
    first ? [{ ...first, within, teller: first.source || first.feed }] : [],
  )
}

const isAsked = (one: ClaimFigure, asked: ClaimFigure) =>
  one.articleId === asked.articleId &&
  one.revision === asked.revision &&
  one.figureId === asked.figureId
