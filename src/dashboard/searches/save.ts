import { confirm } from '../view/forms.ts'
import { type Html, html } from '../view/html.ts'

type Asked = Readonly<Record<string, string | number | undefined>>

/** Keeps the search that is shown by a name; nothing where everything is shown. */
export function saveSearch(asked: Asked): Html | '' {
  const { after: _, limit: _limit, ...filter } = asked
  const fields = Object.fromEntries(
    Object.entries(filter).flatMap(([name, value = '']) =>
      value === '' ? [] : [[name, String(value)]],
    ),
  )
  if (Object.keys(fields).length === 0) return ''
  return confirm({
    id: 'save-search',
    path: '/searches',
    label: 'Save this search',
    question: html`<p>It is kept for all who look here, and has an RSS feed.</p>`,
    fields,
    inputs: html`<label class="field"
      >Name
      <input
        name="name"
        required
        maxlength="40"
        pattern="[a-z0-9][a-z0-9\\-]*"
        placeholder="floods"
      /><span class="sub">Small letters, digits and hyphens</span></label
    >`,
  })
}
