/**
 * The only place where text becomes elements. The pages are our own, with all that is foreign escaped, and the
 * policy of the server lets no other script do it (Trusted Types).
 */

/** @typedef {{ createHTML(text: string): string }} Policy */

/** @returns {Policy} */
function openPolicy() {
  const same = { createHTML: (/** @type {string} */ text) => text }
  /** @type {{ createPolicy(name: string, rules: Policy): Policy } | undefined} */
  const types = Reflect.get(globalThis, 'trustedTypes')
  return types ? types.createPolicy('wiredesk', same) : same
}

const policy = openPolicy()

/**
 * Asks our server for a page, as whoever looks at it; nothing where it cannot be had.
 * @param {string} address
 */
export async function readPage(address) {
  const response = await fetch(address, { headers: { accept: 'text/html' }, redirect: 'manual' })
  if (!response.ok) return undefined
  return new DOMParser().parseFromString(policy.createHTML(await response.text()), 'text/html')
}
