import nlp from 'compromise'
import { z } from 'zod'
import type { Entity, EntityType, Mention } from '../schemas/entity.ts'
import type { Span } from '../schemas/span.ts'

/** What compromise tells of one match. */
const Matches = z.array(z.object({ offset: z.object({ start: z.int(), length: z.int() }) }))

interface Named {
  readonly span: Span
  readonly name: string
  readonly type: EntityType
}

/** Who, what and where a text names. Mentions are in text order and never overlap. */
export function findEntities(text: string): { mentions: Mention[]; entities: Entity[] } {
  const entities = new Map<string, Entity>()
  const mentions = named(text).map(({ span, name, type }) => {
    const key = `${type} ${name.toLowerCase()}`
    const known = entities.get(key)
    const id = known?.id ?? `e${entities.size + 1}`
    entities.set(key, {
      ...(known ?? { id, type, name, aliases: [], roles: [] }),
      mentions: (known?.mentions ?? 0) + 1,
    })
    return { span, entity: id, type }
  })
  return { mentions, entities: [...entities.values()] }
}

function named(text: string): Named[] {
  const doc = nlp(text)
  const found = [
    ...spansOf(text, doc.people().json({ offset: true }), 'person'),
    ...spansOf(text, doc.organizations().json({ offset: true }), 'organization'),
    ...spansOf(text, doc.places().json({ offset: true }), 'place'),
  ].toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)

  let end = 0
  return found.filter(({ span }) => {
    if (span.start < end) return false
    end = span.end
    return true
  })
}

function spansOf(text: string, json: unknown, type: EntityType): Named[] {
  return Matches.parse(json).flatMap(({ offset }) => {
    const surface = text.slice(offset.start, offset.start + offset.length)
    const name = surface.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/[’']s$/u, '')
    if (!/\p{Lu}/u.test(name) || name.includes('\n')) return []

    const start = offset.start + surface.indexOf(name)
    return [{ span: { start, end: start + name.length }, name, type }]
  })
}
