import { z } from 'zod'
import type { App } from '../../app/app.ts'
import { unknownName } from '../../app/named.ts'
import { faultsIn } from '../../schemas/faults.ts'

/** What an operation is asked. */
export interface Asked<Path, Query, Body> {
  readonly path: Path
  readonly query: Query
  readonly body: Body
  /** The body of an operation that takes other things than JSON. */
  readonly sent: Sent
  readonly signal: AbortSignal
}

/** A body that comes as a stream. */
export interface Sent {
  /** Its media type, without parameters. */
  readonly type: string
  readonly body: ReadableStream<Uint8Array> | null
}

export const nothingSent: Sent = { type: '', body: null }

/** What an operation answers with that gives no JSON, sent as it is made. */
export interface Streamed {
  readonly type: string
  /** Of the file that it is kept as. */
  readonly name: string
  readonly body: AsyncGenerator<Uint8Array>
}

export const Streamed = z.custom<Streamed>(
  (value) => typeof value === 'object' && value !== null && 'body' in value,
)

interface Definition<
  Path extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodObject,
  Answer extends z.ZodType,
> {
  readonly method: 'get' | 'post'
  /** With parameters in braces: `/feeds/{feed}`. */
  readonly at: string
  readonly summary: string
  readonly path: Path
  readonly query: Query
  /** Of a POST, in JSON. */
  readonly body: Body
  /** Media types that it takes instead, as a stream whose bounds are its own. */
  readonly takes?: readonly string[]
  /** Media types that it gives instead of JSON; its answer is `Streamed` then. */
  readonly gives?: readonly string[]
  /** What comes back, before it is JSON. */
  readonly answer: Answer
  /** Gives nothing where what the path names is not there. */
  readonly run: (
    app: App,
    asked: Asked<z.output<Path>, z.output<Query>, z.output<Body>>,
  ) => Promise<z.input<Answer> | undefined>
  /** Of a list that is given in pages: the cursor behind a row. */
  readonly cursor?: (row: unknown) => string
  /** Addresses in it are given as they are kept, not masked. */
  readonly isOpen?: boolean
}

/** An operation whose types are forgotten: it checks what it is asked, and throws a Refusal where that does not fit. */
export interface Operation extends Omit<
  Definition<z.ZodObject, z.ZodObject, z.ZodObject, z.ZodType>,
  'run'
> {
  readonly run: (app: App, asked: Asked<unknown, unknown, unknown>) => Promise<unknown>
}

const empty = z.object({})

/** What an operation takes that says nothing else. */
export const nothing = { path: empty, query: empty, body: empty } as const

/** An operation of the API: its route and its place in the OpenAPI document are made of it. */
export function operation<
  Path extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodObject,
  Answer extends z.ZodType,
>(definition: Definition<Path, Query, Body, Answer>): Operation {
  const { path, query, body, run } = definition
  return {
    ...definition,
    run: async (app, asked) => {
      // A misspelt filter must not be taken for none: that would act on everything, or give it.
      askedOf(body.strict(), asked.body)
      askedOf(query.strict(), asked.query)
      const wanted = {
        path: askedOf(path, asked.path),
        query: askedOf(query, asked.query),
        body: askedOf(body, asked.body),
      }
      const fault = await unknownName(app, Names.parse({ ...wanted.query, ...wanted.body }))
      if (fault !== undefined) throw new Refusal(fault)
      return run(app, { signal: asked.signal, sent: asked.sent, ...wanted })
    },
  }
}

/** What queries and bodies name: filters alone have these. */
const Names = z.object({
  feed: z.string().optional(),
  cluster: z.string().optional(),
  bulk: z.number().optional(),
})

/** What is asked, by its schema. Throws Refusal: what does not fit is the fault of whoever asks. */
function askedOf<Schema extends z.ZodType>(schema: Schema, given: unknown): z.output<Schema> {
  const read = schema.safeParse(given)
  if (!read.success) throw new Refusal(faultsIn(read.error, given))
  return read.data
}

const Identified = z.object({ id: z.union([z.string(), z.number()]) })

/** The id of a row: where the next page goes on. */
export const idOf = (row: unknown): string => String(Identified.parse(row).id)

/** Of those that only do something. */
export const Done = z.object({ done: z.literal(true) })
export const done = { done: true } as const

/** The request cannot be done as it is: its message says why. */
export class Refusal extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'Refusal'
  }
}
