import type { StageNow } from '../../app/shapes.ts'
import { addressOf } from '../query.ts'
import { sparkline } from '../view/charts.ts'
import { type Html, attributes, count, html } from '../view/html.ts'
import { since, took } from '../view/time.ts'

const words: Readonly<Record<string, readonly [name: string, what: string]>> = {
  'poll-feed': ['Poll', 'feeds asked for news'],
  'fetch-article': ['Fetch', 'pages of articles'],
  'normalize-article': ['Normalize', 'pages to text'],
  'extract-facts': ['Extract', 'names, figures, quotes'],
  'store-record': ['Record', 'facts kept, stories tied'],
}

/** Where the rows of a stage are; polls are of feeds, all others of entries. */
const rowsOf = (stage: string, state: string): string =>
  stage === 'poll-feed' ? '/feeds' : addressOf('/entries', { state, stage })

/** The stages as they follow one another, each with what it holds and how fast it goes. */
export const pipelineDrawing = (stages: readonly StageNow[], now: Date): Html =>
  html`<ol class="pipeline">
    ${stages.map((stage) => stageCard(stage, now))}
  </ol>`

function stageCard(stage: StageNow, now: Date): Html {
  const { stage: name, done, failed, p50Ms, p99Ms, perMinute } = stage
  const [short, what] = words[name] ?? [name, '']
  const hour = done + failed
  return html`<li class="stage ${toneOf(stage)}" data-key="${name}">
    <div class="stage-head">
      <h3>${short}</h3>
      <span class="soft">${what}</span>
    </div>
    <div class="stage-rate">
      <a href="${name === 'store-record' ? '/articles' : rowsOf(name, '')}"
        ><b>${count(hour)}</b><span>/h</span
        ><span class="hidden-visually"> jobs of ${name}</span></a
      >
      ${sparkline(perMinute, `jobs of ${name} a minute, over an hour`)}
    </div>
    <p class="stage-times soft">
      ${p50Ms === undefined ? 'no job in the last hour' : html`p50 <b>${took(p50Ms)}</b> · p99 <b>${took(p99Ms ?? p50Ms)}</b>`}
    </p>
    <dl class="stage-counts">${countsOf(stage, now)}</dl>
  </li>`
}

const toneOf = ({ dead, retrying }: StageNow): string => {
  if (dead > 0) return 'is-bad'
  return retrying > 0 ? 'is-warn' : ''
}

function countsOf(stage: StageNow, now: Date): Html[] {
  const { stage: name, queued, putOff, active, retrying, dead, oldestAt, failingSince } = stage
  const oldest = oldestAt ?? failingSince
  return [
    line('waiting', queued + putOff, rowsOf(name, 'in-flight')),
    line('active', active, rowsOf(name, 'in-flight')),
    line('retrying', retrying, addressOf('/waiting', { stage: name }), retrying > 0 ? 'warn' : ''),
    line('dead', dead, addressOf('/failed', { stage: name }), dead > 0 ? 'bad' : ''),
    html`<div>
      <dt>oldest</dt>
      <dd>
        ${oldest ? html`<a href="${rowsOf(name, oldestAt ? 'in-flight' : 'waiting')}">${since(oldest, now)}</a>` : html`<span class="soft">–</span>`}
      </dd>
    </div>`,
  ]
}

const line = (name: string, value: number, href: string, tone = ''): Html =>
  html`<div>
    <dt>${name}</dt>
    <dd><a ${attributes({ href, class: value === 0 ? 'zero' : tone })}>${count(value)}</a></dd>
  </div>`
