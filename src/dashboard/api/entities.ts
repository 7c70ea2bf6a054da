import { z } from 'zod'
import {
  MergeOrder,
  ProfileArticle,
  RegistryDecision,
  RegistryEntry,
  RegistryKeyRow,
  RenameOrder,
  SplitOrder,
  UndoOrder,
} from '../../schemas/registry.ts'
import { nothing, operation } from './operation.ts'
import { RecordRow } from './records.ts'

const Limit = z.object({ limit: z.coerce.number().int().positive().max(1_000).default(20) })
const Asked = Limit.extend({ name: z.string().min(1).max(300) })

const Profile = z.object({
  thing: z.string(),
  entry: RegistryEntry,
  keys: z.array(RegistryKeyRow).readonly(),
  decisions: z.array(RegistryDecision).readonly(),
  articles: z.array(RecordRow).readonly(),
  /** What these say of it, and it in them. */
  told: z.array(ProfileArticle).readonly(),
  /** The last of them, where there may be more. */
  next: z.string().optional(),
})

export const entityOperations = [
  operation({
    ...nothing,
    method: 'get',
    at: '/entities',
    summary: 'Who and what is known by a name or alias that begins so, the most mentioned first',
    query: Asked,
    answer: z.array(RegistryEntry),
    run: async (app, { query: { name, limit } }) => app.entities.find(name, limit),
  }),
  operation({
    ...nothing,
    method: 'get',
    at: '/entities/show',
    summary: 'The things that a whole name or a key may mean, with the keys that stand for them',
    query: Asked,
    answer: z.array(z.object({ thing: z.string(), keys: z.array(RegistryKeyRow) })),
    run: async (app, { query: { name, limit } }) =>
      (await app.entities.show(name, limit)).map(({ thing, keys }) => ({ thing, keys: [...keys] })),
  }),
  operation({
    ...nothing,
    method: 'get',
    at: '/entities/profile',
    summary:
      'A thing by its key: names, roles, links, and its newest articles with its quotes and the figures that it is the source of',
    query: z.object({
      key: z.string().min(1).max(300),
      after: z
        .string()
        .max(100)
        .optional()
        .meta({ description: 'articles after this one: its id' }),
      limit: z.coerce.number().int().positive().max(100).default(20),
    }),
    answer: Profile,
    run: async (app, { query: { key, after, limit } }) => app.entities.about(key, { after, limit }),
  }),
  operation({
    ...nothing,
    method: 'get',
    at: '/entities/decisions',
    summary: 'What people decided of the registry, the newest first',
    query: Limit,
    answer: z.array(RegistryDecision),
    run: async (app, { query: { limit } }) => app.entities.decisions(limit),
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/entities/merge',
    summary: 'Say that two are one: `one` is `other` from now on',
    body: MergeOrder,
    answer: RegistryDecision,
    run: async (app, { body }) => app.entities.merge(body),
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/entities/split',
    summary: 'Say that a key stands apart, or that some articles mean another thing',
    body: SplitOrder,
    answer: z.array(RegistryDecision),
    run: async (app, { body }) => app.entities.split(body),
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/entities/rename',
    summary: 'Give a thing the name it is listed and found under',
    body: RenameOrder,
    answer: RegistryDecision,
    run: async (app, { body }) => app.entities.rename(body),
  }),
  operation({
    ...nothing,
    method: 'post',
    at: '/entities/undo',
    summary: 'Take a decision back; it stays in the list',
    body: UndoOrder,
    answer: RegistryDecision,
    run: async (app, { body }) => app.entities.undo(body),
  }),
]
