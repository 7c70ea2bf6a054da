import type { AnyStage } from '../stage.ts'
import type { QueueBackend, StageQueue } from './backend.ts'

/** The queues of all stages. */
export interface StageQueues {
  readonly find: (name: string) => { readonly stage: AnyStage; readonly queue: StageQueue }
  readonly close: () => Promise<void>
}

/** So many jobs are asked for at once. */
export const atOnce = 20

/** A queue connects when it is asked first: most commands ask none. `onError` hears of connections that break. */
export function openQueues(
  backend: QueueBackend,
  stages: readonly AnyStage[],
  onError: (error: Error) => void,
): StageQueues {
  let closing = false
  const opened = new Map<string, StageQueue>()

  function queueOf(name: string): StageQueue {
    const known = opened.get(name)
    if (known) return known
    if (closing) throw new Error('the producer is closed')
    const queue = backend.openQueue(name)
    queue.on('error', (error) => {
      if (!closing) onError(error)
    })
    opened.set(name, queue)
    return queue
  }

  return {
    find(name) {
      const stage = stages.find((one) => one.name === name)
      if (stage) return { stage, queue: queueOf(name) }
      throw new Error(`no stage ${name}; there are ${stages.map((one) => one.name).join(', ')}`)
    },
    close: async () => {
      closing = true
      await Promise.all([...opened.values()].map(async (queue) => queue.close()))
    },
  }
}
