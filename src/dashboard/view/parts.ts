import { type Html, html, shown } from './html.ts'

/** How good or bad something is. */
export type Tone = 'good' | 'warn' | 'bad' | 'info' | ''

/** A word with its color: a state at a glance. */
export const badge = (text: string, tone: Tone = ''): Html =>
  html`<span class="badge ${tone}">${text}</span>`

/** A word that is no state. */
export const tag = (text: string, tone: Tone = ''): Html =>
  html`<span class="badge tag ${tone}">${text}</span>`

const tones: Readonly<Record<string, Tone>> = {
  recorded: 'good',
  skipped: '',
  dead: 'bad',
  waiting: 'warn',
  'in-flight': 'info',
  ok: 'good',
  new: 'info',
  quiet: 'warn',
  failing: 'bad',
  gone: 'bad',
  active: 'good',
  paused: 'warn',
  open: 'bad',
  retried: 'info',
  discarded: '',
  running: 'info',
  stopped: 'warn',
  done: 'good',
}

/** The state of an entry, feed, letter, replay or sink. */
export const stateBadge = (state: string): Html =>
  badge(state === 'in-flight' ? 'in flight' : state, tones[state] ?? '')

export interface Stat {
  readonly label: string
  readonly value: string | number | Html
  /** Where the rows behind it are. */
  readonly href?: string | undefined
  readonly tone?: Tone
  readonly note?: string | Html
}

/** A number that one looks for, with what it is of; it leads to its rows. */
export const stat = ({ label, value, href, tone = '', note = '' }: Stat): Html =>
  html`<div class="stat" data-key="${label}">
    <span class="value ${tone}"
      >${href === undefined ? shown(value) : html`<a href="${href}">${shown(value)}<span class="hidden-visually"> ${label}</span></a>`}</span
    >
    <span class="label">${label}</span>${note === '' ? '' : html`<span class="note">${note}</span>`}
  </div>`

export const stats = (all: readonly Stat[]): Html =>
  html`<div class="grid stats">${all.map(stat)}</div>`

export interface Card {
  readonly title: string
  /** Beside the title: a link to all of it, a count. */
  readonly aside?: Html | string
  /** Names it: for links, and for what comes in live. */
  readonly id: string
  /** The parts of the desk whose change changes it. */
  readonly live?: string
}

/** A part of a page with a heading of its own. */
export function card({ title, aside = '', id, live }: Card, content: unknown): Html {
  const inside = html`<div class="heading">
      <h2 id="${id}-title">${title}</h2>
      ${aside === '' ? '' : html`<span class="soft">${aside}</span>`}
    </div>
    ${content}`
  return live === undefined
    ? html`<section class="card" id="${id}" aria-labelledby="${id}-title">${inside}</section>`
    : html`<section class="card" id="${id}" aria-labelledby="${id}-title" data-live="${live}">
        ${inside}
      </section>`
}

/** What a page begins with: its title, what is said of it, and what can be done. */
export const heading = (
  title: unknown,
  { lead, actions }: { lead?: unknown; actions?: unknown } = {},
): Html =>
  html`<div class="heading">
    <div class="lead">
      <h1>${title}</h1>
      ${lead === undefined ? '' : html`<div class="soft">${lead}</div>`}
    </div>
    ${actions === undefined ? '' : html`<div class="row">${actions}</div>`}
  </div>`

/** Names and what they stand for, one below the other; what says nothing is left out. Addresses are masked. */
export function facts(pairs: readonly (readonly [string, unknown])[]): Html {
  const told = pairs.filter(([, value]) => value !== null && value !== undefined && value !== '')
  return html`<dl class="facts">
    ${told.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${shown(value)}</dd>`,
    )}
  </dl>`
}

/** What is to be noticed. */
export const note = (text: unknown, tone: Tone = ''): Html =>
  html`<p class="note-box ${tone}">${shown(text)}</p>`

/** Where there is nothing: says so, and what would bring something. */
export const empty = (text: unknown, hint: unknown = ''): Html =>
  html`<div class="empty">
    <p>${text}</p>
    ${hint === '' ? '' : html`<p>${hint}</p>`}
  </div>`

export interface Tab {
  readonly name: string
  readonly href: string
  readonly count?: number | undefined
}

/** Views of one thing, each an address of its own. */
export const tabs = (label: string, all: readonly Tab[], current: string): Html =>
  html`<nav class="tabs" aria-label="${label}">
    ${all.map(({ name, href, count }) => {
      const inside = html`${name}${count === undefined ? '' : html`<span class="count">${count}</span>`}`
      return name === current
        ? html`<a href="${href}" aria-current="page">${inside}</a>`
        : html`<a href="${href}">${inside}</a>`
    })}
  </nav>`

export interface Moment {
  readonly what: unknown
  readonly when: unknown
  readonly more?: unknown
  readonly tone?: Tone | 'wait' | undefined
}

/** What happened, in order. */
export const timeline = (moments: readonly Moment[]): Html =>
  html`<ol class="timeline">
    ${moments.map(
      ({ what, when, more = '', tone = '' }) =>
        html`<li class="${tone}">
          <span class="what">${shown(what)}</span
          ><span class="when">${shown(when)}</span
          >${more === '' ? '' : html`<span class="more">${shown(more)}</span>`}
        </li>`,
    )}
  </ol>`
