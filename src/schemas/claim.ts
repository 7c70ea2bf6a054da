import { z } from 'zod'

/** One figure of an article, as it was said. */
export const ClaimFigure = z.object({
  articleId: z.string(),
  revision: z.int(),
  figureId: z.string(),
  kind: z.string(),
  unit: z.string().nullable(),
  event: z.string().nullable(),
  measure: z.string().nullable(),
  noun: z.string().nullable(),
  place: z.string().nullable(),
  occurredAt: z.string().nullable(),
  value: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  modifier: z.string(),
  /** Exact, without exponent. */
  exact: z.string(),
  status: z.string(),
  /** Who says so, as the text has it; '' where it does not tell. */
  source: z.string(),
  /** Its words: with modifier and noun. */
  phrase: z.string(),
  title: z.string(),
  feed: z.string(),
  /** When the revision was published or fetched. */
  at: z.date(),
  cluster: z.string(),
})
export type ClaimFigure = z.infer<typeof ClaimFigure>

/** What one figure was said to be, in the order of time. */
export const ClaimHistory = z.object({
  asked: ClaimFigure,
  /** `story`: by those who carry the same story. `others`: of the same event, thing, place and time elsewhere. */
  points: z.array(
    ClaimFigure.extend({
      /** The source that is named, else the feed that prints it. */
      teller: z.string(),
      within: z.enum(['story', 'others']),
      standing: z.enum(['first', 'agrees', 'revised', 'conflict']),
    }),
  ),
  /** There are more figures like these than were looked at. */
  isCut: z.boolean(),
})
export type ClaimHistory = z.infer<typeof ClaimHistory>
export type ClaimPoint = ClaimHistory['points'][number]
