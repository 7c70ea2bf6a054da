/**
 * What is marked in a text shows its fields when it is pointed at or has the focus: those of the innermost mark and of
 * the ones around it. The fields stand in the page (`aria-describedby`), hidden.
 */

/** @type {HTMLElement | undefined} */
let card
/** What it is about. @type {Element | undefined} */
let shownOf

function openCard() {
  if (card?.isConnected) return card
  card = document.createElement('div')
  card.className = 'hover-card'
  card.setAttribute('aria-hidden', 'true')
  card.hidden = true
  document.body.append(card)
  return card
}

/**
 * A mark and those around it, the innermost first.
 * @param {Element | null} mark
 */
function around(mark) {
  const found = []
  for (let at = mark; at; at = at.parentElement?.closest('mark[data-of]') ?? null) found.push(at)
  return found
}

/** @param {Element} mark */
function isShown(mark) {
  const kind = mark.getAttribute('data-kind') ?? ''
  const box = document.querySelector(`input[data-shows="${kind}"]`)
  return !(box instanceof HTMLInputElement) || box.checked
}

const gap = 8

/**
 * Below what it is about, or above where there is no room; on a phone at the bottom, by the style alone.
 * @param {HTMLElement} shown
 * @param {Element} mark
 */
function place(shown, mark) {
  const box = mark.getClientRects()[0] ?? mark.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = shown
  const left = Math.max(gap, Math.min(box.left, innerWidth - width - gap))
  const isRoomBelow = box.bottom + gap + height < innerHeight
  shown.style.left = `${left}px`
  shown.style.top = `${isRoomBelow ? box.bottom + gap : Math.max(gap, box.top - gap - height)}px`
}

/** @param {Element} mark */
function show(mark) {
  const shown = openCard()
  const fields = around(mark)
    .filter(isShown)
    .map((one) => document.getElementById(`about-${one.getAttribute('data-of') ?? ''}`))
    .filter((one) => one !== null)
  if (fields.length === 0) return hide()
  shown.replaceChildren(...fields.map((one) => copyOf(one)))
  shown.hidden = false
  shownOf = mark
  place(shown, mark)
  highlight(mark.getAttribute('data-of') ?? '')
}

/** @param {HTMLElement} fields */
function copyOf(fields) {
  const copy = document.createElement('section')
  copy.replaceChildren(...[...fields.childNodes].map((node) => node.cloneNode(true)))
  return copy
}

/**
 * The row of what is pointed at, and all parts of its mark.
 * @param {string} of
 */
function highlight(of) {
  for (const old of document.querySelectorAll('.pointed-at')) old.classList.remove('pointed-at')
  if (of === '') return
  for (const one of document.querySelectorAll(`[data-of="${CSS.escape(of)}"]`))
    one.classList.add('pointed-at')
}

function hide() {
  if (card) card.hidden = true
  shownOf = undefined
  highlight('')
}

/** @param {Event} event */
function markOf({ target }) {
  return target instanceof Element ? target.closest('mark[data-of]') : null
}

/** @param {Event} event */
function rowOf({ target }) {
  return target instanceof Element ? target.closest('tr[data-of]') : null
}

/** @param {Event} event */
function point(event) {
  const mark = markOf(event)
  if (mark) return show(mark)
  const row = rowOf(event)
  if (row) highlight(row.getAttribute('data-of') ?? '')
}

/** Marks whose kind is not shown are no stops of the keyboard. */
function setStops() {
  for (const mark of document.querySelectorAll('mark[data-stop]'))
    if (mark instanceof HTMLElement) mark.tabIndex = isShown(mark) ? 0 : -1
}

export function startMarks() {
  if (!document.querySelector('mark[data-of]')) return
  for (const kind of ['pointerover', 'focusin']) document.addEventListener(kind, point)
  document.addEventListener('pointerout', (event) => {
    if (markOf(event) && !markOf(event)?.matches(':focus')) hide()
    if (rowOf(event)) highlight('')
  })
  document.addEventListener('focusout', (event) => {
    if (markOf(event)) hide()
  })
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide()
  })
  document.addEventListener('change', setStops)
  addEventListener(
    'scroll',
    () => {
      if (card && shownOf) place(card, shownOf)
    },
    { passive: true, capture: true },
  )
  setStops()
}
