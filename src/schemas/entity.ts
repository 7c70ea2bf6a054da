import { z } from 'zod'
import { Span } from './span.ts'

/** `group`: a nationality, religion or party's members. `work`: a book, film, law, newspaper issue. */
export const EntityType = z.enum([
  'person',
  'organization',
  'place',
  'group',
  'event',
  'work',
  'product',
])
export type EntityType = z.infer<typeof EntityType>

/** One place in the text that names something. */
export const Mention = z.strictObject({
  span: Span,
  /** The `id` of the entity it names. */
  entity: z.string(),
  type: EntityType,
})
export type Mention = z.infer<typeof Mention>

/** What a person is said to be: "Defense Minister", "his sister". */
export const Role = z.strictObject({
  text: z.string(),
  span: Span,
  /** The `id` of the entity the role belongs to: an organization, a country, another person. */
  of: z.string().optional(),
})
export type Role = z.infer<typeof Role>

/** Where the entity stands in the outside world. Null beats a guess: most entities have none. */
export const EntityLink = z.strictObject({
  kind: z.enum(['geonames', 'iso3166', 'wikidata']),
  id: z.string(),
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
})
export type EntityLink = z.infer<typeof EntityLink>

/** The thing mentions name: one per thing in the document. */
export const Entity = z.strictObject({
  /** Unique in the document: `e1`, `e2`, … in order of first mention. */
  id: z.string(),
  type: EntityType,
  /** The fullest form of its name in the document. */
  name: z.string(),
  /** The other forms, each once, in order of first mention. */
  aliases: z.array(z.string()),
  /** How many mentions name it. */
  mentions: z.int().positive(),
  roles: z.array(Role),
  link: EntityLink.optional(),
  /**
   * ISO 3166-1 alpha-2 of the country that the text gives it: where a place lies, whose people, body or office-holder it is.
   * Absent where it tells none, and in records of older releases.
   */
  country: z.string().length(2).optional(),
})
export type Entity = z.infer<typeof Entity>
