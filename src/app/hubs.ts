import { type CallbackAnswer, type CallbackRequest, answerHub } from '../websub/callback.ts'
import { subscribeWanting } from '../websub/subscribe.ts'
import type { Parts } from './parts.ts'
import { openWeb } from './web.ts'

/** WebSub hubs, which tell of new entries. */
export interface Hubs {
  /** Whether a callback belongs to a subscription of ours. */
  knows(subscriptionId: string): Promise<boolean>
  /** What a hub asks or delivers; new entries are queued before it is answered. */
  answer(request: CallbackRequest, signal: AbortSignal): Promise<Omit<CallbackAnswer, 'jobs'>>
}

export const hubsOf = (parts: Parts): Hubs => ({
  knows: async (id) => (await parts.store.subscriptions.get(id)) !== undefined,
  async answer(request, signal) {
    const { store, text, log, now, producer } = parts
    const { jobs, ...rest } = await answerHub({ ...store, text, log, now }, request, signal)
    await producer.add('fetch-article', jobs)
    return rest
  },
})

const hubsMs = 60_000

/** Asks the hubs of feeds that offer one, where we can be reached. */
export async function subscribe(parts: Parts): Promise<void> {
  const { config, store, log, now } = parts
  const publicUrl = config.WIREDESK_PUBLIC_URL
  if (publicUrl === undefined) return
  const web = openWeb(parts)
  await subscribeWanting(
    { subscriptions: store.subscriptions, postForm: web.postForm.bind(web), publicUrl, log, now },
    AbortSignal.timeout(hubsMs),
  )
}
