import { z } from 'zod'
import { entryStageNames } from '../../app/entry-stages.ts'
import { PerMinute, type Replay, ReplayFilter } from '../../schemas/replay.ts'
import { option } from '../view/forms.ts'
import { type Html, html } from '../view/html.ts'

/** As many as are made while somebody waits. */
const mostPreviewed = 100

/** A replay as the form asks for it. */
export const Wanted = ReplayFilter.omit({ ids: true, enricherVersion: true }).extend({
  from: z.string().refine((name) => entryStageNames.includes(name), {
    error: `is none of ${entryStageNames.join(', ')}`,
  }),
  /** Of an article alone. */
  id: z.string().max(100).optional(),
  perMinute: PerMinute.optional(),
  limit: z.coerce.number().int().positive().max(mostPreviewed).default(20),
})
export type Wanted = z.infer<typeof Wanted>

/** What was typed, as it was typed: it is shown again whatever it is. */
export type Typed = Readonly<Record<string, string>>

export function orderOf(wanted: Wanted) {
  const { from, id, feed, state, since, until, query, enricher } = wanted
  const filter = { feed, state, since, until, query, enricher }
  return { from, filter: id === undefined ? filter : { ...filter, ids: [id] } }
}

const moment = (date: Date | undefined) => date?.toISOString() ?? ''

/** A replay as the form would ask for it: what a preview looked at is run by it. Nothing where the form cannot: of several articles. */
export function typedOf({ fromStage, filter }: Replay): Typed | undefined {
  const { ids = [], since, until, feed = '', query = '', state = '', enricher = '' } = filter
  if (ids.length > 1) return undefined
  return {
    from: fromStage,
    feed,
    query,
    state,
    enricher,
    id: ids[0] ?? '',
    since: moment(since),
    until: moment(until),
  }
}

export const typedNames = [
  'from',
  'feed',
  'state',
  'since',
  'until',
  'query',
  'enricher',
  'id',
  'perMinute',
  'limit',
] as const

const stages: Readonly<Record<string, string>> = {
  'fetch-article': 'fetch-article: ask the sites again',
  'normalize-article': 'normalize-article: read the kept pages anew',
  'extract-facts': 'extract-facts: find facts anew in the kept text',
  'store-record': 'store-record: write the record anew, with your enrichers',
}

/** Which entries, from which stage: asked for by POST, as it works for some seconds. */
export const replayForm = (typed: Typed): Html => {
  const value = (name: string) => typed[name] ?? ''
  const text = (name: string, label: string, hint = '', type = 'text') =>
    html`<label
      >${label}<input type="${type}" name="${name}" value="${value(name)}" placeholder="${hint}"
    /></label>`
  const from = value('from') || 'extract-facts'
  return html`<form class="filters" method="post" action="/replays/preview" aria-label="New replay">
    <label class="wide"
      >From the stage
      <select name="from">
        ${entryStageNames.map((stage) => option(stage, stages[stage] ?? stage, stage === from))}
      </select></label
    >
    ${text('feed', 'Feed', 'id or address')}
    <label
      >State
      <select name="state">
        ${['', 'recorded', 'skipped', 'dead'].map((state) => option(state, state || 'all that have ended', state === value('state')))}
      </select></label
    >
    ${text('since', 'Discovered since', '', 'date')} ${text('until', 'Before', '', 'date')}
    ${text('query', 'Records that hold the words')}
    ${text('enricher', 'Without what this enricher gives')} ${text('id', 'One article', 'its id')}
    ${text('limit', `Look at so many (${mostPreviewed} at most)`, '20', 'number')}
    <button class="primary">Preview</button>
    <button formaction="/replays/previews">Preview all, by workers</button>
  </form>`
}
