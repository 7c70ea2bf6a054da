import { z } from 'zod'

export const FactKind = z.enum(['figure', 'name', 'quote', 'time'])
export type FactKind = z.infer<typeof FactKind>

/** What became of one fact of an article. */
export const FactChange = z.object({
  kind: z.enum(['gained', 'lost', 'changed']),
  what: FactKind,
  /** Its id in the record after; of what is lost, in the one before. */
  id: z.string(),
  words: z.string(),
  /** That it stands in; of a name nothing. */
  sentence: z.string(),
  /** The rule that read it, or the first field that is another. */
  rule: z.string(),
  /** Which fields differ: name, before, after. */
  fields: z.array(z.tuple([z.string(), z.string(), z.string()]).readonly()).readonly(),
})
export type FactChange = z.infer<typeof FactChange>

/** How many facts of one rule became what. */
export const RuleChanges = z.object({
  what: FactKind,
  rule: z.string(),
  gained: z.coerce.number(),
  lost: z.coerce.number(),
  changed: z.coerce.number(),
})
export type RuleChanges = z.infer<typeof RuleChanges>

/** An article with what becomes of its facts. */
export const ChangedArticle = z.object({
  id: z.string(),
  title: z.string(),
  facts: z.array(FactChange).readonly(),
})
export type ChangedArticle = z.infer<typeof ChangedArticle>
