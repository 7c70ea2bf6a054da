import { z } from 'zod'
import { type Receiver, failures, foundIn, httpServer } from './receiver.ts'

const Batch = z.object({
  records: z.array(z.object({ id: z.string(), run: z.int() })),
})

/** Keeps one of each id and run. */
export async function webhook(): Promise<Receiver> {
  const ids: string[] = []
  const kept = new Set<string>()
  const { next, counts } = failures()
  const server = await httpServer(async (_request, body, response) => {
    const { fails, isTaken } = next()
    const batch = isTaken ? Batch.parse(JSON.parse(body.toString())).records : []
    for (const { id, run } of batch) {
      ids.push(id)
      kept.add(`${id}/${run}`)
    }
    response.writeHead(fails ? 503 : 204).end()
  })
  return {
    settings: { url: server.url, batch: '200' },
    seen: () => kept.size,
    found: async () =>
      foundIn(
        ids,
        [...kept].map((key) => key.split('/')[0] ?? ''),
      ),
    requests: counts,
    close: server.close,
  }
}
