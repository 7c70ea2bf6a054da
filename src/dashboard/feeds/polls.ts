import type { OneFeed } from '../../app/feeds.ts'
import { inWords, whyNext } from '../../app/shapes.ts'
import { maskedUrl } from '../../masked.ts'
import type { RecentPoll } from '../../schemas/poll-state.ts'
import { type Html, html, many } from '../view/html.ts'
import { card, facts, stateBadge } from '../view/parts.ts'
import { table } from '../view/table.ts'
import { age, ago, since, time, until } from '../view/time.ts'

/** A feed at a moment. */
interface Polled {
  readonly feed: OneFeed
  readonly now: Date
}

const good = new Set(['read', 'same-body', 'not-modified'])

const outcomeOf = ({ outcome }: RecentPoll): Html =>
  good.has(outcome) ? stateWord(outcome) : html`<span class="bad"><code>${outcome}</code></span>`

const stateWord = (outcome: string): Html =>
  html`<span>${outcome === 'read' ? 'read' : `${outcome.replace('-', ' ')}: nothing new`}</span>`

/** As far back as it is kept. */
export const pollsCard = ({ feed, now }: Polled): Html => {
  const recent = feed.poll.recent ?? []
  return card(
    { id: 'polls', title: 'Last polls', aside: many(recent.length, 'poll') },
    table(
      recent,
      [
        [
          'When',
          (p) =>
            html`${ago(new Date(p.at), now)}<span class="sub"
                >${time(new Date(p.at), 'second')}</span
              >`,
          't',
        ],
        ['Outcome', outcomeOf],
        ['Entries listed', (p) => p.entries ?? '', 'n'],
      ],
      { caption: 'Last polls', empty: 'It was never polled.', key: ({ at }) => at },
    ),
  )
}

type Fact = readonly [string, unknown]

/** How it is asked, and what is known of it by that. */
export const pollingCard = (polled: Polled): Html =>
  card(
    { id: 'polling', title: 'How it is polled' },
    facts([...timesOf(polled), ...failingOf(polled), ...paceFacts(polled), ...aboutOf(polled)]),
  )

const moment = (iso: string | undefined, now: Date): Html | '' =>
  iso === undefined ? '' : ago(new Date(iso), now)

function timesOf({ feed, now }: Polled): readonly Fact[] {
  const { poll, nextPollAt, lastPolledAt, status } = feed
  const why = whyNext(feed, now)
  return [
    ['Status', stateBadge(status)],
    ...(why === undefined
      ? []
      : [
          ['Next poll', html`${until(nextPollAt, now)}, at ${time(nextPollAt)}`] as const,
          ['Why then', inWords(why)] as const,
        ]),
    ['Last polled', ago(lastPolledAt, now)],
    ['Last answer', moment(poll.okAt, now)],
    ['Last news', moment(poll.changedAt, now)],
  ]
}

function failingOf({ feed: { poll }, now }: Polled): readonly Fact[] {
  const { failingSince, failures = 0, failure = '' } = poll
  if (failingSince === undefined) return []
  const long = since(new Date(failingSince), now)
  return [['Failing', html`for ${long}, ${many(failures, 'poll')}: <code>${failure}</code>`]]
}

const long = (sec: number | undefined, words = ''): string | undefined =>
  sec === undefined ? undefined : `${words}${age(sec * 1_000)}`

const paceFacts = ({ feed: { poll, settings }, now }: Polled): readonly Fact[] => [
  ['Interval', long(settings.intervalSec ?? poll.intervalSec)],
  ['By its own pace', settings.intervalSec && long(poll.intervalSec)],
  ['The site asks for', long(poll.minIntervalSec, 'at least ')],
  ['Its window', long(poll.pace?.windowSec, 'all it lists is replaced within ')],
  [
    'May have missed some',
    poll.gapAt && html`${moment(poll.gapAt, now)}: all its entries had changed between two polls`,
  ],
]

const aboutOf = ({ feed: { poll, addedAt, id } }: Polled): readonly Fact[] => [
  ['Moves to', poll.move && maskedUrl(poll.move.to)],
  ['Format', poll.format],
  ['Hub', poll.hubUrl && maskedUrl(poll.hubUrl)],
  ['Watched since', time(addedAt, 'day')],
  ['Id', html`<code>${id}</code>`],
]
