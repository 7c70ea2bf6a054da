import { meant } from './meant.ts'

/** A variable that looks like a setting and is none. */
export interface StrayName {
  readonly name: string
  /** The setting that it is nearly called like. */
  readonly meant?: string | undefined
  /** It has our prefix: whoever wrote it counts on it. */
  readonly isOurs: boolean
}

const prefix = 'WIREDESK_'

/**
 * The variables among `names` that look like settings and are none: all with our prefix, and those that miss it by a letter or by small
 * letters. What is called as no setting is, may be one of an older or a newer release.
 */
export function strayNames(names: readonly string[], settings: readonly string[]): StrayName[] {
  return names.flatMap((name) => {
    if (settings.includes(name)) return []
    const isOurs = name.startsWith(prefix)
    const near = isOurs || /^w/i.test(name) ? nearOf(name, settings) : undefined
    return isOurs || near !== undefined ? [{ name, meant: near, isOurs }] : []
  })
}

/** By its letters, or as one that its name begins: `WIREDESK_REDIS` is `WIREDESK_REDIS_URL`. */
function nearOf(name: string, settings: readonly string[]): string | undefined {
  const big = name.toUpperCase()
  return meant(big, settings) ?? settings.find((setting) => setting.startsWith(`${big}_`))
}
