import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { z } from 'zod'

const Consumed = z.object({
  partition: z.int(),
  key: z.string(),
  payload: z.string(),
  headers: z.array(z.string()),
})
export type Consumed = z.infer<typeof Consumed>

/**
 * A consumer of librdkafka beside a broker of its own, which is made for tests of that library: both by the program kcat. Gives nothing
 * where there is no such program; with CI=true that is an error, as nobody would notice.
 */
export async function kcat(topic: string) {
  const args = ['-C', '-u', '-J', '-t', topic, '-b', 'unused:1', '-X', 'check.crcs=true']
  const child = spawn('kcat', [...args, '-X', 'test.mock.num.brokers=1', '-d', 'mock'])
  try {
    await once(child, 'spawn')
  } catch {
    if (process.env['CI'] === 'true')
      throw new Error('cannot test with kcat: it is not on the path')
    return undefined
  }
  onTestFinished(() => void child.kill('SIGKILL'))
  let address: string | undefined
  for await (const line of createInterface(child.stderr)) {
    address = / bootstrap\.servers=(\S+)/.exec(line)?.[1]
    if (address !== undefined) break
  }
  child.stderr.resume()
  if (address === undefined) throw new Error('kcat tells no address of its broker')
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  return {
    address,
    /** The next messages, as they come. */
    async take(count: number): Promise<Consumed[]> {
      const taken: Consumed[] = []
      while (taken.length < count) {
        const { value, done } = await lines.next()
        if (done === true) throw new Error(`kcat ended after ${taken.length} messages`)
        taken.push(Consumed.parse(JSON.parse(value)))
      }
      return taken
    },
  }
}
