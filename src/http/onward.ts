import type { GetOptions, Page } from '../context/http.ts'

const mostHops = 3

/** The page at `url`, or the one that it sends on to: not in circles, and not for long. `get` gets a single one. */
export async function followOnward(
  url: string,
  onward: GetOptions['onward'],
  get: (url: string) => Promise<Page>,
): Promise<Page> {
  const seen = new Set<string>()
  let page = await get(url)
  for (let hops = 0; hops < mostHops; hops += 1) {
    seen.add(page.url)
    const target = onward?.(page)
    if (target === undefined || seen.has(target)) break
    const from = { url: page.url, status: page.status }
    const next = await get(target)
    page = { ...next, redirects: [...page.redirects, from, ...next.redirects] }
  }
  return page
}
