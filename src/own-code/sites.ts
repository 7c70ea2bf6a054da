import {
  PageHints,
  type ReadHints,
  type RuledPage,
  type RuleReading,
} from '../schemas/site-rule.ts'
import { readBySelectors } from '../text/site-selectors.ts'
import type { SiteRule } from './define.ts'
import { ruledHost } from './host.ts'
import { wordsOf } from './words.ts'

/** Asks the rules of sites. A rule that fails is told, and the page read without it: an article is worth more than its rule. */
export const hintsOf =
  (sites: Readonly<Record<string, SiteRule>>): ReadHints =>
  (page) => {
    const host = ruledHost(sites, page.url)
    const rule = host === undefined ? undefined : sites[host]
    return host === undefined || !rule ? undefined : { host, ...ask(rule, page) }
  }

/** For a page whose rule has used up its time or memory. */
export const failedHints =
  (sites: Readonly<Record<string, SiteRule>>, failure: string): ReadHints =>
  ({ url }) => {
    const host = ruledHost(sites, url)
    return host === undefined ? undefined : { host, hints: {}, failure }
  }

/** UTF-16 code units of what is told. */
const longestFailure = 300

function ask(rule: SiteRule, page: RuledPage): Omit<RuleReading, 'host'> {
  try {
    const said = typeof rule === 'function' ? rule(page) : readBySelectors(page.markup, rule)
    if (said instanceof Promise) throw new Error('a rule gives a promise: it cannot wait')
    return { hints: PageHints.parse(said ?? {}) }
  } catch (error) {
    return { hints: {}, failure: wordsOf(error).slice(0, longestFailure) }
  }
}
