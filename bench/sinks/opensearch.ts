import { z } from 'zod'
import { type Receiver, failures, foundIn, httpServer } from './receiver.ts'

const Head = z.object({ index: z.object({ _id: z.string(), version: z.number() }) })

/** An index as far as the bulk API goes: a document an article, the highest version of each. */
export async function opensearch(): Promise<Receiver> {
  const written: string[] = []
  const versions = new Map<string, number>()
  const { next, counts } = failures()

  function write(line: string): object {
    const { _id, version } = Head.parse(JSON.parse(line)).index
    const before = versions.get(_id) ?? -1
    if (version < before) return { index: { status: 409 } }
    written.push(_id)
    versions.set(_id, version)
    return { index: { status: before < 0 ? 201 : 200 } }
  }

  const server = await httpServer(async (_request, body, response) => {
    const { fails, isTaken } = next()
    const lines = body.toString().split('\n')
    const heads = isTaken ? lines.filter((line, at) => at % 2 === 0 && line !== '') : []
    const items = heads.map(write)
    response.writeHead(fails ? 503 : 200).end(JSON.stringify({ items }))
  })
  return {
    settings: { url: server.url, batch: '200' },
    seen: () => versions.size,
    found: async () => foundIn(written, versions.keys()),
    requests: counts,
    close: server.close,
  }
}
