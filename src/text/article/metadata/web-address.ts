/** `relative` as an address of its own, or nothing if it is none of the web's. */
export function absoluteUrl(relative: string | null | undefined, base: string): string | undefined {
  const address = relative?.trim()
  if (!address || !URL.canParse(address, base)) return undefined
  const { href, protocol } = new URL(address, base)
  return protocol === 'http:' || protocol === 'https:' ? href : undefined
}
