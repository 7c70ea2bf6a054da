/** A domain or server that is left alone. */
interface Held {
  readonly kind: 'domain' | 'server'
  /** Of a server with its port, where that is an unusual one. */
  readonly name: string
}

/** The first of these holds that keeps an address from being asked. */
export function heldBy<H extends Held>(url: string, holds: readonly H[]): H | undefined {
  const address = URL.parse(url)
  if (!address) return undefined
  const { hostname, host } = address
  return holds.find(({ kind, name }) =>
    kind === 'server' ? name === host : hostname === name || hostname.endsWith(`.${name}`),
  )
}
