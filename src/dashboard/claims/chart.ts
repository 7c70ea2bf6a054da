import { dayMs, utcMinute } from '../../moments.ts'
import type { ClaimPoint } from '../../schemas/claim.ts'
import { figureValue } from '../../text/claims/figure-value.ts'
import { type Html, html } from '../view/html.ts'
import { wordsHref } from './link.ts'

const [width, height] = [720, 240]
const edge = { left: 64, right: 20, top: 16, bottom: 28 }

const round = (value: number) => Math.round(value * 10) / 10

/** A number of a scale as a distance. */
const scale = (from: readonly [number, number], to: readonly [number, number]) => (value: number) =>
  from[1] === from[0]
    ? (to[0] + to[1]) / 2
    : to[0] + ((value - from[0]) * (to[1] - to[0])) / (from[1] - from[0])

function bounds(values: readonly number[], isWide = false): readonly [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = isWide ? (high - low || Math.abs(high) || 1) * 0.15 : 0
  return [low >= 0 ? Math.max(0, low - room) : low - room, high + room]
}

/** Values by the time they were told, each leading to its words; drawn here, so that it needs no script. */
export function claimChart(points: readonly ClaimPoint[], label: string): Html | '' {
  if (points.length < 2) return ''
  const times = bounds(points.map(({ at }) => at.getTime()))
  const values = bounds(
    points.flatMap(({ value, low, high }) => [low ?? value, high ?? value]),
    true,
  )
  const x = scale(times, [edge.left, width - edge.right])
  const y = scale(values, [height - edge.bottom, edge.top])
  return html`<svg
      class="chart claims"
      viewBox="0 0 ${width} ${height}"
      role="group"
      aria-label="${label}"
    >
      ${valueTicks(values, y)} ${timeTicks(times, x)}
      <polyline class="way" points="${standingLine(points, x, y)}" />
      ${points.map((point) => dot(point, x(point.at.getTime()), y))}
    </svg>
    ${legend}`
}

type Scale = (value: number) => number

/** What stood at each time, conflicts left out: the way of the value. */
const standingLine = (points: readonly ClaimPoint[], x: Scale, y: Scale): string =>
  points
    .filter(({ standing }) => standing === 'first' || standing === 'revised')
    .map(({ at, value }) => `${round(x(at.getTime()))},${round(y(value))}`)
    .join(' ')

const marks: Readonly<Record<ClaimPoint['standing'], Html>> = {
  first: html`<circle r="5.5" />`,
  agrees: html`<circle r="4" />`,
  revised: html`<path d="M0-6.500 6 5-6 5z" />`,
  conflict: html`<path d="M-5-5h10v10h-10z" />`,
}

function dot(point: ClaimPoint, left: number, y: Scale): Html {
  const { low, high, value, standing, within, teller, at } = point
  const said = `${figureValue(point)}, ${teller}, ${utcMinute(at)}: ${standing}`
  const range =
    low !== null && high !== null
      ? html`<line
          x1="0"
          x2="0"
          y1="${round(y(low) - y(value))}"
          y2="${round(y(high) - y(value))}"
        />`
      : ''
  return html`<a href="${wordsHref(point)}" aria-label="${said}" class="${standing} ${within}"
    ><g transform="translate(${round(left)} ${round(y(value))})">
      <title>${said}</title>
      <circle class="reach" r="14" />
      ${range} ${marks[standing]}
    </g></a
  >`
}

const short = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 })

const valueTicks = ([low, high]: readonly [number, number], y: Scale): Html[] =>
  [0, 1, 2, 3].map((step) => {
    const value = low + ((high - low) * step) / 3
    return html`<line
        class="rule"
        x1="${edge.left}"
        x2="${width - edge.right}"
        y1="${round(y(value))}"
        y2="${round(y(value))}"
      />
      <text x="${edge.left - 8}" y="${round(y(value) + 4)}" text-anchor="end"
        >${short.format(value)}</text
      >`
  })

function timeTicks([from, to]: readonly [number, number], x: Scale): Html[] {
  const ends = to === from ? [from] : [from, (from + to) / 2, to]
  return ends.map((ms, index) => {
    const iso = new Date(ms).toISOString()
    const text = to - from < 3 * dayMs ? iso.slice(5, 16).replace('T', ' ') : iso.slice(0, 10)
    const anchor = ['start', 'middle', 'end'][ends.length === 1 ? 1 : index]
    return html`<text x="${round(x(ms))}" y="${height - 6}" text-anchor="${anchor}">${text}</text>`
  })
}

const legend = html`<ul class="key claims-key">
  ${(
    [
      ['first', 'told first'],
      ['agrees', 'the same again'],
      ['revised', 'revised'],
      ['conflict', 'in conflict'],
    ] as const
  ).map(
    ([standing, words]) =>
      html`<li class="${standing}">
        <svg viewBox="-8 -8 16 16" aria-hidden="true">${marks[standing]}</svg>${words}
      </li>`,
  )}
</ul>`
