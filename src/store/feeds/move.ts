import type { Queryable } from '../database.ts'

/** What was learned of the old address, and means nothing at another one. */
const ofAddress = (
  'etag lastModified bodySha256 readAt freshSec hubUrl topicUrl move ' +
  'failures failingSince failure nextPollFor'
).split(' ')

export async function moveFeed(
  db: Queryable,
  id: string,
  url: string,
  now: Date,
): Promise<boolean> {
  const moved = await db.run(
    `update feeds set url = $2, poll = poll - $4::text[], next_poll_at = $3, queued_at = null,
       status = case when status = 'gone' then 'active' else status end
     where id = $1 and not exists (select 1 from feeds other where other.url = $2 and other.id <> $1)`,
    [id, url, now, ofAddress],
  )
  return moved > 0
}
