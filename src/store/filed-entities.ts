import { z } from 'zod'
import type { ArticleRecord } from '../schemas/article-record.ts'
import type { Entity } from '../schemas/entity.ts'
import { registryKey } from '../text/entities/registry-key.ts'
import { type Filing, filingOf } from '../text/registry/filing.ts'
import { type Vote, votesOf } from '../text/registry/votes.ts'
import type { Queryable } from './database.ts'
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

/** A record’s entities under the keys that it tells itself, or where a person moved those of this article. */
export async function fileEntities(tx: Queryable, record: ArticleRecord): Promise<EntityRow[]> {
  const filing = filingOf(record)
  const moved = await tx.rows(
    Moved,
    `select key, target from registry_decisions where kind = 'move' and article_id = $1 and undone_at is null`,
    [record.id],
  )
  const targets = new Map(moved.map(({ key, target }) => [key, target]))
  return record.entities.map((entity) => entityRow(entity, filing, targets))
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

/** The name that a vote is for. */
export const nameOfVote = (vote: string): string => vote.split('\t')[0] ?? ''
