import { morph, watchForms } from './morph.js'
import { readPage } from './page.js'
import { tellTimes } from './times.js'

/**
 * `/events` names the parts of the desk that have changed. The pieces of this page that show them (`data-live="a b"`,
 * with an id) are then asked for and made what they are by now.
 */

/** No page is asked for more often. */
const pauseMs = 1_500
const againMs = 15_000

const pieces = () => [...document.querySelectorAll('[data-live]')]

/** @param {Element} piece */
const partsOf = (piece) => (piece.getAttribute('data-live') ?? '').split(' ')

/** @type {Set<string>} */
const changed = new Set()
/** @type {ReturnType<typeof setTimeout> | undefined} */
let planned
/** @type {EventSource | undefined} */
let events
let isPaused = false

/** @param {'live' | 'away' | 'paused'} state */
function show(state) {
  const words = { live: 'Live', away: 'Not connected', paused: 'Paused' }
  for (const button of document.querySelectorAll('[data-pulse]')) {
    button.setAttribute('data-state', state)
    button.textContent = words[state]
    button.setAttribute('aria-pressed', String(state === 'paused'))
  }
}

/**
 * A piece, made what it is in the page that was just read. Where its focus is lost, it goes to the piece.
 * @param {Element} piece
 * @param {Document} page
 */
function renew(piece, page) {
  const fresh = page.getElementById(piece.id)
  if (!fresh) return
  const hadFocus = piece.contains(document.activeElement)
  morph(piece, fresh)
  tellTimes(piece)
  if (hadFocus && !piece.contains(document.activeElement) && piece instanceof HTMLElement) {
    piece.tabIndex = -1
    piece.focus({ preventScroll: true })
  }
}

async function renewChanged() {
  planned = undefined
  const concerned = pieces().filter((piece) => partsOf(piece).some((part) => changed.has(part)))
  changed.clear()
  if (concerned.length === 0) return
  try {
    const page = await readPage(location.pathname + location.search)
    if (page && !isPaused) for (const piece of concerned) renew(piece, page)
  } catch {
    show('away')
  }
}

/** @param {readonly string[]} parts */
function note(parts) {
  for (const part of parts) changed.add(part)
  planned ??= setTimeout(() => void renewChanged(), pauseMs)
}

function connect() {
  const parts = [...new Set(pieces().flatMap(partsOf))]
  if (parts.length === 0 || document.hidden || isPaused || events) return
  const source = new EventSource(`/events?parts=${encodeURIComponent(parts.join(' '))}`)
  events = source
  // From here on nothing is missed; what changed before is read once.
  source.addEventListener('ready', () => {
    show('live')
    note(parts)
  })
  source.addEventListener('changed', ({ data }) => note(String(data).split(' ')))
  source.addEventListener('error', () => {
    show('away')
    // A refusal ends it: the browser itself comes back only after a connection that was cut.
    if (source.readyState !== EventSource.CLOSED) return
    disconnect()
    setTimeout(connect, againMs)
  })
}

function disconnect() {
  events?.close()
  events = undefined
}

function pause() {
  isPaused = !isPaused
  if (!isPaused) return connect()
  disconnect()
  show('paused')
}

export function startLive() {
  watchForms()
  // Where nothing moves there is nothing to be told of, or stopped.
  if (pieces().length === 0)
    for (const button of document.querySelectorAll('[data-pulse]'))
      button.toggleAttribute('hidden', true)
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-pulse]')) pause()
  })
  // A tab that nobody sees costs nothing, and browsers allow few connections to one server.
  document.addEventListener('visibilitychange', () => (document.hidden ? disconnect() : connect()))
  addEventListener('pagehide', disconnect)
  addEventListener('pageshow', connect)
  connect()
}
