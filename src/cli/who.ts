import { hostname, userInfo } from 'node:os'
import type { Io } from './command.ts'

/** The user who is logged in; a container may have none. */
export function userOf(env: Io['env']): string {
  try {
    return userInfo().username
  } catch {
    // The user has no name in this system: only what the environment says is left.
    return env['USER'] ?? env['LOGNAME'] ?? 'unknown'
  }
}

/** In whose name a command works. */
export const commandActor = (env: Io['env']): string => `cli:${userOf(env)}@${hostname()}`
