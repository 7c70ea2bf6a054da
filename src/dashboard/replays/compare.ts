import { maskedText } from '../../masked.ts'
import { utcMinute } from '../../moments.ts'
import type { FactChange } from '../../schemas/fact-change.ts'
import type { Replay, ReplayComparison } from '../../schemas/replay.ts'
import { option } from '../view/forms.ts'
import { type Html, count, html, many } from '../view/html.ts'
import { layout } from '../view/page.ts'
import { badge, card, empty, heading, note, tag } from '../view/parts.ts'
import { table } from '../view/table.ts'

/** With which other one a replay or preview is to be compared. */
export function compareForm({ id }: Replay, others: readonly Replay[]): Html | '' {
  const rest = others.filter((other) => other.id !== id)
  return rest.length === 0
    ? ''
    : html`<form class="filters" method="get" action="/replays/compare" aria-label="Compare">
        <input type="hidden" name="one" value="${id}" />
        <label class="wide"
          >Compare with
          <select name="other">
            ${rest.map((other) => option(other.id, nameOf(other), false))}
          </select></label
        >
        <button>Compare</button>
      </form>`
}

/** What was asked for, if anything; `missing`: names of which there is no replay. */
interface AskedPair {
  readonly one: string
  readonly other: string
  readonly missing: readonly string[]
}

/** Which two are to be compared: the newest, unless others were asked for. */
export const choicePage = (replays: readonly Replay[], { one, other, missing }: AskedPair): Html =>
  layout(
    { title: 'Compare two replays', at: '/replays' },
    html`${heading('Compare two replays', { lead: 'What two replays or previews came to, rule by rule.' })}
      ${missing.map((id) => note(`There is no replay ${id}.`, 'bad'))}
      ${
        replays.length < 2
          ? empty(
              'There are no two to compare.',
              html`<a href="/replays/new">Preview a replay</a>, change something, and preview it
                again.`,
            )
          : html`<form class="filters" method="get" action="/replays/compare" aria-label="Compare">
              ${choice('one', 'The one', replays, one || replays[1]?.id)}
              ${choice('other', 'The other', replays, other || replays[0]?.id)}
              <button class="primary">Compare</button>
            </form>`
      }
      <p><a href="/replays">All replays</a></p>`,
  )

const choice = (
  name: string,
  label: string,
  replays: readonly Replay[],
  chosen: string | undefined,
): Html =>
  html`<label class="wide"
    >${label}
    <select name="${name}">
      ${replays.map((replay) => option(replay.id, nameOf(replay), replay.id === chosen))}
    </select></label
  >`

const nameOf = ({ id, isPreview, fromStage, release, startedAt }: Replay): string =>
  `${isPreview ? 'preview' : 'replay'} ${id} from ${fromStage}, ${utcMinute(startedAt)}${release === null ? '' : `, ${release}`}`

/** What two came to: rule by rule, and the articles of which they tell otherwise. */
export const comparePage = ({ one, other, rules, examples }: ReplayComparison): Html =>
  layout(
    { title: `${one.id} and ${other.id}`, at: '/replays' },
    html`${heading('Two replays compared', {
      lead: html`<a href="/replays/${one.id}">${nameOf(one)}</a> (left) and
        <a href="/replays/${other.id}">${nameOf(other)}</a> (right)`,
    })}
    ${card(
      {
        id: 'rules',
        title: 'By rule',
        aside: `${versionsOf(one)} · ${versionsOf(other)}`,
      },
      ruleTable(rules),
    )}
    ${card(
      { id: 'examples', title: 'Told otherwise', aside: many(examples.length, 'article') },
      examples.length === 0
        ? empty('They tell the same of every article that both tell of.')
        : html`<div class="stack">${examples.map(exampleTable)}</div>`,
    )}`,
  )

const versionsOf = ({ versions, fromStage }: Replay): string =>
  `${fromStage} ${versions[fromStage] ?? 'of an unknown version'}`

type Rule = ReplayComparison['rules'][number]

const both = (name: 'gained' | 'lost' | 'changed') => (rule: Rule) =>
  rule.one[name] === rule.other[name]
    ? html`<span class="soft">${count(rule.one[name])}</span>`
    : html`${count(rule.one[name])} → <b>${count(rule.other[name])}</b>`

const ruleTable = (rules: readonly Rule[]): Html =>
  table(
    rules,
    [
      ['Rule', ({ rule }: Rule) => html`<code>${rule}</code>`],
      ['Of', ({ what }: Rule) => tag(what)],
      ['Gained', both('gained'), 'n'],
      ['Lost', both('lost'), 'n'],
      ['Changed', both('changed'), 'n'],
    ],
    {
      caption: 'Facts by rule, of the one and of the other',
      empty: 'Neither changes any fact.',
      dense: true,
      key: ({ what, rule }) => `${what} ${rule}`,
    },
  )

const tones = { gained: 'good', lost: 'bad', changed: 'warn' } as const

function exampleTable({ id, title, one, other }: ReplayComparison['examples'][number]): Html {
  const rows = [
    ...one.map((fact) => ({ fact, side: 'the left one' })),
    ...other.map((fact) => ({ fact, side: 'the right one' })),
  ]
  return html`<h3><a href="/articles/${id}">${maskedText(title) || id}</a></h3>
    ${table(
      rows,
      [
        ['In', ({ side }) => side, 't'],
        ['', ({ fact }) => html`${badge(fact.kind, tones[fact.kind])} ${tag(fact.what)}`],
        ['Words', ({ fact }) => html`<b>${fact.words}</b>${fieldsOf(fact)}`],
        ['Rule', ({ fact }) => html`<code>${fact.rule}</code>`, 't'],
      ],
      { caption: 'What one alone changes', empty: '' },
    )}`
}

const fieldsOf = ({ fields }: FactChange): Html[] =>
  fields.map(
    ([name, before, after]) =>
      html`<span class="sub">${name}: ${before || 'nothing'} → ${after || 'nothing'}</span>`,
  )
