import { PermanentError, TransientError } from '../errors.ts'
import type { Crew } from './crew.ts'
import type { TaskMessage } from './messages.ts'
import type { Ending, Thread, ThreadLimits } from './thread.ts'

/** A task and who waits for it. */
export interface Order extends TaskMessage {
  readonly deliver: (answer: never) => void
  readonly fail: (error: unknown) => void
}

export interface Turns {
  /** Takes an order: it is delivered or fails in the end, unless it is called off. */
  add(order: Order): void
  /** Takes an order out of the line, or ends the thread that works on it. Nobody hears of it any more. */
  callOff(order: Order): void
  /** Gives the next orders their turn, now that a thread is free or may be started. */
  go(): void
  /** Fails the order that has waited longest: a thread could not start. */
  failNext(error: unknown): void
  /** Fails all that wait. */
  close(): void
}

/**
 * Who may use a thread when: first come, first served. An order that breaks a limit is a suspect: it goes back to the
 * end of the line and then has a fresh thread while no other order runs, so that what breaks the limit again is its own
 * doing. Orders that stood in line before it are served first: suspects cannot take all turns.
 */
export function makeTurns(crew: Crew, limits: ThreadLimits): Turns {
  const waiting: Order[] = []
  const running = new Map<Order, Thread>()
  const suspects = new WeakSet<Order>()

  function go(): void {
    for (;;) {
      const [next] = waiting
      if (!next || !mayStart(next)) return
      const thread = crew.take(suspects.has(next))
      if (!thread) return crew.call(waiting.length, suspects.has(next))
      waiting.shift()
      void work(next, thread)
    }
  }

  const mayStart = (order: Order) =>
    suspects.has(order) ? running.size === 0 : !running.keys().some((other) => suspects.has(other))

  async function work(order: Order, thread: Thread): Promise<void> {
    running.set(order, thread)
    const { name, input } = order
    const ending = await thread.run({ name, input })
    running.delete(order)
    settle(order, ending)
    if (ending.kind === 'answer' || ending.kind === 'failed') crew.free(thread)
    else crew.replace(thread)
    go()
  }

  function settle(order: Order, ending: Ending): void {
    if (ending.kind === 'answer') return order.deliver(ending.answer)
    if (ending.kind === 'failed') return order.fail(ending.error)
    const breaksLimit = ending.kind === 'over-deadline' || ending.kind === 'over-memory'
    if (!breaksLimit || suspects.has(order)) return order.fail(errorOf(order, ending, limits))
    suspects.add(order)
    waiting.push(order)
  }

  return {
    add(order) {
      waiting.push(order)
      go()
    },
    callOff(order) {
      running.get(order)?.callOff()
      const place = waiting.indexOf(order)
      if (place < 0) return
      waiting.splice(place, 1)
      // It may have been a suspect that the others waited behind.
      go()
    },
    go,
    failNext(error) {
      waiting.shift()?.fail(goneError(error))
      go()
    },
    close() {
      for (const order of waiting.splice(0))
        order.fail(goneError(new Error('the text threads are closed')))
    },
  }
}

type Loss = Exclude<Ending, { kind: 'answer' | 'failed' }>

function errorOf({ name }: Order, ending: Loss, { deadlineMs, memoryMb }: ThreadLimits): Error {
  switch (ending.kind) {
    case 'over-deadline':
      return new PermanentError(ending.kind, `${name} used over ${deadlineMs} ms of CPU, twice`)
    case 'over-memory':
      return new PermanentError(ending.kind, `${name} took more than ${memoryMb} MB, twice`)
    case 'stalled':
      return new TransientError('thread-stalled', `${name} waited without end and was given up`)
    case 'called-off':
      return new TransientError('called-off', `${name} was called off`)
    case 'gone':
      return goneError(ending.error)
  }
}

/** No fault of the order. */
function goneError(error: unknown): TransientError {
  const message = error instanceof Error ? error.message : String(error)
  return new TransientError('thread-gone', message, { cause: error })
}
