import { readPage } from './page.js'
import { tellTimes } from './times.js'

/**
 * What is long is read when it is opened: `<details data-source="/address">` shows the `[data-part]` of the page at
 * that address. Without the script its link leads there.
 */

/** @param {HTMLDetailsElement} details */
async function load(details) {
  const { source = '' } = details.dataset
  const target = details.querySelector('[data-into]')
  if (source === '' || !target || target.hasAttribute('data-loaded')) return
  target.setAttribute('aria-busy', 'true')
  try {
    const page = await readPage(source)
    const part = page?.querySelector('[data-part]')
    if (!part) return
    target.replaceChildren(document.importNode(part, true))
    target.setAttribute('data-loaded', '')
    tellTimes(target)
  } catch {
    // The link to it is still there: opened again, it is asked for again.
  } finally {
    target.removeAttribute('aria-busy')
  }
}

export function startLazy() {
  // `toggle` does not bubble, but is captured.
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof HTMLDetailsElement && target.open) void load(target)
    },
    true,
  )
}
