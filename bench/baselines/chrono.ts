import { parse } from 'chrono-node'

// chrono-node's dates, mapped to the scorers' shape: as precise as what it says is certain.

export default {
  name: 'chrono',
  dates: (text: string, ref: Date) =>
    parse(text, { instant: ref, timezone: 0 }).map(({ index, text: surface, start }) => ({
      start: index,
      end: index + surface.length,
      text: surface,
      type: start.isCertain('hour') ? 'TIME' : 'DATE',
      value: valueOf(start),
    })),
}

function valueOf(date: ReturnType<typeof parse>[number]['start']): string {
  const part = (name: 'year' | 'month' | 'day' | 'hour' | 'minute', width = 2) =>
    String(date.get(name) ?? 0).padStart(width, '0')
  if (
    !date.isCertain('month') &&
    !date.isCertain('day') &&
    !date.isCertain('weekday') &&
    date.isCertain('year')
  )
    return part('year', 4)
  if (!date.isCertain('day') && !date.isCertain('weekday') && date.isCertain('month'))
    return `${part('year', 4)}-${part('month')}`
  const day = `${part('year', 4)}-${part('month')}-${part('day')}`
  return date.isCertain('hour') ? `${day}T${part('hour')}:${part('minute')}` : day
}
