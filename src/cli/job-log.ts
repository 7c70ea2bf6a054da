import type { App } from '../app/app.ts'
import type { Io } from './command.ts'

/** On a terminal what is asked for comes first: what becomes of each job is told there to whoever asks for `debug`. */
export const jobLog = (
  { isWatched, env }: Pick<Io, 'isWatched' | 'env'>,
  { log }: Pick<App, 'log'>,
): App['log'] =>
  isWatched && env['WIREDESK_LOG_LEVEL'] !== 'debug' ? log.child({}, { level: 'silent' }) : log
