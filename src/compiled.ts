import { constants, enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

/** In the folder of the package, which nobody else may write to who may not change the code itself. */
const folder = fileURLToPath(new URL('../node_modules/.cache/wiredesk', import.meta.url))

let kept: string | undefined

/**
 * Keeps what Node makes of our modules, types stripped and compiled, for the next start and for threads: that is half of the time that
 * loading them takes. Where the folder cannot be written, nothing is kept; Node's own variables say another, or none.
 */
export function keepCompiled(where = process.env['NODE_COMPILE_CACHE'] ?? folder): void {
  const { status } = enableCompileCache(where)
  const { ENABLED, ALREADY_ENABLED } = constants.compileCacheStatus
  // Not what Node says: where it is enabled already, that is a folder of its own within this one.
  if (status === ENABLED || status === ALREADY_ENABLED) kept = where
}

/** Where it is kept, for threads; nothing unless `keepCompiled` was called. */
export const keptCompiled = (): string | undefined => kept
