import type { ArticleRecord, Enriched } from '../../schemas/article-record.ts'

/** A record with what enrichers gave for it, and who gave nothing. */
export function withEnriched(record: ArticleRecord, all: readonly Enriched[]): ArticleRecord {
  const given = all.filter((one) => one.status === 'given')
  const versions = given.map(({ name, version }) => [`extra.${name}`, version] as const)
  const parts = given.flatMap(({ name, part }) =>
    part === undefined ? [] : [[name, part] as const],
  )
  const unenriched = all
    .filter((one) => one.status === 'failed')
    .map(({ name, version, code, message }) => ({ name, version, code, message }))
  return {
    ...record,
    madeBy: { ...record.madeBy, ...Object.fromEntries(versions) },
    ...(parts.length > 0 && { extra: Object.fromEntries(parts) }),
    ...(unenriched.length > 0 && { unenriched }),
  }
}
