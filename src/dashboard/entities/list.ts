import type { RegistryDecision, RegistryEntry } from '../../app/shapes.ts'
import { filterBar } from '../view/forms.ts'
import { type Html, html } from '../view/html.ts'
import { layout } from '../view/page.ts'
import { card, empty, heading, tag } from '../view/parts.ts'
import { type Column, table } from '../view/table.ts'
import { decisionTable } from './decisions.ts'
import { entityHref } from './link.ts'

const columns: readonly Column<RegistryEntry>[] = [
  [
    'Name',
    ({ key, name, aliases }) =>
      html`<a href="${entityHref(key)}">${name}</a
        ><span class="sub">${aliases.slice(0, 6).join(', ')}</span>`,
  ],
  ['Type', ({ type }) => tag(type)],
  ['Articles', ({ articles }) => articles, 'n'],
  ['Mentions', ({ mentions }) => mentions, 'n'],
  ['Key', ({ key }) => html`<code>${key}</code>`, 't'],
]

/** Who is known by a name that begins so; searched for as one types where there is a script, else by the button. */
export const listPage = (
  name: string,
  found: readonly RegistryEntry[],
  decisions: readonly RegistryDecision[],
): Html =>
  layout(
    { title: name === '' ? 'Entities' : `Entities: ${name}`, at: '/entities' },
    html`${heading('Entities', { lead: 'Who and what the articles name. The same thing has one key, over all of them.' })}
      <div data-as-typed="found">
        ${filterBar({
          path: '/entities',
          label: 'Entities',
          fields: [
            {
              kind: 'search',
              name: 'name',
              label: 'A name or alias begins so',
              value: name,
              hint: 'Kyiv, Red Cross, …',
              wide: true,
            },
          ],
        })}
      </div>
      <div id="found" class="stack" aria-live="polite">
        ${name === '' ? empty('Type the beginning of a name.') : table(found, columns, { caption: 'Entities', empty: `Nobody and nothing is known by a name that begins with “${name}”.`, key: ({ key }) => key })}
      </div>
      ${card({ id: 'decisions', title: 'What people decided last' }, decisionTable(decisions, ''))}`,
  )
