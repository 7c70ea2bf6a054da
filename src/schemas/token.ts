import { z } from 'zod'

/** The name of a token: it stands in addresses, lists and before what was done with it. */
export const TokenName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)

/** `read`: may look. `operate`: may do all. `rss`: may read RSS feeds that are given out, and nothing else. */
export const Role = z.enum(['read', 'operate', 'rss'])
export type Role = z.infer<typeof Role>

/** A token that somebody was given. Its secret is kept nowhere. */
export const Token = z.object({ name: TokenName, role: Role, addedAt: z.date() })
export type Token = z.infer<typeof Token>
