import { fork } from 'node:child_process'
import { once } from 'node:events'
import { z } from 'zod'

/** The site in a process of its own. */
export interface SiteProcess {
  readonly feeds: readonly string[]
  readonly pid: number
  end(): void
}

const Message = z.tuple([z.array(z.string())]).rest(z.unknown())

export async function startSite(articles: number, feeds: number): Promise<SiteProcess> {
  const file = new URL('./site-process.ts', import.meta.url)
  const child = fork(file, [String(articles), String(feeds)])
  const [addresses] = Message.parse(await once(child, 'message'))
  return { feeds: addresses, pid: child.pid ?? 0, end: () => void child.kill('SIGKILL') }
}
