import { z } from 'zod'

/** One thing, over all articles that name it. */
export const RegistryEntry = z.object({
  /** What it is filed under in the end. */
  key: z.string(),
  type: z.string(),
  /** As a person called it, else as most articles do. */
  name: z.string(),
  /** Every other name it was seen under, the most frequent first. */
  aliases: z.array(z.string()),
  link: z.string().nullable(),
  /** Counted for each of its keys: an article that names it under two counts twice. */
  articles: z.coerce.number(),
  mentions: z.coerce.number(),
})
export type RegistryEntry = z.infer<typeof RegistryEntry>

/** A key that stands for a thing, and why. */
export const RegistryKeyRow = z.object({
  key: z.string(),
  articles: z.coerce.number(),
  mentions: z.coerce.number(),
  /** `own`: the thing’s key. `judged`: by what most articles say. `decided`: by a person. */
  why: z.enum(['own', 'judged', 'decided']),
  /** The key that it is one with; nothing for the thing’s own. */
  sameAs: z.string().nullable(),
})
export type RegistryKeyRow = z.infer<typeof RegistryKeyRow>

/** What one article says of a thing. */
export const ProfileArticle = z.object({
  articleId: z.string(),
  revision: z.int(),
  names: z.array(z.string()),
  /** It is filed under there. */
  keys: z.array(z.string()),
  countries: z.array(z.string()),
  links: z.array(z.string()),
  roles: z.array(z.string()),
  /** That it says, with their ids in the record. */
  quotes: z.array(z.object({ id: z.string(), kind: z.string(), words: z.string() })),
  /** That it is the source of. */
  figures: z.array(
    z.object({
      id: z.string(),
      words: z.string(),
      event: z.string().nullable(),
      place: z.string().nullable(),
    }),
  ),
})
export type ProfileArticle = z.infer<typeof ProfileArticle>

export const decisionKinds = ['merge', 'split', 'move', 'rename'] as const

/** What a person decided of the registry; kept also when it is undone. */
export const RegistryDecision = z.object({
  id: z.coerce.number(),
  kind: z.enum(decisionKinds),
  /** The key that is one with another, apart from it, moved in an article, or renamed. */
  key: z.string(),
  target: z.string().nullable(),
  articleId: z.string().nullable(),
  name: z.string().nullable(),
  by: z.string(),
  at: z.date(),
  reason: z.string().nullable(),
  undoneBy: z.string().nullable(),
  undoneAt: z.date().nullable(),
  undoneReason: z.string().nullable(),
})
export type RegistryDecision = z.infer<typeof RegistryDecision>

const Text = z.string().trim().min(1).max(300)

/** Who decides, and why. */
export const Decider = z.object({ by: Text, reason: Text.optional() })
export type Decider = z.infer<typeof Decider>

/** A thing by its key, or by a name that one thing alone has. */
export const MergeOrder = Decider.extend({ one: Text, other: Text })
export type MergeOrder = z.infer<typeof MergeOrder>

/** A key apart from what it was one with; or, of some articles, apart from the others that use it. */
export const SplitOrder = Decider.extend({
  key: Text,
  articles: z.array(Text).max(1_000).default([]),
})
export type SplitOrder = z.infer<typeof SplitOrder>

export const RenameOrder = Decider.extend({ one: Text, name: Text })
export type RenameOrder = z.infer<typeof RenameOrder>

export const UndoOrder = Decider.extend({ id: z.int().positive() })
export type UndoOrder = z.infer<typeof UndoOrder>
