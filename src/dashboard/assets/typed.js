import { morph } from './morph.js'
import { readPage } from './page.js'

/** So long nothing more was typed. */
const pauseMs = 250

/** @type {ReturnType<typeof setTimeout> | undefined} */
let planned

/**
 * Shows what a form finds while one types: the piece that `data-as-typed` names becomes what the form's own page has there.
 * @param {HTMLFormElement} form
 * @param {string} id
 */
async function find(form, id) {
  const texts = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  const address = `${form.action}?${new URLSearchParams(texts).toString()}`
  const page = await readPage(address)
  const piece = document.getElementById(id)
  const fresh = page?.getElementById(id)
  if (!piece || !fresh) return
  morph(piece, fresh)
  history.replaceState(history.state, '', address)
}

/** Without it the form's button does the same. */
export function startTyped() {
  document.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.form) return
    const id = target.closest('[data-as-typed]')?.getAttribute('data-as-typed')
    if (!id) return
    const { form } = target
    clearTimeout(planned)
    planned = setTimeout(() => void find(form, id).catch(() => undefined), pauseMs)
  })
}
