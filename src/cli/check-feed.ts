import type { CheckedFeed } from '../app/feeds.ts'
import { maskedJson, maskedText, maskedUrl } from '../masked.ts'
import type { Command } from './command.ts'
import { cellOf } from './table.ts'

type Comparison = CheckedFeed['comparison']
type FieldPair = Comparison['feed'][number]

export const checkFeed: Command = {
  name: 'feeds check',
  summary: 'Show how feeds are read now, beside what rss-parser makes of them',
  takes: 'FEED…',
  count: [1, Infinity],
  options: { all: { type: 'boolean', description: 'also what both read alike' } },
  examples: [
    ['feeds check https://news.example/rss.xml', 'one that is watched or not; nothing is written'],
    ['feeds check https://news.example/ --all', 'the feeds that a site offers, with every field'],
  ],
  async run({ io, values, rest, json }) {
    const app = await io.app()
    let failed = false
    for (const feed of rest) {
      try {
        for (const checked of await app.feeds.check(feed, io.signal)) {
          if (json) io.print(maskedJson(checked))
          else for (const line of linesOf(checked, values['all'] === true)) io.print(line)
        }
      } catch (error) {
        failed = true
        io.note(`${maskedUrl(feed)}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
    return !failed
  },
}

function* linesOf({ url, format, repairs, comparison, refusal }: CheckedFeed, isAll: boolean) {
  yield maskedUrl(url)
  yield `  format      ${format}`
  if (repairs.length > 0) yield `  repaired    ${repairs.join(', ')}`
  if (refusal !== undefined) yield `  rss-parser  cannot read it: ${cellOf(maskedText(refusal))}`
  const isRead = refusal === undefined
  yield* fieldLines(comparison.feed, true, isRead)
  const alike = isRead && !isAll ? comparison.entries.filter(isAlike).length : 0
  for (const entry of comparison.entries)
    if (alike === 0 || !isAlike(entry)) yield* entryLines(entry, isAll, isRead)
  if (alike > 0) yield `  ${alike} ${alike === 1 ? 'entry is' : 'entries are'} read alike`
}

type Entry = Comparison['entries'][number]

const isAlike = ({ fields }: Entry) => !fields.some(({ differs }) => differs)

function* entryLines({ by, fields }: Entry, isAll: boolean, isRead: boolean) {
  yield `  entry${isRead && by !== 'both' ? `, read by ${by} alone` : ''}`
  yield* fieldLines(fields, isAll, isRead)
}

const shown = (value: string | undefined) => cellOf(maskedText(value ?? '–'))

/** Both readings where they differ, marked; else one. The title is always told: it says which entry it is. */
function* fieldLines(fields: readonly FieldPair[], isAll: boolean, isRead: boolean) {
  for (const pair of fields) {
    const isTold = isAll || !isRead || pair.differs || pair.field === 'title'
    if (isTold && (pair.ours ?? pair.theirs) !== undefined) yield* pairLines(pair, isRead)
  }
}

function* pairLines({ field, ours, theirs, differs }: FieldPair, isRead: boolean) {
  const isMarked = differs && isRead
  yield `  ${isMarked ? '≠' : ' '} ${field.padEnd(10)}${shown(ours)}`
  if (isMarked) yield `    ${''.padEnd(10)}${shown(theirs)}   (rss-parser)`
}
