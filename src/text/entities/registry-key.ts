import type { Entity, EntityLink, EntityType } from '../../schemas/entity.ts'
import { thoroughfares } from '../gazetteer/words.ts'
import type { Filing } from '../registry/filing.ts'
import { tokenize } from '../tokens.ts'
import { isGenericBody, isLocalBody } from './generic-bodies.ts'
import { formOf } from './link-forms.ts'
import { acronymOf, nameOf, type Name } from './names.ts'
import { partOwner, partTown } from './owned-bodies.ts'
import { readPersonName } from './person-names.ts'

/** Links less sure than this do not bring articles together. */
const surestFrom = 0.8

export type Keyed = Pick<Entity, 'type' | 'name' | 'link' | 'country'>

/** What an entity is filed under by what its record alone tells: the same record gives the same keys. */
export interface RegistryKey {
  readonly key: string
  /** As it is compared with others; nothing where the key says all. */
  readonly name: string | undefined
}

/**
 * | | |
 * |---|---|
 * | `place/iso3166/KR` | linked surely, under any name |
 * | `place/perhaps/geonames/4250542/springfield` | linked, but not surely |
 * | `organization/body/RU/defense ministry` | a body that every country has: the text’s owner, else the country the record is about, else the outlet’s, else the outlet |
 * | `organization/local/US/akron/city council` | a body that every town has |
 * | `place/site/NG/victoria park`, `place/area/UA/luhansk` | streets and parks; a region that shares its name with a city |
 * | `organization/acronym/KE/lbdc` | an acronym that the record does not spell out |
 * | `person/name/ana lima`, `person/name/ana lima/PE` | without honorifics; with the country that the text tells |
 * | `person/one/2026-03-02/lima` | a person of one word, of a week, or of a story that was told before |
 * | `work/name/the long road` | type and name without case, diacritics, marks, article and company form |
 */
export function registryKey(entity: Keyed & Partial<Entity>, filing: Filing = untold): RegistryKey {
  const { type, name, link } = entity
  const tokens = tokenize(name)
  const read = nameOf(tokens, { first: 0, end: tokens.count })
  const folded = formOf(type, read).key || name.toLowerCase()
  if (link) return { key: linkKey(type, link, folded), name: folded }
  if (type === 'person') return personKey(read, folded, entity.country, filing)
  const near = () => entity.country ?? filing.countryNear({ ...blank, ...entity })
  const key = sharedKey(type, read, near, filing)
  return key === undefined
    ? { key: `${type}/name/${folded}`, name: folded }
    : { key, name: undefined }
}

const linkKey = (type: EntityType, { kind, id, confidence }: EntityLink, folded: string) =>
  confidence >= surestFrom ? `${type}/${kind}/${id}` : `${type}/perhaps/${kind}/${id}/${folded}`

/** Of names that many have. */
function sharedKey(type: EntityType, name: Name, near: Near, filing: Filing): string | undefined {
  if (type === 'organization') return bodyKey(name, near, filing)
  return type === 'place' ? placeKey(name, near) : undefined
}

/** What is known of an entity without its record. */
const untold: Filing = {
  country: undefined,
  countryNear: () => undefined,
  town: undefined,
  host: '',
  week: '',
  story: undefined,
}

const blank = { id: '', aliases: [], mentions: 1, roles: [] }

function personKey(
  { words }: Name,
  folded: string,
  country: string | undefined,
  { week, story }: Filing,
): RegistryKey {
  const { parts, generation } = readPersonName(words)
  if (parts.length < 2)
    return {
      key: `person/one/${story === undefined ? '' : `story/${story}/`}${week}/${folded}`,
      name: folded,
    }
  const name = [...parts, generation].filter((part) => part !== undefined).join(' ')
  return {
    key: `person/name/${name}${country === undefined ? '' : `/${country}`}`,
    name: `${parts[0]} ${parts.at(-1)}`,
  }
}

type Near = () => string | undefined

function bodyKey(name: Name, near: Near, filing: Filing): string | undefined {
  const owned = partOwner(name)
  if (owned) return `organization/body/${owned.country}/${owned.words.join(' ')}`
  const local = localKey(name, near, filing)
  if (local !== undefined) return local
  if (isGenericBody(name)) return `organization/body/${near() ?? `@${filing.host}`}/${name.key}`
  const acronym = acronymOf(name)
  return acronym === undefined
    ? undefined
    : `organization/acronym/${filing.country ?? ''}/${acronym}`
}

function localKey(name: Name, near: Near, { host, town }: Filing): string | undefined {
  const told = partTown(name)
  if (!told && !isLocalBody(name)) return undefined
  const { town: owner, words } = told ?? {
    town: town?.toLowerCase() ?? `@${host}`,
    words: name.words,
  }
  return `organization/local/${near() ?? ''}/${owner}/${words.join(' ')}`
}

const areaNouns = new Set(['region', 'province', 'oblast', 'governorate', 'prefecture'])
const siteNouns = new Set([
  ...thoroughfares,
  ...'park market station hospital school stadium church mosque temple cathedral college library museum'.split(
    ' ',
  ),
])

const anyAirport = new Set([
  'city',
  'central',
  'domestic',
  'international',
  'municipal',
  'national',
  'regional',
])

function placeKey({ words }: Name, near: Near): string | undefined {
  const [last = '', ...rest] = words.toReversed()
  if (rest.length === 0) return undefined
  const bare = rest.toReversed().join(' ')
  // Of airports each has its own name, as a rule.
  if (last === 'airport' && !anyAirport.has(bare)) return undefined
  if (areaNouns.has(last)) return `place/area/${near() ?? ''}/${bare}`
  return siteNouns.has(last) ? `place/site/${near() ?? ''}/${words.join(' ')}` : undefined
}
