import { z } from 'zod'
import { Subscription } from '../schemas/subscription.ts'
import type { Database } from './database.ts'

export interface SubscriptionStore {
  get(id: string): Promise<Subscription | undefined>
  /** Writes it in place of whatever its feed had before. */
  keep(subscription: Subscription): Promise<void>
  /** Subscriptions to ask a hub for, those that are new among them; see `websub/subscribe.ts`. */
  wanting(now: Date, limit: number): Promise<Subscription[]>
}

const columns = `id, feed_id as "feedId", hub_url as "hubUrl", topic_url as "topicUrl", secret, status,
  requested_at as "requestedAt", lease_until as "leaseUntil"`

const Wanting = z.object({
  feedId: z.string(),
  hubUrl: z.string(),
  topicUrl: z.string(),
  kept: Subscription.extend({
    requestedAt: z.coerce.date(),
    leaseUntil: z.coerce.date().nullable(),
  }).nullable(),
})

/** `newToken` makes what cannot be guessed: ids and secrets. */
export function createSubscriptionStore(db: Database, newToken: () => string): SubscriptionStore {
  return {
    get: async (id) =>
      db.first(Subscription, `select ${columns} from websub_subscriptions where id = $1`, [id]),

    async keep({ id, feedId, hubUrl, topicUrl, secret, status, requestedAt, leaseUntil }) {
      await db.run(
        `insert into websub_subscriptions
           (id, feed_id, hub_url, topic_url, secret, status, requested_at, lease_until)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (feed_id) do update set id = excluded.id, hub_url = excluded.hub_url,
           topic_url = excluded.topic_url, secret = excluded.secret, status = excluded.status,
           requested_at = excluded.requested_at, lease_until = excluded.lease_until`,
        [id, feedId, hubUrl, topicUrl, secret, status, requestedAt, leaseUntil],
      )
    },

    async wanting(now, limit) {
      const rows = await db.rows(
        Wanting,
        `select f.id as "feedId", f.poll->>'hubUrl' as "hubUrl", f.poll->>'topicUrl' as "topicUrl",
           (select to_jsonb(s) from (select ${columns} from websub_subscriptions where feed_id = f.id) s) as kept
         from feeds f left join websub_subscriptions w on w.feed_id = f.id
         where f.status = 'active' and f.poll->>'hubUrl' is not null and f.poll->>'topicUrl' is not null
           and (w.id is null or w.hub_url <> f.poll->>'hubUrl' or w.topic_url <> f.poll->>'topicUrl'
             or (w.requested_at <= $1::timestamptz - interval '1 day'
               and (w.status = 'pending' or coalesce(w.lease_until, '-infinity') <= $1::timestamptz + interval '2 days')
               and (w.status <> 'denied' or w.requested_at <= $1::timestamptz - interval '7 days')))
         order by w.requested_at nulls first, f.id limit $2`,
        [now, limit],
      )
      return rows.map(({ kept, ...offer }) => subscriptionFor(offer, kept, now))
    },
  }

  /** A renewal goes by the same id and secret, or the hub would deliver twice. */
  function subscriptionFor(
    offer: Pick<Subscription, 'feedId' | 'hubUrl' | 'topicUrl'>,
    kept: Subscription | null,
    requestedAt: Date,
  ): Subscription {
    if (kept?.hubUrl === offer.hubUrl && kept.topicUrl === offer.topicUrl) return kept
    return {
      ...offer,
      id: newToken(),
      secret: newToken(),
      status: 'pending',
      requestedAt,
      leaseUntil: null,
    }
  }
}
