import { parse } from 'chrono-node'
import type { ParsedComponents, ParsedResult } from 'chrono-node'
import type { Time } from '../schemas/facts.ts'

/**
 * Temporal expressions in text order, relative ones resolved against the time of publication
 * (ISO 8601). Without it only those that name their year are resolved; the others have no value.
 */
export function findTimes(text: string, published?: string): Time[] {
  const instant = new Date(published ?? '2000-01-01T00:00:00Z')
  return parse(text, { instant, timezone: 0 }).map((result, index) => {
    const surface = result.text.replace(/[\s,.;]+$/, '')
    const span = { start: result.index, end: result.index + surface.length }
    const sure = published !== undefined || result.start.isCertain('year')
    return {
      id: `t${index + 1}`,
      span,
      kind: result.start.isCertain('hour') ? 'time' : 'date',
      value: sure ? valueOf(result) : null,
      ...(published !== undefined && { anchor: published }),
    }
  })
}

function valueOf({ start }: ParsedResult): string {
  const date = `${part(start, 'year', 4)}-${part(start, 'month')}-${part(start, 'day')}`
  if (start.isCertain('hour')) return `${date}T${part(start, 'hour')}:${part(start, 'minute')}`
  if (start.isCertain('day') || start.isCertain('weekday')) return date
  return date.slice(0, start.isCertain('month') ? 7 : 4)
}

function part(of: ParsedComponents, name: 'year' | 'month' | 'day' | 'hour' | 'minute', width = 2) {
  return String(of.get(name) ?? 0).padStart(width, '0')
}
