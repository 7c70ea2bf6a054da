import { z } from 'zod'
import type { Action } from '../schemas/action.ts'
import type { EntryOrder } from '../schemas/entry-order.ts'
import type { Deeds, Happened } from './way.ts'

/** Behind all that happened at the same time. */
const rank = 8

/** What people did, in words: who, and what came of it. */
export const deedsOf = ({ actions, orders }: Deeds): Happened[] => [
  ...actions.map(acted),
  ...orders.map(ordered),
]

const Subject = z
  .looseObject({
    from: z.string().optional().catch(undefined),
    reason: z.string().optional().catch(undefined),
    fetch: z.boolean().optional().catch(undefined),
  })
  .catch({})
type Subject = z.infer<typeof Subject>

/** By the names of verbs. */
const words: Readonly<Record<string, (subject: Subject) => string>> = {
  'entries.again': ({ from }) => `Run again from ${from ?? 'a stage'}`,
  'letters.retry': ({ fetch }) => (fetch ? 'Retried, its page fetched again' : 'Retried'),
  'letters.discard': ({ reason }) => (reason === undefined ? 'Discarded' : `Discarded: ${reason}`),
  'letters.restore': () => 'Taken up again',
  'replays.start': ({ from }) => `Replayed from ${from ?? 'a stage'}`,
  'entities.split': () => 'Told apart: what it names is another thing',
}

function acted(action: Action): Happened {
  const { verb, subject, by, begunAt } = action
  const amiss = amissOf(action)
  return {
    at: begunAt,
    rank,
    tone: amiss.length > 0 ? 'warn' : 'info',
    what: [words[verb]?.(Subject.parse(subject ?? {})) ?? verb],
    more: [...byWhom(by), ...amiss],
  }
}

/** Why it is not what was asked for: it failed, found nothing that it is for, or its process died over it. */
function amissOf({ endedAt, count, code, message }: Action): Happened['more'] {
  if (endedAt === null) return [', not ended']
  if (code !== null) return [', but it failed: ', { code }, ` ${message ?? ''}`]
  return count === 0 ? [', but there was nothing to do it with'] : []
}

const bulks: Readonly<Record<string, string>> = {
  retry: 'Retried with all of its cause',
  fetch: 'Fetched again with all of its cause',
  discard: 'Discarded with all of its cause',
}

function ordered({ kind, id, how, reason, by, at }: EntryOrder): Happened {
  const what: Happened['what'] =
    kind === 'replay'
      ? ['Taken by ', { text: `replay ${id}`, to: { kind, id } }, ' from ', { stage: how }]
      : [bulks[how] ?? how, ': ', { text: `bulk ${id}`, to: { kind, id } }]
  const why = reason === null ? [] : [`: ${reason}`]
  return { at, rank, tone: 'info', what, more: by === null ? why : [...byWhom(by), ...why] }
}

const byWhom = (by: string): Happened['more'] => ['by ', { code: by }]
