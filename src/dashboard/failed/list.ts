import type { App } from '../../app/app.ts'
import type { LetterCounts } from '../../app/shapes.ts'
import { maskedText } from '../../masked.ts'
import {
  DeadLetterFilter,
  type DeadLetterGroup,
  type LetterTrend,
} from '../../schemas/dead-letter.ts'
import type { Desk } from '../desk.ts'
import { addressOf } from '../query.ts'
import { sparkline } from '../view/charts.ts'
import { button, filterBar } from '../view/forms.ts'
import { type Html, count, html, many } from '../view/html.ts'
import { live } from '../view/live.ts'
import { layout } from '../view/page.ts'
import { card, heading, note, tabs } from '../view/parts.ts'
import { table } from '../view/table.ts'
import { ago, dayField } from '../view/time.ts'
import { type Asked, isAllOpen, queryOf } from './asked.ts'
import { bulksCard } from './bulks.ts'
import { isMarked, releaseMark } from './marks.ts'
import { type Span, countsOf, fortnight } from './trend.ts'

/** What counts all letters. */
interface Seen {
  readonly groups: readonly DeadLetterGroup[]
  readonly counts: LetterCounts
}

const mostCauses = 100

/** Counts of letters; those of all open ones are kept, and are a part of the desk: a page that shows them is told when they are others. */
export function openCauses({
  app: { letters },
  kept,
  letterCounts,
  addPart,
}: Desk): (asked: Asked) => Promise<Seen> {
  const open = kept(2_000, async () =>
    letters.groups(DeadLetterFilter.parse({ limit: mostCauses })),
  )
  addPart('causes', open)
  return async ({ filter }) => ({
    groups: isAllOpen(filter)
      ? await open()
      : await letters.groups({ ...filter, limit: mostCauses }),
    counts: await letterCounts(),
  })
}

/** Dead letters by cause: what to mend first. */
export async function causesPage(app: App, asked: Asked, { groups, counts }: Seen): Promise<Html> {
  const { filter } = asked
  const now = app.now()
  const span = fortnight(now)
  const trend = await app.letters.trend(filter, span)
  const bulks = await app.letters.bulks()
  return layout(
    { title: 'Failed', at: '/failed' },
    html`${heading('Failed', { lead: 'What would fail again and again: find the cause, mend it, try one, retry all.' })}
    ${doneNote(asked)}
    ${tabs(
      'Letters',
      [
        { name: 'Open', href: '/failed', count: counts.open },
        { name: 'Discarded', href: '/failed?status=discarded', count: counts.discarded },
        { name: 'Retried', href: '/failed?status=retried', count: counts.retried },
      ],
      { open: 'Open', discarded: 'Discarded', retried: 'Retried' }[filter.status],
    )}
    ${filters(asked)}
    ${live(
      'failed',
      isAllOpen(filter) ? 'causes bulks' : 'letters bulks',
      html`${card(
        { id: 'causes', title: 'By cause', aside: many(groups.length, 'cause') },
        table(
          groups,
          columns({
            asked,
            trend,
            span,
            now,
            running: app.version,
            marked: isMarked(groups, app.version),
          }),
          {
            caption: 'Causes',
            empty: filter.status === 'open' ? 'Nothing waits for you.' : 'There are none.',
            key: ({ fingerprint, stage }) => `${stage} ${fingerprint}`,
          },
        ),
      )}
      ${bulksCard(bulks, now)}`,
    )}`,
  )
}

/** What a button has just done, with its undo. */
export function doneNote({ undo, done }: Asked): Html | '' {
  if (undo.length > 0)
    return note(
      html`${done === '' ? `${many(undo.length, 'letter')} discarded.` : done}
      ${button('/failed/restore', 'Undo', { letters: undo.join(',') })}`,
      'good',
    )
  return done === '' ? '' : note(done, 'good')
}

const filters = ({ filter }: Asked): Html =>
  filterBar({
    path: '/failed',
    label: 'Dead letters',
    fields: [
      { name: 'stage', label: 'Stage', value: filter.stage ?? '' },
      { name: 'code', label: 'Code', value: filter.code ?? '', hint: 'http-404' },
      { name: 'feed', label: 'Feed', value: filter.feed ?? '', hint: 'id or address' },
      { name: 'since', label: 'Died since', value: dayField(filter.since), kind: 'date' },
      { name: 'until', label: 'Before', value: dayField(filter.until), kind: 'date' },
    ],
    kept: { status: filter.status === 'open' ? undefined : filter.status },
  })

interface Around {
  readonly asked: Asked
  readonly trend: readonly LetterTrend[]
  readonly span: Span
  readonly now: Date
  readonly running: string
  readonly marked: boolean
}

const columns = ({ asked, trend, span, now, running, marked }: Around) => {
  const { fingerprint: _, ...query } = queryOf(asked.filter)
  const hrefOf = ({ fingerprint }: DeadLetterGroup) =>
    addressOf('/failed', { ...query, fingerprint })
  const trends = Map.groupBy(trend, (row) => `${row.stage} ${row.fingerprint}`)
  return [
    [
      'Count',
      (g: DeadLetterGroup) =>
        html`<a href="${hrefOf(g)}" aria-label="${many(g.count, 'letter')} of ${g.code}"
          >${count(g.count)}</a
        >`,
      'n',
    ],
    [
      'Cause',
      (g: DeadLetterGroup) =>
        html`<a href="${hrefOf(g)}">${g.code}</a>
          <span class="soft">at ${g.stage}</span>
          ${marked ? releaseMark(g.releases, running) : ''}<span class="message"
            >${maskedText(g.message)}</span
          >`,
    ],
    [
      'Fourteen days',
      (g: DeadLetterGroup) =>
        sparkline(
          countsOf(trends.get(`${g.stage} ${g.fingerprint}`) ?? [], span),
          `${g.code}, day by day over fourteen days`,
        ),
    ],
    [
      'Feeds',
      (g: DeadLetterGroup) => html`<a href="${hrefOf(g)}#feeds">${count(g.feeds)}</a>`,
      'n',
    ],
    ['First', (g: DeadLetterGroup) => ago(g.firstDeadAt, now), 't'],
    ['Last', (g: DeadLetterGroup) => ago(g.deadAt, now), 't'],
  ] as const
}
