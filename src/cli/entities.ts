import type { z } from 'zod'
import { type RegistryDecision, type RegistryEntry, type RegistryKeyRow } from '../app/shapes.ts'
import { faultsIn } from '../schemas/faults.ts'
import { MergeOrder, RenameOrder, SplitOrder, UndoOrder } from '../schemas/registry.ts'
import { type Call, type Command, UsageError, text, wholeNumber } from './command.ts'
import { printRows } from './table.ts'
import { userOf } from './who.ts'

const find: Command = {
  name: 'entities',
  summary: 'Look people, organizations and places up over all records',
  takes: 'NAME',
  count: [1, 1],
  options: { limit: { type: 'string', description: 'at most this many (20)' } },
  examples: [
    ['entities "National Intelligence"', 'every name it goes by, how often, and its key'],
    ['records list --entity "National Intelligence Service"', 'the records that mention it'],
  ],
  async run(call) {
    const app = await call.io.app()
    const limit = wholeNumber(call.values, 'limit') ?? 20
    printRows(call, await app.entities.find(call.rest[0] ?? '', limit), columns)
  },
}

const columns = [
  ['type', (e: RegistryEntry) => e.type],
  ['name', (e: RegistryEntry) => e.name],
  ['articles', (e: RegistryEntry) => e.articles],
  ['mentions', (e: RegistryEntry) => e.mentions],
  ['key', (e: RegistryEntry) => e.key],
  ['also', (e: RegistryEntry) => e.aliases.join(', ')],
] as const

const show: Command = {
  name: 'entities show',
  summary: 'The keys that stand for one thing, and why: its own, judged, decided',
  takes: 'NAME|KEY',
  count: [1, 1],
  options: { limit: { type: 'string', description: 'at most this many keys (50)' } },
  examples: [['entities show "Ana Lima"', 'what has been joined under that name']],
  async run(call) {
    const app = await call.io.app()
    const asked = call.rest[0] ?? ''
    const things = await app.entities.show(asked, wholeNumber(call.values, 'limit') ?? 50)
    printRows(
      call,
      things.flatMap(({ thing, keys }) => keys.map((key) => ({ thing, ...key }))),
      keyColumns,
    )
    if (things.length === 0) call.io.note(`nothing is filed under ${asked}`)
    return things.length > 0
  },
}

const keyColumns = [
  ['thing', (k: RegistryKeyRow & { thing: string }) => k.thing],
  ['key', (k: RegistryKeyRow) => k.key],
  ['articles', (k: RegistryKeyRow) => k.articles],
  ['mentions', (k: RegistryKeyRow) => k.mentions],
  ['why', (k: RegistryKeyRow) => k.why],
] as const

const deciderOptions = {
  reason: { type: 'string', description: 'why, for those who come after' },
  by: { type: 'string', description: 'who decides (the user who is logged in)' },
} as const

const deciderOf = ({ io, values }: Call) => ({
  by: text(values, 'by') ?? userOf(io.env),
  reason: text(values, 'reason'),
})

/** Reads an order, gives it, and tells what became of it. */
async function order<T>(
  call: Call,
  schema: z.ZodType<T>,
  asked: unknown,
  decide: (order: T) => Promise<readonly RegistryDecision[]>,
): Promise<void> {
  const read = schema.safeParse(asked)
  if (!read.success) throw new UsageError(faultsIn(read.error, asked))
  printRows(call, await decide(read.data), decisionColumns)
}

const merge: Command = {
  name: 'entities merge',
  summary: 'Say that two are one: the first is the second from now on',
  takes: 'NAME|KEY NAME|KEY',
  count: [2, 2],
  options: deciderOptions,
  examples: [
    ['entities merge "Volodymyr Zelensky" "Volodymyr Zelenskyy" --reason spelling', 'by names'],
    ['entities merge person/one/2026-03-02/lima "person/name/ana lima"', 'by keys'],
  ],
  async run(call) {
    const app = await call.io.app()
    const [one, other] = call.rest
    await order(call, MergeOrder, { one, other, ...deciderOf(call) }, async (asked) => [
      await app.entities.merge(asked),
    ])
  },
}

const split: Command = {
  name: 'entities split',
  summary: 'Say that a key is not what it was joined with, or some articles mean another thing',
  takes: 'KEY',
  count: [1, 1],
  options: {
    article: {
      type: 'string',
      multiple: true,
      description: 'only what these articles name, under a key of its own',
    },
    ...deciderOptions,
  },
  examples: [
    ['entities split place/name/springfield', 'it stands alone, whatever most articles say'],
    ['entities split "person/name/ana lima" --article 1f0c… --article 77ab…', 'another Ana Lima'],
  ],
  async run(call) {
    const app = await call.io.app()
    const { article } = call.values
    const articles = Array.isArray(article) ? article : []
    const asked = { key: call.rest[0], articles, ...deciderOf(call) }
    await order(call, SplitOrder, asked, async (read) => app.entities.split(read))
  },
}

const rename: Command = {
  name: 'entities rename',
  summary: 'Give a thing the name it is listed and found under',
  takes: 'NAME|KEY NEW-NAME',
  count: [2, 2],
  options: deciderOptions,
  examples: [['entities rename place/name/kiryat "Kiryat Shmona"', 'its other names stay']],
  async run(call) {
    const app = await call.io.app()
    const [one, name] = call.rest
    await order(call, RenameOrder, { one, name, ...deciderOf(call) }, async (asked) => [
      await app.entities.rename(asked),
    ])
  },
}

const undo: Command = {
  name: 'entities undo',
  summary: 'Take a decision back; it stays in the list',
  takes: 'ID',
  count: [1, 1],
  options: deciderOptions,
  examples: [['entities undo 12', 'a decision, as entities decisions numbers it']],
  async run(call) {
    const id = Number(call.rest[0])
    if (!Number.isSafeInteger(id) || id < 1)
      throw new UsageError(`${call.rest[0]} is no number of a decision`)
    const app = await call.io.app()
    await order(call, UndoOrder, { id, ...deciderOf(call) }, async (asked) => [
      await app.entities.undo(asked),
    ])
  },
}

const decisions: Command = {
  name: 'entities decisions',
  summary: 'What people decided of the registry: who, when, why, and what was undone',
  options: { limit: { type: 'string', description: 'at most this many (50)' } },
  examples: [['entities decisions', 'the newest first']],
  async run(call) {
    const app = await call.io.app()
    const limit = wholeNumber(call.values, 'limit') ?? 50
    printRows(call, await app.entities.decisions(limit), decisionColumns)
  },
}

const decisionColumns = [
  ['id', (d: RegistryDecision) => d.id],
  ['kind', (d: RegistryDecision) => d.kind],
  ['key', (d: RegistryDecision) => d.key],
  ['to', (d: RegistryDecision) => d.name ?? d.target],
  ['article', (d: RegistryDecision) => d.articleId],
  ['by', (d: RegistryDecision) => d.by],
  ['at', (d: RegistryDecision) => d.at],
  ['reason', (d: RegistryDecision) => d.reason],
  ['undone', (d: RegistryDecision) => d.undoneAt],
] as const

export const entityCommands: readonly Command[] = [
  find,
  show,
  merge,
  split,
  rename,
  undo,
  decisions,
]
