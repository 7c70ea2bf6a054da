import { z } from 'zod'
import type { App } from '../../app/app.ts'
import { mostLetters } from '../../app/letters.ts'
import { Bulk, DeadLetter, DeadLetterFilter, DeadLetterGroup } from '../../schemas/dead-letter.ts'
import { Refusal, idOf, nothing, operation } from './operation.ts'

const Numbered = z.object({
  letter: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER),
})

/** Which letters something is done with: not with all by an oversight. */
const Chosen = DeadLetterFilter.extend({
  limit: DeadLetterFilter.shape.limit.unwrap().default(mostLetters),
  all: z.literal(true).optional().meta({ description: 'where nothing else says which' }),
})

const narrowing = [
  'id',
  'ids',
  'stage',
  'code',
  'fingerprint',
  'feed',
  'since',
  'until',
  'bulk',
  'release',
] as const

function chosen({ all, ...filter }: z.infer<typeof Chosen>): DeadLetterFilter {
  if (all !== true && narrowing.every((name) => filter[name] === undefined))
    throw new Refusal(`say which letters, by ${narrowing.join(', ')}, or "all": true`)
  return filter
}

const letterOf = async (app: App, id: number) => app.letters.get(id)

/** Dead letters. */
export const failedOperations = [
  operation({
    ...nothing,
    method: 'get',
    at: '/failed',
    summary: 'Dead letters, the newest first',
    query: DeadLetterFilter,
    answer: z.array(DeadLetter),
    run: async (app, { query }) => app.letters.list(query),
    cursor: idOf,
  }),
  operation({
    ...nothing,
    method: 'get',
    at: '/failed/groups',
    summary: 'Dead letters by cause, the most frequent first',
    query: DeadLetterFilter,
    answer: z.array(DeadLetterGroup),
    run: async (app, { query }) => app.letters.groups(query),
  }),
  operation({
    ...nothing,
    method: 'get',
    at: '/failed/bulks',
    summary:
      'What is done with all letters of a filter, the newest first: how far it is, and what failed again',
    query: z.object({ limit: z.coerce.number().int().positive().max(100).default(10) }),
    answer: z.array(Bulk),
    run: async (app, { query }) => app.letters.bulks(query.limit),
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/failed/bulks',
    summary: 'Retry, fetch again or discard all open letters of a filter, by workers',
    body: Chosen.extend({ verb: Bulk.shape.verb, reason: z.string().max(500).optional() }),
    answer: Bulk,
    run: async (app, { body: { verb, reason, ...filter } }) =>
      app.letters.bulk({ verb, filter: { ...chosen(filter), status: 'open' }, reason }),
  }),
  operation({
    ...nothing,
    method: 'get',
    at: '/failed/bulks/{bulk}',
    summary: 'How far a bulk is',
    path: z.object({ bulk: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) }),
    answer: Bulk,
    run: async (app, { path }) => app.letters.getBulk(path.bulk),
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/failed/bulks/{bulk}/stop',
    summary: 'Take no more letters for a bulk',
    path: z.object({ bulk: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) }),
    answer: Bulk,
    run: async (app, { path }) => app.letters.stopBulk(path.bulk),
  }),
  operation({
    ...nothing,
    method: 'get',
    at: '/failed/{letter}',
    summary: 'A dead letter',
    path: Numbered,
    answer: DeadLetter,
    run: async (app, { path }) => letterOf(app, path.letter),
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/failed/{letter}/dry-run',
    summary: 'What it would come to now, on the kept page or on a fresh one; writes nothing',
    path: Numbered,
    body: z.object({ fetch: z.boolean().default(false) }),
    answer: z.object({ status: z.enum(['done', 'skipped', 'failed']) }),
    run: async (app, { path, body, signal }) => {
      const letter = await letterOf(app, path.letter)
      return letter && { ...(await app.letters.dryRun(letter, signal, body)) }
    },
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/failed/retry',
    summary: 'Put those of a filter back where they came from, or have their pages fetched again',
    body: Chosen.extend({ fetch: z.boolean().default(false) }),
    answer: z.object({ retried: z.number(), onKeptPages: z.number() }),
    run: async (app, { body: { fetch, ...filter } }) =>
      app.letters.retry(chosen(filter), { fetch }),
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/failed/discard',
    summary: 'Give those of a filter up, and say why',
    body: Chosen.extend({ reason: z.string().max(500).optional() }),
    answer: z.object({ discarded: z.number() }),
    run: async (app, { body: { reason, ...filter } }) => ({
      discarded: await app.letters.discard(chosen(filter), reason),
    }),
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/failed/restore',
    summary: 'Take discarded ones of a filter up again',
    body: Chosen,
    answer: z.object({ restored: z.number() }),
    run: async (app, { body }) => ({ restored: await app.letters.restore(chosen(body)) }),
  }),
]
