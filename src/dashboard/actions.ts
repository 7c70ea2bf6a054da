import { Hono } from 'hono'
import { maskedText } from '../masked.ts'
import { type Action, ActionFilter, actionAreas } from '../schemas/action.ts'
import { actionTarget, subjectText } from './action-target.ts'
import type { Desk } from './desk.ts'
import { readAs, withoutEmpty } from './query.ts'
import { confirm, filterBar } from './view/forms.ts'
import { type Html, count, html } from './view/html.ts'
import { layout } from './view/page.ts'
import { badge, heading } from './view/parts.ts'
import { type Column, paging, table } from './view/table.ts'
import { dayField } from './view/time.ts'

/** What people did. */
export function actionRoutes({ app }: Desk): Hono {
  const routes = new Hono()
  routes.get('/', async (c) => {
    const filter = readAs(ActionFilter, { limit: 50, ...withoutEmpty(c.req.query()) })
    return c.html(await actionsPage(await app.actions.list(filter), filter))
  })
  return routes
}

function actionsPage(actions: readonly Action[], filter: ActionFilter): Html {
  const { by = '', verb = '', since, until, limit, after } = filter
  const query = { by, verb, since: since?.toISOString(), until: until?.toISOString(), limit }
  const last = actions.length < limit ? undefined : actions.at(-1)?.id
  return layout(
    { title: 'Actions', at: '/actions' },
    html`${heading('Actions', { lead: 'What people did here, in the terminal and by the API; written down before it was done.' })}
    ${filterBar({
      path: '/actions',
      label: 'Actions',
      fields: [
        { name: 'by', label: 'By whom', value: by, hint: 'ana, or cli:ana@desk' },
        { name: 'verb', label: 'What', value: verb, hint: actionAreas.join(', ') },
        { kind: 'date', name: 'since', label: 'Since', value: dayField(since) },
        { kind: 'date', name: 'until', label: 'Before', value: dayField(until) },
      ],
    })}
    ${table(actions, columns, { caption: 'Actions', empty: 'Nobody did anything of the kind.', key: ({ id }) => String(id) })}
    ${paging({ path: '/actions', query, after: last, isLater: after !== undefined })}`,
  )
}

const columns: readonly Column<Action>[] = [
  ['When', ({ begunAt }) => begunAt, 't'],
  ['Who', who],
  ['What', ({ verb }) => html`<code>${verb}</code>`],
  ['Of', ofWhat, 'a'],
  ['Result', result, 'a'],
  ['', undo],
]

/** `cli:ana@desk`: by which way she came stands back. */
function who({ by }: Action): Html {
  const [, way = '', name = by] = /^(\w+):(.*)$/.exec(by) ?? []
  return html`${name}<span class="sub">${way}</span>`
}

const longest = 140

function ofWhat({ verb, subject }: Action): Html {
  const target = actionTarget(verb, subject)
  const text = maskedText(subjectText(subject, target))
  const more =
    text === ''
      ? ''
      : html`<span class="sub"
          >${text.length > longest ? `${text.slice(0, longest)}…` : text}</span
        >`
  return html`${target ? html`<a href="${target.href}">${maskedText(target.name)}</a>` : ''}${more}`
}

function result({ endedAt, count: done, code, message }: Action): Html {
  if (endedAt === null) return badge('not ended', 'warn')
  if (code !== null) return html`${badge(code, 'bad')}<span class="sub">${message}</span>`
  return html`${badge(`${count(done ?? 0)} done`, done === 0 ? '' : 'good')}`
}

function undo({ decisions }: Action): (Html | '')[] {
  return decisions.map((decision) =>
    confirm({
      id: `undo-${decision}`,
      path: '/entities/undo',
      label: `Undo ${decision}`,
      question: html`<p>
        The decision is taken back, as if it had not been made; it stays in the list.
      </p>`,
      fields: { id: String(decision), back: '/actions' },
      inputs: html`<label class="field">Why <input name="reason" maxlength="300" /></label>`,
    }),
  )
}
