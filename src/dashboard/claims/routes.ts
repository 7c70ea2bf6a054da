import { Hono } from 'hono'
import { z } from 'zod'
import { maskedText } from '../../masked.ts'
import type { ClaimHistory, ClaimPoint } from '../../schemas/claim.ts'
import { figureValue, matterOf } from '../../text/claims/figure-value.ts'
import type { Desk } from '../desk.ts'
import { readAs, withoutEmpty } from '../query.ts'
import { type Html, html, many } from '../view/html.ts'
import { layout } from '../view/page.ts'
import { type Tone, badge, card, heading, note, stats, tag } from '../view/parts.ts'
import { type Column, table } from '../view/table.ts'
import { claimChart } from './chart.ts'
import { wordsHref } from './link.ts'

const Asked = z.object({
  article: z.string().min(1).max(100),
  figure: z.string().min(1).max(20),
  revision: z.coerce.number().int().positive().max(1_000_000).optional(),
})

/** What one figure was said to be, by whom and when. */
export function claimRoutes({ app }: Desk): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    const { article, figure, revision } = readAs(Asked, withoutEmpty(c.req.query()))
    const history = await app.claims.get(article, figure, revision)
    return history
      ? c.html(await claimPage(history))
      : c.text(`the article ${article} has no figure ${figure}`, 404)
  })
  return routes
}

export function claimPage(history: ClaimHistory): Html {
  const { asked, points, isCut } = history
  const story = points.filter(({ within }) => within === 'story')
  const others = points.filter(({ within }) => within === 'others')
  const where = [asked.place, asked.occurredAt].filter((part) => part !== null).join(', ')
  return layout(
    { title: `What was said: ${matterOf(asked)}`, at: '/articles' },
    html`${heading(html`“${asked.phrase}”`, {
      lead: html`${tag(matterOf(asked), 'info')} ${where} · as
        <a href="${wordsHref(asked)}">${maskedText(asked.title)}</a> has it`,
    })}
    ${isCut ? note('There are more figures like this one than were looked at.', 'warn') : ''}
    ${summary(points)}
    ${card({ id: 'over-time', title: 'Over time', aside: 'each point leads to its words' }, points.length < 2 ? html`<p class="soft">Nobody else says anything of it yet.</p>` : claimChart(points, `Values of ${matterOf(asked)} by the time they were told`))}
    ${card({ id: 'story', title: 'Within the story', aside: many(carriersOf(story), 'carrier') }, pointTable(story, 'Within the story'))}
    ${card({ id: 'others', title: 'In other stories', aside: 'same event, thing, place and time' }, pointTable(others, 'In other stories'))}`,
  )
}

const carriersOf = (points: readonly ClaimPoint[]) =>
  new Set(points.map(({ articleId }) => articleId)).size

function summary(points: readonly ClaimPoint[]): Html {
  const count = (wanted: ClaimPoint['standing']) =>
    points.filter(({ standing }) => standing === wanted).length
  const conflicts = count('conflict')
  const last = points.at(-1)
  return stats([
    {
      label: 'said last',
      value: last ? figureValue(last) : '–',
      note: last ? maskedText(last.teller) : '',
    },
    { label: 'times told', value: points.length },
    { label: 'told by', value: new Set(points.map(({ teller }) => teller)).size },
    { label: 'revised', value: count('revised') },
    { label: 'in conflict', value: conflicts, tone: conflicts > 0 ? 'warn' : '' },
  ])
}

const tones: Readonly<Record<ClaimPoint['standing'], Tone>> = {
  first: '',
  agrees: 'good',
  revised: 'info',
  conflict: 'warn',
}

const columns: readonly Column<ClaimPoint>[] = [
  ['Told', ({ at }) => at, 't'],
  [
    'Value',
    (point) => html`<a class="figure-value" href="${wordsHref(point)}">${figureValue(point)}</a>`,
  ],
  [
    'Standing',
    ({ standing, status }) =>
      html`${badge(standing, tones[standing])} ${status === 'stated' ? '' : tag(status, 'warn')}`,
  ],
  ['In words', ({ phrase }) => phrase],
  ['Who says so', ({ source }) => source || html`<span class="soft">not told</span>`],
  [
    'Carrier',
    ({ feed, title, revision, articleId }) =>
      html`<a href="/articles/${articleId}">${maskedText(title)}</a
        ><span class="sub"
          >${maskedText(feed)}${revision > 1 ? `, revision ${revision}` : ''}</span
        >`,
  ],
]

const pointTable = (points: readonly ClaimPoint[], caption: string): Html =>
  table(points, columns, {
    caption,
    empty: 'Nobody says anything of it.',
    key: ({ articleId, revision, figureId }) => `${articleId} ${revision} ${figureId}`,
  })
