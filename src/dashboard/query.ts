import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'
import { type NamedThings, type Names, unknownName } from '../app/named.ts'
import { faultsIn } from '../schemas/faults.ts'

/** What a query or a form asks, by its schema. Throws `HTTPException`, which names what cannot be asked so. */
export function readAs<Schema extends z.ZodType>(schema: Schema, asked: unknown): z.output<Schema> {
  const read = schema.safeParse(asked)
  if (!read.success) throw new HTTPException(400, { message: faultsIn(read.error, asked) })
  return read.data
}

/** Throws `HTTPException` where a filter names what there is not. */
export async function checkNames(things: NamedThings, names: Names): Promise<void> {
  const message = await unknownName(things, names)
  if (message !== undefined) throw new HTTPException(400, { message })
}

/** A query without what was left empty, as forms send it. */
export const withoutEmpty = (query: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value.trim() !== ''))

/** An address with these parameters, those left out that say nothing. */
export function addressOf(
  path: string,
  query: Readonly<Record<string, string | number | undefined>>,
): string {
  const search = new URLSearchParams()
  for (const [name, value = ''] of Object.entries(query))
    if (value !== '') search.append(name, String(value))
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

/** A path as one of our own: `//evil.example` and `/\evil.example` would lead elsewhere. */
export const ownPath = (path: string): string => `/${path.replace(/^[/\\]+/, '')}`

/** What a form sent, as texts; files and the like are left out. */
export const textsOf = (body: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(body).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
