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

/** So much may be asked of the list of feeds. */
const mostWords = 200

/** A page for each area that has one. */
const pages: Readonly<Record<string, (subject: Subject) => ActionTarget | undefined>> = {
  feeds: ({ feed, url }) => {
    if (feed !== undefined) return { name: feed, href: addressOf('/entries', { feed }) }
    // Of an address there may be no feed, or others of its site.
    const words = url?.slice(0, mostWords)
    return { name: url ?? 'feeds', href: addressOf('/feeds', { words }) }
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

/** What an action was of besides its target, as one says it: `status paused, limit 20`. */
export function subjectText(subject: unknown, target: ActionTarget | undefined): string {
  if (typeof subject !== 'object' || subject === null) return ''
  return Object.entries(subject)
    .filter(([, value]) => !` ${target?.name}`.endsWith(` ${String(value)}`))
    .map(([name, value]) => `${name} ${valueText(value)}`)
    .join(', ')
}

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null

function valueText(value: unknown): string {
  if (isPlain(value)) return String(value)
  return Array.isArray(value) && value.every(isPlain) ? value.join(' ') : JSON.stringify(value)
}
