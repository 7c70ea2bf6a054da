import type { EntityType } from '../../schemas/entity.ts'
import type { Tokens } from '../tokens.ts'
import { apart } from './apart.ts'
import { toldPlace } from './areas.ts'
import type { Form, ShortForm } from './forms.ts'
import { acronymKey, formOf } from './link-forms.ts'
import { acronymOf, nameOf, type GivenMention } from './names.ts'
import { ownerOf } from './owned-bodies.ts'

/** Names are compared within a family only: events, works and products are one. */
function familyOf(type: EntityType): string {
  return type === 'event' || type === 'product' ? 'work' : type
}

/** A name in the document and the cluster its mentions belong to, once that is known. */
interface Entry {
  readonly family: string
  readonly form: Form
  /** The form's own, and the acronym that stood behind it in brackets; their keys are of the family. */
  readonly shortForms: ShortForm[]
  /** The form's, of the family. */
  readonly lookups: readonly string[]
  /** A full name has its own cluster; a short one is resolved mention by mention. */
  cluster: number | undefined
}

interface Sighting {
  readonly cluster: number
  /** Where the full name stood. */
  readonly token: number
}

/** What a walk over the mentions has met so far, by key. */
interface Seen {
  /** The last full name of each rank. */
  readonly full: Map<string, (Sighting | undefined)[]>
  /** Whom a short name stood for. */
  readonly short: Map<string, number>
}

/**
 * Which mentions name the same thing: a cluster's number for each of `mentions`, which are in order of position.
 *
 * Longest names first: a name that is a short form of another in the document ("Kim", "KCNA", "the Workers’ Party")
 * stands for the most recent full name it fits, else for the first to come; but a short name in use goes back to whom it
 * stood for once the other full name is `nearby` no more. Two different full names never meet.
 * Linear in the number of mentions.
 */
export function linkMentions(tokens: Tokens, mentions: readonly GivenMention[]): number[] {
  const entries = readEntries(tokens, mentions)
  settleFullNames([...new Set(entries)])
  const clusters = entries.map(({ cluster }) => cluster)
  const order = [...entries.keys()]
  const firsts = mentions.map(({ first }) => first)
  resolve(entries, clusters, { order, firsts })
  resolve(entries, clusters, { order: order.toReversed(), firsts })
  return numbered(entries, clusters)
}

function readEntries(tokens: Tokens, mentions: readonly GivenMention[]): Entry[] {
  const known = new Map<string, Entry>()
  return mentions.map((mention, index) => {
    const family = familyOf(mention.type)
    const name = nameOf(tokens, mention)
    const beside = { before: mentions[index - 1], after: mentions[index + 1] }
    const form = apart(formOf(mention.type, name), name, {
      type: mention.type,
      owner: ownerOf(tokens, mention, beside),
      told: toldPlace(tokens, mention)?.kind,
    })
    const id = `${family}|${form.key}|${form.lookups.at(-1) ?? ''}`
    const entry = known.get(id) ?? newEntry(family, form)
    known.set(id, entry)
    const acronym = bracketedAcronym(tokens, mention, mentions[index + 1])
    if (acronym) addAcronym(entry, acronym)
    return entry
  })
}

const newEntry = (family: string, form: Form): Entry => ({
  family,
  form,
  shortForms: form.shortForms.map(({ key, rank }) => ({ key: `${family}|${key}`, rank })),
  lookups: form.lookups.map((key) => `${family}|${key}`),
  cluster: undefined,
})

/** A name has few acronyms; a text that gives it thousands gets no further. */
const mostAcronyms = 4

function addAcronym({ family, form, shortForms }: Entry, acronym: string): void {
  const key = `${family}|${acronymKey(acronym)}`
  const isNew = shortForms.every((other) => other.key !== key || other.rank < 3)
  if (isNew && shortForms.length < form.shortForms.length + mostAcronyms)
    shortForms.push({ key, rank: 3 })
}

/** "Partido dos Trabalhadores (PT)": the acronym need not fit the name's initials, which may be in another language. */
function bracketedAcronym(
  tokens: Tokens,
  { end, type }: GivenMention,
  next: GivenMention | undefined,
): string | undefined {
  if (!next || type === 'person' || familyOf(next.type) !== familyOf(type)) return undefined
  if (next.first !== end + 1 || tokens.text[tokens.start[end] ?? 0] !== '(') return undefined
  return acronymOf(nameOf(tokens, next))
}

/** Gives every full name a cluster, variants of one name the same. */
function settleFullNames(entries: readonly Entry[]): void {
  const shortKeys = new Set<string>()
  for (const { shortForms } of entries) for (const { key } of shortForms) shortKeys.add(key)
  const variants = new Map<string, Entry[]>()
  const byLength = entries.toSorted((a, b) => b.form.words.length - a.form.words.length)
  const byKey = new Map<string, number>()
  for (const [index, entry] of byLength.entries()) {
    const { family, form, lookups } = entry
    if (lookups.some((key) => shortKeys.has(key))) continue
    const own = `${family}|${form.key}`
    entry.cluster = byKey.get(own) ?? variantOf(entry, variants)?.cluster ?? index
    byKey.set(own, entry.cluster)
  }
}

/** So many variants of one name are compared, and no more. */
const mostVariants = 16

function variantOf(entry: Entry, variants: Map<string, Entry[]>): Entry | undefined {
  for (const key of entry.form.variantKeys) {
    const id = `${entry.family}|${key}`
    const others = variants.get(id) ?? []
    const same = others.find(({ form }) => form.isSame(entry.form))
    if (others.length < mostVariants) variants.set(id, [...others, entry])
    if (same) return same
  }
  return undefined
}

interface Walk {
  readonly order: readonly number[]
  /** The first token of each mention. */
  readonly firsts: readonly number[]
}

/** Walks the mentions, giving those without a cluster that of the last full name they fit. */
function resolve(
  entries: readonly Entry[],
  clusters: (number | undefined)[],
  { order, firsts }: Walk,
): void {
  const seen: Seen = { full: new Map(), short: new Map() }
  for (const index of order) {
    const entry = entries[index]
    const token = firsts[index]
    if (!entry || token === undefined) continue
    clusters[index] ??= lookUp(entry, token, seen)
    const cluster = clusters[index]
    if (cluster !== undefined) remember(entry, { cluster, token }, seen)
  }
}

/**
 * So many tokens after another person's full name a family name in use still means that person: about a sentence. On
 * Re-DocRED the B³ of persons is 95.5 without this, and the higher the sooner a name goes back (0 tokens: 95.9).
 */
const nearby = 20

function lookUp({ lookups }: Entry, token: number, seen: Seen): number | undefined {
  for (const id of lookups) {
    const found = seen.full.get(id)?.findLast((sighting) => sighting !== undefined)
    if (!found) continue
    const isNear = Math.abs(token - found.token) <= nearby
    const cluster = isNear ? found.cluster : (seen.short.get(id) ?? found.cluster)
    seen.short.set(id, cluster)
    return cluster
  }
  return undefined
}

function remember({ shortForms }: Entry, sighting: Sighting, { full }: Seen): void {
  for (const { key, rank } of shortForms) {
    const ranks = full.get(key)
    if (ranks) ranks[rank] = sighting
    else full.set(key, rankedOnly(sighting, rank))
  }
}

function rankedOnly(sighting: Sighting, rank: number): (Sighting | undefined)[] {
  const ranks: (Sighting | undefined)[] = [undefined, undefined, undefined, undefined]
  ranks[rank] = sighting
  return ranks
}

/** Clusters counted from 0 in order of first mention; what fitted nothing stands alone, by its name. */
function numbered(entries: readonly Entry[], clusters: readonly (number | undefined)[]): number[] {
  const numbers = new Map<number | Entry, number>()
  return entries.map((entry, index) => {
    const id = clusters[index] ?? entry
    const number = numbers.get(id) ?? numbers.size
    numbers.set(id, number)
    return number
  })
}
