/** Numbers and times for people: the same in pages, alerts and feeds. */

/** `12,345`. */
export const count = (value: number): string => value.toLocaleString('en-US')

/** `1.2 GB`: bytes for people. */
export function bytes(value: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  const at = value < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(value) / 3))
  const scaled = value / 1000 ** at
  return `${at > 0 && scaled < 10 ? scaled.toFixed(1) : Math.round(scaled)} ${units[at] ?? ''}`
}

/** `98.7 %`, rounded down: 100.0 is said of nothing less. */
export const percent = (share: number | undefined): string =>
  share === undefined ? '–' : `${(Math.floor(share * 1_000) / 10).toFixed(1)} %`

/** `1 entry`, `2 entries`. */
export const many = (value: number, one: string, more = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : more}`

/** How long: `3 min`, `5 h`, `2 d`. */
export function age(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1_000)
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min`
  if (seconds < 2 * 86_400) return `${Math.floor(seconds / 3_600)} h`
  return `${Math.floor(seconds / 86_400)} d`
}
