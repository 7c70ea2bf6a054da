import { type Html, html } from './html.ts'

const round = (value: number) => Math.round(value * 100) / 100

/** A line of numbers, small enough for a cell; `label` says what it shows to who does not see it. */
export function sparkline(values: readonly number[], label: string): Html | '' {
  if (values.length < 2) return ''
  const most = Math.max(...values, 1)
  const [width, height] = [100, 24]
  const points = values.map(
    (value, at) =>
      `${round((at * width) / (values.length - 1))},${round(height - 1 - (value / most) * (height - 3))}`,
  )
  const line = points.join(' ')
  return html`<svg
    class="spark"
    viewBox="0 0 ${width} ${height}"
    preserveAspectRatio="none"
    role="img"
    aria-label="${label}"
  >
    <polygon class="area" points="0,${height} ${line} ${width},${height}" />
    <polyline class="line" points="${line}" />
  </svg>`
}

/** A bar of a chart: parts from the bottom up, each in the color of its place. */
export interface Bar {
  readonly label: string
  readonly parts: readonly number[]
  readonly href?: string | undefined
  /** Said on hover. */
  readonly title: string
}

export interface BarChart {
  /** What it shows, for who does not see it. */
  readonly label: string
  /** What the parts are, from the bottom up. */
  readonly names: readonly string[]
  readonly bars: readonly Bar[]
  readonly height?: number
}

const step = 17
const gap = 4

const sumOf = ({ parts }: Bar): number => parts.reduce((sum, part) => sum + part, 0)

/** Bars beside one another, of parts on top of one another; each leads to its rows. */
export function barChart({ label, names, bars, height = 120 }: BarChart): Html {
  const most = Math.max(1, ...bars.map(sumOf))
  const width = bars.length * step
  const every = Math.ceil(bars.length / 7)
  return html`<svg
      class="chart"
      viewBox="0 0 ${width} ${height + 18}"
      role="group"
      aria-label="${label}"
    >
      ${bars.map((bar, at) => {
        const drawn = html`<title>${bar.title}</title>
          <rect
            x="${at * step}"
            y="0"
            width="${step}"
            height="${height}"
            fill="transparent"
          />${rects(bar.parts, at, height / most, height)}`
        return bar.href === undefined
          ? html`<g>${drawn}</g>`
          : html`<a href="${bar.href}" aria-label="${bar.title}">${drawn}</a>`
      })}
      ${bars.map((bar, at) => ((bars.length - 1 - at) % every === 0 ? html`<text x="${at * step + step / 2}" y="${height + 14}" text-anchor="middle">${bar.label}</text>` : ''))}
    </svg>
    ${legend(names)}`
}

function rects(parts: readonly number[], at: number, scale: number, height: number): Html[] {
  let top = height
  return parts.map((part, place) => {
    const tall = part * scale
    top -= tall
    return html`<rect
      class="bar-${place + 1}"
      x="${at * step + gap / 2}"
      y="${round(top)}"
      width="${step - gap}"
      height="${round(part > 0 ? Math.max(tall, 1.5) : 0)}"
      rx="1.5"
    />`
  })
}

/** What the colors of a chart stand for. */
export const legend = (names: readonly string[]): Html =>
  html`<ul class="key">
    ${names.map(
      (name, place) =>
        html`<li>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <rect class="bar-${place + 1}" width="10" height="10" rx="2" /></svg
          >${name}
        </li>`,
    )}
  </ul>`
