import { mayAct } from '../role.ts'
import { type Html, html } from './html.ts'

type Fields = Readonly<Record<string, string | undefined>>

const hidden = (fields: Fields): (Html | '')[] =>
  Object.entries(fields).map(([name, value = '']) =>
    value === '' ? '' : html`<input type="hidden" name="${name}" value="${value}" />`,
  )

/** A button that does something, with what it is to be done to. There is none for who may only look. */
export const button = (path: string, label: string, fields: Fields = {}, kind = ''): Html | '' =>
  mayAct()
    ? html`<form method="post" action="${path}" class="inline">
        ${hidden(fields)}<button class="${kind}">${label}</button>
      </form>`
    : ''

export interface Confirm {
  /** Unique on the page. */
  readonly id: string
  readonly path: string
  /** On the button that asks, and on the one that does it. */
  readonly label: string
  /** What will be done, to how many, and how it is undone. */
  readonly question: unknown
  readonly fields?: Fields
  /** What has to be told besides: a reason, a choice. */
  readonly inputs?: unknown
  readonly kind?: 'danger' | 'primary' | ''
}

/** A button that asks before it does something; none for who may only look. A popover: it needs no script, and Escape closes it. */
export const confirm = (asked: Confirm): Html | '' => (mayAct() ? popover(asked) : '')

const popover = ({
  id,
  path,
  label,
  question,
  fields = {},
  inputs = '',
  kind = '',
}: Confirm): Html =>
  html`<button type="button" class="${kind}" popovertarget="${id}">${label}</button>
    <div popover id="${id}" class="dialog" role="dialog" aria-labelledby="${id}-title">
      <form method="post" action="${path}">
        <div class="stack">
          <h2 id="${id}-title">${label}</h2>
          <div>${question}</div>
          ${inputs}
        </div>
        ${hidden(fields)}
        <div class="buttons">
          <button type="button" popovertarget="${id}" popovertargetaction="hide">Cancel</button>
          <button class="${kind === '' ? 'primary' : kind}">${label}</button>
        </div>
      </form>
    </div>`

/** One field of a filter bar. */
export type Filter = { readonly name: string; readonly label: string; readonly wide?: boolean } & (
  | {
      readonly kind?: 'text' | 'search' | 'number' | 'date'
      readonly value: string
      readonly hint?: string
    }
  | {
      readonly kind: 'choice'
      readonly value: string
      /** Values with their words; '' is what is shown without a choice. */
      readonly options: readonly (readonly [string, string])[]
    }
)

export interface Filters {
  readonly path: string
  readonly label: string
  readonly fields: readonly Filter[]
  /** What else is asked, and stays. */
  readonly kept?: Fields
}

/** What a list is narrowed by: a form that asks with GET, so that each view has an address. */
export function filterBar({ path, label, fields, kept = {} }: Filters): Html {
  const isFiltered = fields.some(({ value }) => value !== '')
  return html`<form class="filters" action="${path}" role="search" aria-label="${label}">
    ${fields.map(filterField)} ${hidden(kept)}
    <button class="primary">Show</button
    >${isFiltered ? html`<a class="button" href="${path}">All</a>` : ''}
  </form>`
}

function filterField(field: Filter): Html {
  const { name, label, wide = false } = field
  return html`<label class="${wide ? 'wide' : ''}">${label}${inputOf(field, name)}</label>`
}

function inputOf(field: Filter, name: string): Html {
  if (field.kind === 'choice')
    return html`<select name="${name}">
      ${field.options.map(([value, words]) => option(value, words, value === field.value))}
    </select>`
  const { kind = 'text', value, hint = '' } = field
  return html`<input type="${kind}" name="${name}" value="${value}" placeholder="${hint}" />`
}

export const option = (value: string, words: string, isChosen: boolean): Html =>
  isChosen
    ? html`<option value="${value}" selected>${words}</option>`
    : html`<option value="${value}">${words}</option>`
