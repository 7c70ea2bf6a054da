import type { App } from '../app/app.ts'
import { wayText } from '../app/way-text.ts'
import type { EntryStory } from '../schemas/entry-filter.ts'
import { cellOf } from './table.ts'
import { ageOf } from './times.ts'

const marks = { good: '+', warn: '!', bad: 'x', info: '.', wait: '>', '': '.' } as const

const took = (ms: number) => (ms < 1_000 ? `${ms} ms` : ageOf(ms))

/** A length that the day and the second fit in. */
const timeWidth = 19

/** Everything that happened to an entry, who did what with it, and what comes next, a line each, with the waits in between. */
export async function wayLines(app: App, story: EntryStory): Promise<readonly string[]> {
  const way = await app.entries.way(story)
  const steps = way.map((step) => wayText(step, { took, when: cellOf }))
  return [
    'way',
    ...steps.flatMap(({ at, tone, what, more, waitedMs }) => [
      ...(waitedMs === undefined ? [] : [`  ${' '.repeat(timeWidth)}  | ${ageOf(waitedMs)} later`]),
      `  ${cellOf(at).padEnd(timeWidth)}  ${marks[tone]} ${cellOf(what)}${more === '' ? '' : `  (${cellOf(more)})`}`,
    ]),
  ]
}
