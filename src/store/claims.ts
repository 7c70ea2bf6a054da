import { ClaimFigure } from '../schemas/claim.ts'
import type { Database } from './database.ts'

export interface ClaimStore {
  /** A figure of an article, of its newest record unless a revision is named. */
  readonly figure: (
    articleId: string,
    figureId: string,
    revision?: number,
  ) => Promise<ClaimFigure | undefined>
  /** Figures of the same event and measure in all revisions of those who carry a story; so many at most. */
  readonly ofStory: (figure: ClaimFigure, limit: number) => Promise<ClaimFigure[]>
  /** Figures elsewhere of the same event, thing and place, of about the same time; so many at most. */
  readonly elsewhere: (
    figure: ClaimFigure,
    period: { readonly from: string; readonly to: string },
    limit: number,
  ) => Promise<ClaimFigure[]>
}

const columns = `
  g.article_id as "articleId", g.revision, g.figure_id as "figureId", g.kind, g.unit, g.event, g.measure, g.noun, g.place,
  g.occurred_at as "occurredAt", g.value, g.low, g.high, g.modifier, g.exact::text as exact, g.status,
  coalesce(g.source, '') as source, g.phrase, r.title, coalesce(nullif(f.title, ''), f.url) as feed,
  case when g.revision = 1 then coalesce(r.published_at, r.stored_at) else coalesce(v.fetched_at, r.stored_at) end as at, r.cluster`

const joined = `
  join records r on r.article_id = g.article_id and r.revision = g.revision
  left join revisions v on v.article_id = g.article_id and v.revision = g.revision
  join feeds f on f.id = r.feed_id`

const oneFigure = `
  select ${columns} from figures g ${joined}
  where g.article_id = $1 and g.figure_id = $2
    and g.revision = coalesce($3, (select max(revision) from records where article_id = $1))`

/** Of an event where there is one, else of a measure or a noun. */
const alike = `g.kind = $2 and g.unit is not distinct from $3 and g.event is not distinct from $4
    and lower(g.measure) is not distinct from lower($5)`

/** So many revisions of those who carry it are looked at: the first ones. */
const mostCarriers = 500

const storyFigures = `
  select ${columns} from (
    select article_id, revision from records where cluster = $1 order by stored_at limit ${mostCarriers}) c
  join figures g on g.article_id = c.article_id and g.revision = c.revision ${joined}
  where ${alike} order by at, g.article_id, g.revision, g.figure_id limit $6`

const elsewhereFigures = `
  select ${columns} from (
    select * from figures
    where event = $4 and noun is not distinct from $6 and place is not null and lower(place) = lower($7)
      and coalesce(occurred_at, said_at) collate "C" between $8 and $9
    limit $10) g ${joined}
  where ${alike} and r.cluster <> $1 order by at, g.article_id, g.revision, g.figure_id`

export const createClaimStore = (db: Database): ClaimStore => ({
  figure: async (articleId, figureId, revision) =>
    db.first(ClaimFigure, oneFigure, [articleId, figureId, revision]),
  ofStory: async ({ cluster, kind, unit, event, measure }, limit) =>
    db.rows(ClaimFigure, storyFigures, [cluster, kind, unit, event, measure, limit]),
  async elsewhere({ cluster, kind, unit, event, measure, noun, place }, { from, to }, limit) {
    if (event === null || place === null) return []
    return db.rows(ClaimFigure, elsewhereFigures, [
      cluster,
      kind,
      unit,
      event,
      measure,
      noun,
      place,
      from,
      to,
      limit,
    ])
  },
})
