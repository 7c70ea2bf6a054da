import type { ArticleRecord } from '../../schemas/article-record.ts'
import type { Entity } from '../../schemas/entity.ts'
import { countryOfAddress, hostOf } from './outlet.ts'

/** What a record tells of all that it names: where and when it was printed, and what it is about. */
export interface Filing {
  /** ISO 3166-1 alpha-2 of the country it is about, else of its outlet. */
  readonly country: string | undefined
  /** The country meant where the entity is named. */
  readonly countryNear: (entity: Entity) => string | undefined
  /** The town it names most, by the name of its link; nothing where it names none. */
  readonly town: string | undefined
  /** Its outlet’s host. */
  readonly host: string
  /** The Monday of the week it was printed in. */
  readonly week: string
  /** The article that told its story first, where it is another one. */
  readonly story: string | undefined
}

export type FiledRecord = Pick<
  ArticleRecord,
  'id' | 'url' | 'fetchedAt' | 'entities' | 'mentions' | 'dates' | 'relations'
>

/** So many mentions of another country an outlet’s own is worth: what happens at home is not said to. */
const homeWeight = 2

export function filingOf(record: FiledRecord): Filing {
  const { id, url, entities, relations } = record
  const home = countryOfAddress(url)
  const [first, second] = rankCountries(entities, home)
  const clear = first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined
  const country = clear ?? home ?? first?.[0]
  return {
    country,
    countryNear: (entity) => clear ?? countryBefore(record, entity) ?? country,
    town: townOf(entities),
    host: hostOf(url),
    week: weekOf(record),
    story: relations.cluster === id ? undefined : relations.cluster,
  }
}

function rankCountries(
  entities: readonly Entity[],
  home: string | undefined,
): (readonly [string, number])[] {
  const counts = new Map<string, number>(home === undefined ? [] : [[home, homeWeight]])
  for (const { type, country, mentions } of entities)
    if (country !== undefined && (type === 'place' || type === 'group'))
      counts.set(country, (counts.get(country) ?? 0) + mentions)
  return [...counts].toSorted(([, a], [, b]) => b - a)
}

/** Where no country is named most: the last one named before the entity. */
function countryBefore({ mentions, entities }: FiledRecord, { id }: Entity): string | undefined {
  const countries = new Map(entities.map((entity) => [entity.id, entity.country]))
  const at = mentions.findIndex(({ entity }) => entity === id)
  return mentions
    .slice(0, at)
    .map(({ entity }) => countries.get(entity))
    .findLast((country) => country !== undefined)
}

function townOf(entities: readonly Entity[]): string | undefined {
  const towns = entities.filter(({ type, link }) => type === 'place' && link?.kind === 'geonames')
  return towns.toSorted((a, b) => b.mentions - a.mentions)[0]?.name
}

const dayMs = 86_400_000

function weekOf({ dates, fetchedAt }: FiledRecord): string {
  const published = Date.parse(dates.published?.value ?? '')
  const day = Math.floor((Number.isNaN(published) ? Date.parse(fetchedAt) : published) / dayMs)
  // 1970 began on a Thursday.
  const monday = day - ((((day + 3) % 7) + 7) % 7)
  return new Date(monday * dayMs).toISOString().slice(0, 10)
}
