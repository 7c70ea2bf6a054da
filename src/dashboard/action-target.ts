import { z } from 'zod'
import { entityHref } from './entities/link.ts'
import { addressOf } from './query.ts'

/** What an action was done to, where there is a page of it. */
export interface ActionTarget {
  readonly name: string
  readonly href: string
}

const Subject = z
  .looseObject({
    id: z.union([z.string(), z.number()]).optional().catch(undefined),
    feed: z.string().optional().catch(undefined),
    url: z.string().optional().catch(undefined),
    from: z.string().optional().catch(undefined),
    fingerprint: z.string().optional().catch(undefined),
    one: z.string().optional().catch(undefined),
    key: z.string().optional().catch(undefined),
  })
  .catch({})
type Subject = z.infer<typeof Subject>

const letters = ({ id, fingerprint }: Subject): ActionTarget | undefined => {
  if (id !== undefined) return { name: `letter ${id}`, href: `/failed/${id}` }
  if (fingerprint === undefined) return undefined
  return { name: `letters of ${fingerprint}`, href: addressOf('/failed', { fingerprint }) }
}

const entities = ({ one, key, id }: Subject): ActionTarget | undefined => {
  const name = one ?? key
  if (name !== undefined)
    return { name, href: name.includes('/') ? entityHref(name) : addressOf('/entities', { name }) }
  return id === undefined ? undefined : { name: `decision ${id}`, href: '/entities' }
}

const replays = ({ id, from }: Subject): ActionTarget => {
  if (id !== undefined) return { name: `replay ${id}`, href: `/replays/${id}` }
  return { name: `from ${from ?? 'a stage'}`, href: '/replays' }
}

/** A page for each area that has one. */
const pages: Readonly<Record<string, (subject: Subject) => ActionTarget | undefined>> = {
  feeds: ({ feed, url }) => {
    const name = feed ?? url
    return name === undefined
      ? { name: 'feeds', href: '/feeds' }
      : { name, href: addressOf('/entries', { feed: name }) }
  },
  entries: ({ id }) =>
    id === undefined
      ? { name: 'what waits', href: '/waiting' }
      : { name: `article ${id}`, href: `/articles/${encodeURIComponent(id)}` },
  letters,
  entities,
  replays,
  holds: () => ({ name: 'holds', href: '/waiting' }),
  alerts: () => ({ name: 'alerts', href: '/alerts' }),
  searches: () => ({ name: 'saved searches', href: '/searches' }),
}

export const actionTarget = (verb: string, subject: unknown): ActionTarget | undefined =>
  pages[verb.split('.')[0] ?? '']?.(Subject.parse(subject ?? {}))
