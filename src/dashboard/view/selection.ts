import { mayAct } from '../role.ts'
import { type Html, html } from './html.ts'

/** A box that takes a row into the selection of the page: by it, rows in any table belong to one form. */
export const pick = (id: string | number, name: string): Html | '' =>
  mayAct()
    ? html`<input
        type="checkbox"
        class="pick"
        form="selection"
        name="ids"
        value="${id}"
        aria-label="Select ${name}"
      />`
    : ''

export interface Selection {
  readonly path: string
  /** What can be done: the value that is sent as `do`, and the words on its button. */
  readonly acts: readonly (readonly [value: string, label: string, kind?: 'danger' | 'primary'])[]
  /** What has to be told besides. */
  readonly inputs?: unknown
  /** What stays as it is asked. */
  readonly kept?: Readonly<Record<string, string | number | undefined>>
  /** Takes all that the filter does, and not those of the page alone: how many. */
  readonly whole?: { readonly count: number; readonly of: string }
}

/** What is done with the rows that were picked; none for who may only look. */
export function selectionBar({ path, acts, inputs = '', kept = {}, whole }: Selection): Html | '' {
  if (!mayAct()) return ''
  const fields = Object.entries(kept).filter(([, value]) => value !== undefined && value !== '')
  return html`<form
    method="post"
    action="${path}"
    id="selection"
    class="selection"
    aria-label="With those selected"
  >
    <span class="soft">With those selected:</span>
    ${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    ${whole ? html`<label class="check"><input type="checkbox" name="whole" value="1" /> all ${whole.count.toLocaleString('en-US')} ${whole.of}</label>` : ''}
    ${inputs}
    ${acts.map(([value, label, kind = '']) => html`<button name="do" value="${value}" class="${kind}">${label}</button>`)}
  </form>`
}

/** The ids of a form's picked rows, of whatever kind it sent. */
export const pickedOf = (body: Readonly<Record<string, unknown>>): readonly string[] =>
  [body['ids']].flat().filter((id) => typeof id === 'string')
