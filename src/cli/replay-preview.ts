import type { App } from '../app/app.ts'
import type { ChangedArticle, FactChange, RuleChanges } from '../schemas/fact-change.ts'
import type { ReplayChanges, ReplayFilter, ReplayReport } from '../schemas/replay.ts'
import { type Call, wholeNumber } from './command.ts'
import { linesOf, printRows } from './table.ts'

interface Order {
  readonly from: string
  readonly filter: ReplayFilter
}

type Row = FactChange & Pick<ChangedArticle, 'title'> & { readonly article: string }

const columns = [
  ['change', ({ kind }: Row) => kind],
  ['of', ({ what }: Row) => what],
  ['words', ({ words }: Row) => words],
  ['fields', fieldsOf],
  ['rule', ({ rule }: Row) => rule],
  ['article', ({ article }: Row) => article],
] as const

const ruleColumns = [
  ['of', ({ what }: RuleChanges) => what],
  ['rule', ({ rule }: RuleChanges) => rule],
  ['gained', ({ gained }: RuleChanges) => gained],
  ['lost', ({ lost }: RuleChanges) => lost],
  ['changed', ({ changed }: RuleChanges) => changed],
] as const

function fieldsOf({ fields }: Row): string {
  return fields
    .map(([name, before, after]) => `${name}: ${before || 'nothing'} → ${after || 'nothing'}`)
    .join(', ')
}

/** What a replay would change, as the page and the API tell it: its facts on standard output, what they come to beside it. */
export async function previewFacts(call: Call, app: App, { from, filter }: Order): Promise<void> {
  const { io, values, json } = call
  const limit = wholeNumber(values, 'limit') ?? 20
  const report = await app.replays.report({ from, filter, limit, signal: io.signal })
  if (json) return io.print(JSON.stringify(report))
  printFacts(call, report)
  io.note(summary(report))
}

function printFacts(call: Call, { rules, examples }: Pick<ReplayChanges, 'rules' | 'examples'>) {
  const rows = examples.flatMap(({ id, title, facts }) =>
    facts.map((fact) => ({ ...fact, title, article: id })),
  )
  printRows(call, rows, columns)
  // Beside what was asked for, as a table too.
  if (rules.length > 0) for (const line of linesOf(rules, ruleColumns)) call.io.note(line)
}

/** What a replay changed, or a preview would. */
export function printChanges(call: Call, changes: ReplayChanges): void {
  if (call.json) return call.io.print(JSON.stringify(changes))
  printFacts(call, changes)
  const { kept, changed, new: made, fails, unknown } = changes
  const rest = [
    [made, 'new'],
    [fails, 'that fail'],
    [unknown, 'not known without fetching'],
  ] as const
  const told = rest.filter(([count]) => count > 0).map((pair) => pair.join(' '))
  call.io.note([`${changed} of ${kept} records with other facts`, ...told].join(', '))
}

function summary({ total, isMore, looked, isCut, changed, fails, unknown }: ReplayReport): string {
  const all = `${isMore ? 'over ' : ''}${total}`
  const parts = [
    `${changed} would change`,
    ...(fails > 0 ? [`${fails} would fail`] : []),
    ...(unknown > 0 ? [`of ${unknown} it is not known without fetching their pages`] : []),
    ...(isCut ? ['the time was over before the others were looked at'] : []),
  ]
  return `${all} entries would run again; of the newest ${looked}, ${parts.join(', ')}`
}
