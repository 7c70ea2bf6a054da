import type { Logger } from 'pino'
import { maskedJson, maskedText } from '../masked.ts'
import type { ActionStore, EndedAction } from '../store/actions.ts'
import { currentActor } from './actor.ts'

/** Where actions are written down. */
export interface NotingParts {
  readonly actions: Pick<ActionStore, 'begin' | 'end'>
  readonly now: () => Date
  readonly log: Pick<Logger, 'warn'>
}

type Done = Extract<EndedAction, { readonly count: number }>

/** A verb as the table has it. */
export interface Verb<Asked extends readonly unknown[], Result> {
  readonly work: (...asked: Asked) => Promise<Result>
  /** Of what it is done. Addresses in it are masked; other secrets are left out here. */
  readonly of: (...asked: Asked) => unknown
  /** What came of it; without, a number is a count, and all else is one thing, or as many as are listed. */
  readonly done?: (result: Result) => Done
}

export type Noting = <Asked extends readonly unknown[], Result>(
  name: string,
  verb: Verb<Asked, Result>,
) => (...asked: Asked) => Promise<Result>

/**
 * Verbs that are written down where somebody calls them: before they are done, so that nothing is done that is not
 * written, and when they are over. One that cannot be written down is not done.
 */
export const noting = ({ actions, now, log }: NotingParts): Noting => {
  const end = async (id: number, result: EndedAction) => {
    try {
      await actions.end(id, result, now())
    } catch (error) {
      // It is done all the same: whoever asked for it must not be told otherwise.
      log.warn({ err: error, action: id }, 'the end of an action could not be written down')
    }
  }
  return (name, { work, of, done = counted }) =>
    async (...asked) => {
      const by = currentActor()
      if (by === undefined) return work(...asked)
      const id = await actions.begin({ by, verb: name, subject: bounded(of(...asked)), at: now() })
      try {
        const result = await work(...asked)
        await end(id, told(done(result)))
        return result
      } catch (error) {
        await end(id, failureOf(error))
        throw error
      }
    }
}

const counted = (result: unknown): Done => ({ count: countOf(result) })

function countOf(result: unknown): number {
  if (typeof result === 'number') return result
  if (Array.isArray(result)) return result.length
  return result === false ? 0 : 1
}

/** More than any filter has; a list of a thousand ids is told by its beginning. */
const longestSubject = 2_000

function bounded(subject: unknown): unknown {
  const json = maskedJson(subject)
  if (json.length > longestSubject)
    return { beginning: json.slice(0, longestSubject), length: json.length }
  const masked: unknown = JSON.parse(json)
  return masked
}

const longestMessage = 500

const failureOf = (error: unknown): EndedAction => ({
  code: codeOf(error),
  message: messageOf(error instanceof Error ? error.message : String(error)),
})

const messageOf = (text: string): string => maskedText(text).slice(0, longestMessage)

const told = ({ message, ...done }: Done): Done => ({
  ...done,
  ...(message !== undefined && { message: messageOf(message) }),
})

/** Its own, or what kind of error it is: `registry-decision`. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'error'
  if ('code' in error && typeof error.code === 'string') return error.code
  return (
    error.name
      .replace(/Error$/, '')
      .replaceAll(/\B([A-Z])/g, '-$1')
      .toLowerCase() || 'error'
  )
}
