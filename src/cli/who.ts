import { hostname, userInfo } from 'node:os'
import type { Io } from './command.ts'

/** What the user who is logged in is called by the environment, else by the system. */
export const userOf = (env: Io['env']): string =>
  env['USER'] ?? env['LOGNAME'] ?? systemUser() ?? 'unknown'

function systemUser(): string | undefined {
  try {
    return userInfo().username
  } catch {
    // The user of a container may have no name in its system.
    return undefined
  }
}

/** In whose name a command works: the system's word counts more than what anybody can set. */
export const commandActor = (env: Io['env']): string =>
  `cli:${systemUser() ?? userOf(env)}@${hostname()}`
