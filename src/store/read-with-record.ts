import type { Unkept } from '../context/readings.ts'
import { recordVersion } from '../schemas/article-record.ts'
import type { Write } from './moves/write.ts'
import { documents, factsHashOf, factsOf, upsert } from './result-rows.ts'
import { toJson } from './values.ts'

/** What was read of an article, with its facts as they are written. */
export interface SerializedRead extends Omit<Unkept, 'keep'> {
  readonly json: string
  readonly hash: string
}

export function serialized({ at, document, facts }: Unkept): SerializedRead {
  const json = toJson(facts.value)
  return { at, document, facts, json, hash: factsHashOf(json) }
}

/** Keeps what was read of an article, where `recorded` has a row; `:id` and `:revision` are the article's. */
export interface ReadWrite extends Write {
  /** SQL for what has to hold for that. */
  readonly holds: string
}

const isRecorded = 'exists (select from recorded)'
const keepsFacts = `read_facts as (${upsert(factsOf, isRecorded, 'facts', 'factsVersion')})`
/** The document also where no record is kept after all: its signature is, and who shares it looks for its text. */
const keepsBoth = `read_document as (${upsert(documents, 'exists (select from standing)', 'document', 'documentVersion')}), ${keepsFacts}`

export function readWrite({ document, facts, json, hash }: SerializedRead): ReadWrite {
  return {
    holds: 'true',
    queries: document ? keepsBoth : keepsFacts,
    values: {
      ...versionsOf({ document, facts }),
      isRead: true,
      facts: json,
      factsHash: hash,
      ...(document && { document: toJson(document.value), documentVersion: document.version }),
    },
  }
}

/** Of facts that are the very ones that are kept no more is noted than the version that has read them as well. */
export const sameFacts = ({ facts, hash }: SerializedRead): ReadWrite => ({
  holds: areSame,
  queries: notesVersion,
  values: { ...versionsOf({ facts }), factsHash: hash },
})

const areSame = `exists (select from facts where article_id = :id and revision = :revision::integer and record_version = ${recordVersion}
  and hash = decode(:factsHash, 'hex'))`

const notesVersion = `
  read_facts as (
    update facts set version = :factsVersion, made_at = now()
    where article_id = :id and revision = :revision::integer and version <> :factsVersion and ${isRecorded})`

/** For the entry's row, as if it had gone on by itself. */
function versionsOf({ document, facts }: Pick<SerializedRead, 'document' | 'facts'>) {
  const madeBy = {
    ...(document && { [documents.stage]: document.version }),
    [factsOf.stage]: facts.version,
  }
  return { factsVersion: facts.version, madeBy: toJson(madeBy) }
}
