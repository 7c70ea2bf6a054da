/** The name of the rule for that address: the longest one that is its host or stands above it. */
export function ruledHost(
  sites: Readonly<Record<string, unknown>>,
  url: string,
): string | undefined {
  const host = URL.parse(url)?.hostname ?? ''
  return Object.keys(sites)
    .filter((name) => host === name || host.endsWith(`.${name}`))
    .toSorted((a, b) => b.length - a.length)[0]
}
