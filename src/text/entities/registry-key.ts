import type { Entity } from '../../schemas/entity.ts'
import { tokenize } from '../tokens.ts'
import { formOf } from './link-forms.ts'
import { nameOf } from './names.ts'
import { partOwner } from './owned-bodies.ts'

/** Links less sure than this do not bring articles together. */
const surestFrom = 0.8

/**
 * What an entity is filed under across articles: equal keys are taken for one thing.
 *
 * `place/iso3166/KR` where it is linked surely, else its type and its name as names are compared: without case,
 * diacritics, marks, article, honorifics ("Mr.") or a company's form ("Ltd."). Persons known in an article by one
 * word only ("Kim") share a key that says no more than that: `person/name/kim`. A body that every country has is filed
 * under its owner: `organization/body/RU/defense ministry`.
 */
export function registryKey({ type, name, link }: Pick<Entity, 'type' | 'name' | 'link'>): string {
  if (link && link.confidence >= surestFrom) return `${type}/${link.kind}/${link.id}`
  const tokens = tokenize(name)
  const words = nameOf(tokens, { first: 0, end: tokens.count })
  const owned = type === 'organization' ? partOwner(words) : undefined
  if (owned) return `organization/body/${owned.country}/${owned.words.join(' ')}`
  const { key } = formOf(type, words)
  return `${type}/name/${key === '' ? name.toLowerCase() : key}`
}
