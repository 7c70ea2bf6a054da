import type { PollState } from '../schemas/poll-state.ts'

/** A feed, as far as its next poll goes. */
export interface Planned {
  readonly status: string
  readonly poll: PollState
  readonly nextPollAt: Date
}

const words = {
  pace: 'by its own pace',
  site: 'the site asks not to be polled sooner',
  'skipped-hours': 'it asks to be left alone until then',
  interval: 'the interval that was set',
  'min-interval': 'the least interval that was set',
  'max-interval': 'the longest interval that was set',
  backoff: 'it fails: each wait is longer than the one before',
  'retry-after': 'the site said to come back then',
  asked: 'it was asked for',
  first: 'it was never polled',
} as const

export type WhyNext = keyof typeof words

/** Why the next poll is due when it is; nothing for a feed that is not polled. */
export function whyNext({ poll, nextPollAt, status }: Planned, now: Date): WhyNext | undefined {
  if (status !== 'active') return undefined
  if (poll.polledAt === undefined) return 'first'
  const isPlanned =
    poll.nextPollAt !== undefined && Date.parse(poll.nextPollAt) === nextPollAt.getTime()
  if (!isPlanned && nextPollAt <= now) return 'asked'
  return isPlanned ? (poll.nextPollFor ?? 'pace') : 'interval'
}

export const inWords = (why: WhyNext): string => words[why]
