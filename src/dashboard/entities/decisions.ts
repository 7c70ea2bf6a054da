import type { RegistryDecision } from '../../app/shapes.ts'
import { confirm } from '../view/forms.ts'
import { type Html, html } from '../view/html.ts'
import { tag } from '../view/parts.ts'
import { type Column, table } from '../view/table.ts'
import { time } from '../view/time.ts'
import { entityHref } from './link.ts'

const keyLink = (key: string): Html => html`<a href="${entityHref(key)}"><code>${key}</code></a>`

function what({ kind, key, target, name, articleId }: RegistryDecision): Html {
  const made: Readonly<Record<RegistryDecision['kind'], Html>> = {
    merge: html`${keyLink(key)} is ${target === null ? '' : keyLink(target)}`,
    split: html`${keyLink(key)} stands apart`,
    move: html`${keyLink(key)} of <a href="/articles/${articleId ?? ''}">an article</a> is another`,
    rename: html`${keyLink(key)} is called “${name ?? ''}”`,
  }
  return html`${tag(kind)} ${made[kind]}`
}

function by({ by: who, at, reason }: RegistryDecision): Html {
  return html`${who}, ${time(at)}<span class="sub">${reason ?? ''}</span>`
}

/** An undone one says so; any other can be undone, and leads back to `back`. */
const columns = (back: string): readonly Column<RegistryDecision>[] => [
  ['Decision', what],
  ['By, why', by],
  [
    '',
    ({ id, undoneAt, undoneBy, undoneReason }) =>
      undoneAt === null
        ? confirm({
            id: `undo-${id}`,
            path: '/entities/undo',
            label: 'Undo',
            question: html`<p>
              It is taken back, as if it had not been made; it stays in the list.
            </p>`,
            fields: { id: String(id), back },
            inputs: html`<label class="field">Why <input name="reason" maxlength="300" /></label>`,
          })
        : html`<span class="sub"
            >undone by ${undoneBy ?? ''}, ${time(undoneAt)} ${undoneReason ?? ''}</span
          >`,
  ],
]

export const decisionTable = (decisions: readonly RegistryDecision[], back: string): Html =>
  table(decisions, columns(back), {
    caption: 'Decisions',
    empty: 'Nothing was decided by people.',
    key: ({ id }) => String(id),
  })
