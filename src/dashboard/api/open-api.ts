import { z } from 'zod'
import type { Operation } from './operation.ts'

type Json = Readonly<Record<string, unknown>>

/** JSON Schema of what is asked (`input`) or answered, dates as the JSON has them. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema instanceof z.ZodDate)
        Object.assign(jsonSchema, { type: 'string', format: 'date-time' })
      // What comes in a later release does not make an answer wrong.
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
    },
  })
  return json
}

function parametersOf(schema: z.ZodObject, place: 'path' | 'query'): readonly Json[] {
  const { required = [] } = schemaOf(schema, 'input')
  return Object.entries(schema.shape).map(([name, one]) => {
    const { description, ...json } = schemaOf(z.object({ one }).shape.one, 'input')
    return {
      name,
      in: place,
      required: place === 'path' || (Array.isArray(required) && required.includes(name)),
      ...(description !== undefined && { description }),
      schema: json,
    }
  })
}

const jsonOf = (schema: Json): Json => ({ content: { 'application/json': { schema } } })

const error = jsonOf({
  type: 'object',
  properties: { error: { type: 'string' } },
  required: ['error'],
})

/** `GET /feeds/{feed}` is `getFeedsFeed`. */
const idOf = ({ method, at }: Operation): string =>
  method + at.replaceAll(/[^a-z]+([a-z]?)/gi, (_, letter: string) => letter.toUpperCase())

/** JSON, or the media types that it takes, which are no JSON. */
const bodyOf = ({ takes, body }: Operation): Json =>
  takes
    ? { content: Object.fromEntries(takes.map((type) => [type, { schema: { type: 'string' } }])) }
    : jsonOf(schemaOf(body, 'input'))

/** JSON, or the media types that it gives, which are no JSON. */
const answerOf = ({ gives, answer }: Operation): Json =>
  gives
    ? { content: Object.fromEntries(gives.map((type) => [type, { schema: { type: 'string' } }])) }
    : jsonOf(schemaOf(answer, 'output'))

const describe = (operation: Operation): Json => ({
  operationId: idOf(operation),
  summary: operation.summary,
  parameters: [...parametersOf(operation.path, 'path'), ...parametersOf(operation.query, 'query')],
  ...(operation.method === 'post' && {
    requestBody: { required: true, ...bodyOf(operation) },
  }),
  responses: {
    200: { description: 'done', ...answerOf(operation) },
    400: { description: 'it cannot be asked so', ...error },
    ...(operation.at.includes('{') && {
      404: { description: 'there is no such thing', ...error },
    }),
  },
})

/** The API as an OpenAPI 3.1 document. `version` is the release's. */
export function openApiOf(operations: readonly Operation[], version: string): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const operation of operations)
    (paths[`/api/v1${operation.at}`] ??= {})[operation.method] = describe(operation)
  return {
    openapi: '3.1.0',
    info: { title: 'Wiredesk', version, license: { name: 'MIT', identifier: 'MIT' } },
    security: [{}, { token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    paths,
  }
}
