import { z } from 'zod'
import type { ArticleRecord } from '../schemas/article-record.ts'
import type { Entity } from '../schemas/entity.ts'
import { registryKey } from '../text/entities/registry-key.ts'
import { type Filing, filingOf } from '../text/registry/filing.ts'
import { type Vote, votesOf } from '../text/registry/votes.ts'
import type { Queryable } from './database.ts'
import { named } from './named.ts'
import { indexed } from './values.ts'

/** An entity of a record, as SQL has it. */
export interface EntityRow {
  readonly entity_id: string
  readonly type: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly mentions: number
  readonly roles: readonly string[]
  readonly link: string | undefined
  readonly country: string | undefined
  readonly registry_key: string
  readonly votes: readonly string[]
}

const Moved = z.object({ key: z.string(), target: z.string() })

/** Where a person has moved what the article `:id` names, as JSON. */
export const movedByHand = `(select jsonb_agg(jsonb_build_object('key', key, 'target', target)) from registry_decisions
  where kind = 'move' and article_id = :id and undone_at is null)`
export const MovedByHand = z
  .array(Moved)
  .nullable()
  .transform((rows) => new Map(rows?.map(({ key, target }) => [key, target])))

/** A record’s entities under the keys that it tells itself, or where a person moved those of this article. */
export function filedEntities(
  record: ArticleRecord,
  moved: ReadonlyMap<string, string>,
): EntityRow[] {
  const filing = filingOf(record)
  return record.entities.map((entity) => entityRow(entity, filing, moved))
}

const Row = z.object({ moved: MovedByHand })

/** The same for a record that stands. */
export async function fileEntities(tx: Queryable, record: ArticleRecord): Promise<EntityRow[]> {
  const row = await tx.first(Row, ...named(`select ${movedByHand} as moved`, { id: record.id }))
  return filedEntities(record, row?.moved ?? new Map())
}

function entityRow(
  entity: Entity,
  filing: Filing,
  targets: ReadonlyMap<string, string>,
): EntityRow {
  const { id, type, name, aliases, mentions, roles, link, country } = entity
  const told = registryKey(entity, filing)
  const key = indexed(told.key)
  const target = targets.get(key)
  return {
    entity_id: id,
    type,
    name: indexed(name),
    aliases,
    mentions,
    roles: roles.map(({ text }) => text),
    link: link && `${link.kind}:${link.id}`,
    country,
    registry_key: target ?? key,
    // What a person took out of a name says nothing of the name.
    votes: target === undefined ? votesOf(entity, told, filing).map(voteText) : [],
  }
}

const voteText = ({ name, key }: Vote): string => (key === undefined ? name : `${name}\t${key}`)
