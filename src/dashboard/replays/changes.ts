import { maskedText } from '../../masked.ts'
import type { ChangedArticle, FactChange, RuleChanges } from '../../schemas/fact-change.ts'
import { type Html, count, html, many } from '../view/html.ts'
import { badge, card, tag } from '../view/parts.ts'
import { type Column, table } from '../view/table.ts'

/** What became, or would become, of facts: by rule, and article by article. */
export interface Changes {
  readonly rules: readonly RuleChanges[]
  readonly examples: readonly ChangedArticle[]
}

const signed = (value: number, sign: string): Html | string =>
  value === 0 ? html`<span class="soft">–</span>` : `${sign}${count(value)}`

const ruleColumns: readonly Column<RuleChanges>[] = [
  ['Rule', ({ rule }) => html`<code>${rule}</code>`],
  ['Of', ({ what }) => tag(what)],
  ['Gained', ({ gained }) => signed(gained, '+'), 'n'],
  ['Lost', ({ lost }) => signed(lost, '−'), 'n'],
  ['Changed', ({ changed }) => signed(changed, ''), 'n'],
]

const total = (rules: readonly RuleChanges[], kind: FactChange['kind']) =>
  count(rules.reduce((sum, rule) => sum + rule[kind], 0))

/** So many rules are shown at once. */
const shownRules = 12

const ruleTable = (rows: readonly RuleChanges[]): Html =>
  table(rows, ruleColumns, {
    caption: 'Facts by rule',
    empty: '',
    dense: true,
    key: ({ what, rule }) => `${what} ${rule}`,
  })

/** As the two sides are called: what is previewed is `Then`. */
export interface Sides {
  readonly before: string
  readonly after: string
  /** The article stands as it does after. */
  readonly isDone: boolean
}

export function changeCards({ rules, examples }: Changes, sides: Sides): Html {
  if (rules.length === 0) return html``
  const aside = `${total(rules, 'gained')} gained, ${total(rules, 'lost')} lost, ${total(rules, 'changed')} changed`
  const rest = rules.slice(shownRules)
  return html`${card(
    { id: 'rules', title: 'By rule', aside },
    html`${ruleTable(rules.slice(0, shownRules))}
    ${
      rest.length === 0
        ? ''
        : html`<details>
            <summary>${many(rest.length, 'more rule')}</summary>
            ${ruleTable(rest)}
          </details>`
    }`,
  )}
  ${card(
    { id: 'examples', title: 'Fact by fact', aside: many(examples.length, 'article') },
    html`<div class="stack">
      ${examples.map((example, at) => articleChanges(example, at < 5, sides))}
    </div>`,
  )}`
}

const tones = { gained: 'good', lost: 'bad', changed: 'warn' } as const

function articleChanges(article: ChangedArticle, isOpen: boolean, sides: Sides): Html {
  const { before, after, isDone } = sides
  const { id, title, facts } = article
  const inside = html`<summary>
      ${maskedText(title) || id} <span class="soft">${many(facts.length, 'fact')}</span>
    </summary>
    <p><a href="/articles/${id}">The article</a></p>
    ${table<FactChange>(
      facts,
      [
        ['', (fact) => html`${badge(fact.kind, tones[fact.kind])} ${tag(fact.what)}`],
        [before, (fact) => side(article, fact, 'before', isDone)],
        [after, (fact) => side(article, fact, 'after', isDone)],
        ['Rule', ({ rule }) => html`<code>${rule}</code>`, 't'],
      ],
      {
        caption: 'Facts that differ',
        empty: '',
        key: ({ kind, what, id: fact }) => `${kind} ${what} ${fact}`,
      },
    )}`
  return isOpen
    ? html`<details class="changed-article" open>${inside}</details>`
    : html`<details class="changed-article">${inside}</details>`
}

/** What stood there, or stands there: nothing of what is not there on that side. */
function side(
  article: ChangedArticle,
  fact: FactChange,
  which: 'before' | 'after',
  isDone: boolean,
): Html {
  const missing = fact.kind === (which === 'before' ? 'gained' : 'lost')
  if (missing) return html`<span class="soft">nothing</span>`
  const values = fact.fields.map(([name, was, is]) => {
    const value = (which === 'before' ? was : is) || 'nothing'
    return html`<span class="sub"
      >${name}: ${which === 'before' ? html`<del>${value}</del>` : html`<ins>${value}</ins>`}</span
    >`
  })
  return html`<a href="${placeOf(article, fact, isDone)}"><b>${fact.words}</b></a
    >${values}${which === 'after' || fact.kind === 'lost' ? inSentence(fact) : ''}`
}

/** A lost fact has no mark in the article as it stands then, nor one that is yet to come; of those that changed there is one. */
const placeOf = ({ id }: ChangedArticle, { kind, id: fact }: FactChange, isDone: boolean): string =>
  kind === 'changed' || (kind === 'gained' && isDone)
    ? `/articles/${id}#mark-${fact}`
    : `/articles/${id}`

function inSentence({ sentence, words }: FactChange): Html | '' {
  if (sentence === '' || sentence === words) return ''
  const at = sentence.indexOf(words)
  if (at < 0) return html`<span class="sub in-sentence">${sentence}</span>`
  return html`<span class="sub in-sentence"
    >${sentence.slice(0, at)}<mark>${words}</mark>${sentence.slice(at + words.length)}</span
  >`
}
