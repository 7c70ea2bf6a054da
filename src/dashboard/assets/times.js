/** Times come in UTC; here they are told in the reader's zone, with UTC on hover, and how long ago they were. */

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
const dayOf = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short' })
const minuteOf = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' })
const secondOf = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' })
const clockOf = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'medium' })

/** @type {Readonly<Record<string, (date: Date) => string>>} */
const ways = {
  day: (date) => dayOf.format(date),
  minute: (date) => minuteOf.format(date),
  second: (date) => secondOf.format(date),
  clock: (date) => clockOf.format(date),
}

/**
 * `3 min`, `5 h`, `2 d`: the same words as on the server.
 * @param {number} ms
 */
function age(ms) {
  const seconds = Math.round(Math.abs(ms) / 1_000)
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min`
  if (seconds < 2 * 86_400) return `${Math.floor(seconds / 3_600)} h`
  return `${Math.floor(seconds / 86_400)} d`
}

/**
 * @param {string} how
 * @param {Date} date
 */
function relative(how, date) {
  const ms = date.getTime() - Date.now()
  if (how === 'age') return age(ms)
  if (how === 'until') return ms <= 0 ? 'now' : `in ${age(ms)}`
  return `${age(ms)} ago`
}

/** @param {Date} date */
const inUtc = (date) => `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`

/** @param {HTMLTimeElement} element */
function tell(element) {
  const date = new Date(element.dateTime)
  if (Number.isNaN(date.getTime())) return
  const how = element.dataset['as'] ?? 'minute'
  const way = ways[how]
  const text = way ? way(date) : relative(how, date)
  // Written only where it differs: whoever reads it aloud or selects it is not disturbed.
  if (element.textContent !== text) element.textContent = text
  element.title = way ? inUtc(date) : `${minuteOf.format(date)} (${inUtc(date)})`
}

/** @param {ParentNode} within */
export function tellTimes(within) {
  for (const element of within.querySelectorAll('time[data-as]'))
    if (element instanceof HTMLTimeElement) tell(element)
}

const everyMs = 15_000

export function startTimes() {
  tellTimes(document)
  for (const note of document.querySelectorAll('[data-zone]'))
    note.textContent = zone === 'UTC' ? 'Times in UTC.' : `Times in ${zone}; UTC on hover.`
  setInterval(() => tellTimes(document), everyMs)
}
