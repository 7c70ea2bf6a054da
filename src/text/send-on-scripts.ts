/** More code than this has a site to run, not a reader to send on. In UTF-16 code units. */
const longestScript = 20_000
const mostTargets = 10

const going =
  /(?:^|[^\w$.])(?:(?:window|document|self|top|parent|globalThis)\s*\.\s*)?location\s*(?:\.\s*href\s*)?(?:=(?!=)\s*|\.\s*(?:replace|assign)\s*\(\s*)(["'`])((?:\\.|(?!\1)[^\\\n]){1,4096})\1/g

/**
 * The addresses that scripts set `location` to, as they stand in them: `location = '…'`,
 * `window.location.replace("…")`. Read, not run: an address that is put together is not found.
 */
export function scriptTargets(scripts: readonly string[]): string[] {
  const targets = scripts
    .filter((script) => script.length <= longestScript)
    .flatMap((script) => [...script.matchAll(going)].map(([, , text = '']) => unescape(text)))
  return targets.slice(0, mostTargets)
}

/** A string as JavaScript reads it, as far as addresses need it: `https:\/\/…`, `\x26`, `\u0026`. */
const unescape = (text: string) =>
  text.replace(/\\(?:u([\da-f]{4})|x([\da-f]{2})|(.))/gi, (_, long, short, one) => {
    const hex: unknown = long ?? short
    return typeof hex === 'string' ? String.fromCharCode(Number.parseInt(hex, 16)) : String(one)
  })
