import { once } from 'node:events'
// One reader of pages in a process of its own, so that no reader runs on code that another one has made slow, and its
// CPU time and memory are its own. Nothing is imported here that a reader could be given ready by it.
//   reader-process.ts NAME [--weights FILE] [--limit MS] [--first FILE URL]
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { gunzipSync } from 'node:zlib'
import type { Answer, Order, PageFile, PageInput, Prediction, ReadPage } from './messages.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    weights: { type: 'string' },
    limit: { type: 'string' },
    first: { type: 'string' },
    url: { type: 'string' },
  },
})

const modules: Readonly<Record<string, () => Promise<{ readonly readPage: ReadPage }>>> = {
  ours: async () => import('./ours.ts'),
  former: async () => import('../baselines/former.ts'),
  'readability+linkedom': async () => import('../baselines/readability-linkedom.ts'),
  'readability+jsdom': async () => import('../baselines/readability-jsdom.ts'),
  defuddle: async () => import('../baselines/defuddle.ts'),
  'ours+facts': async () => import('./ours-with-facts.ts'),
  'readability+linkedom+compromise': async () => import('../baselines/linkedom-compromise.ts'),
  'readability+jsdom+compromise': async () => import('../baselines/jsdom-compromise.ts'),
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

async function load(name: string): Promise<ReadPage> {
  const module = modules[name]
  if (!module) throw new Error(`there is no reader ${name}`)
  return (await module()).readPage
}

function inputOf({ file, url, contentType }: PageFile): PageInput {
  const bytes = readFileSync(file)
  const body = file.endsWith('.gz') ? gunzipSync(bytes) : bytes
  return { body, html: new TextDecoder().decode(body), url, contentType }
}

async function outcomeOf(readPage: ReadPage, input: PageInput): Promise<Prediction | string> {
  try {
    return await readPage(input)
  } catch (error) {
    return String(error).slice(0, 200)
  }
}

/** CPU time of the process when it took up its order; none while there is none. */
const began = new Float64Array(new SharedArrayBuffer(8)).fill(Infinity)

async function startLimit(limitMs: number): Promise<void> {
  const worker = new Worker(new URL('./limit-thread.ts', import.meta.url), {
    workerData: { limitMs, began },
  })
  await once(worker, 'online')
}

async function answer(readPage: ReadPage, { pages, warm, weigh }: Order): Promise<Answer> {
  const inputs = pages.map(inputOf)
  if (warm) for (const input of inputs) await outcomeOf(readPage, input)
  // What reading the files left is not to be collected on the account of these pages. Not a full collection: it would
  // take what the compiler has learned, too.
  globalThis.gc?.({ type: 'minor' })
  const before = cpuMs()
  began[0] = before
  const outcomes: (Prediction | string)[] = []
  for (const input of inputs) outcomes.push(await outcomeOf(readPage, input))
  const used = cpuMs() - before
  began[0] = Infinity
  inputs.length = 0
  if (weigh) globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  return { outcomes, cpuMs: used, rssMb: rss / 2 ** 20, heapMb: heapUsed / 2 ** 20 }
}

/** Reads pages with weights of another training than those that are shipped. */
async function loadWith(weights: string, name: string): Promise<ReadPage> {
  let taken = false
  registerHooks({
    resolve(specifier, context, next) {
      const isWeights = specifier.endsWith('/weights.ts')
      if (!isWeights || !context.parentURL?.includes('/article/body/'))
        return next(specifier, context)
      taken = true
      return { url: pathToFileURL(weights).href, format: 'module-typescript', shortCircuit: true }
    },
  })
  const readPage = await load(name)
  if (!taken) throw new Error(`the reader ${name} does not take weights from a file`)
  return readPage
}

/** CPU time from nothing to the first page read: the reader's modules, and the page. */
async function readFirst(name: string, file: string, url: string): Promise<void> {
  const input = inputOf({ file, url, contentType: 'text/html; charset=utf-8' })
  const before = cpuMs()
  const outcome = await outcomeOf(await load(name), input)
  const used = cpuMs() - before
  const characters = typeof outcome === 'string' ? 0 : outcome.articleBody.length
  process.stdout.write(JSON.stringify({ cpuMs: used, characters }))
}

async function serve(name: string): Promise<void> {
  const { weights } = values
  const readPage = weights === undefined ? await load(name) : await loadWith(weights, name)
  if (values.limit !== undefined) await startLimit(Number(values.limit))
  // Some of the libraries tell of every page what they make of it.
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    console[method] = () => undefined
  }
  process.on('message', (message) => {
    const order: Order = JSON.parse(String(message))
    void answer(readPage, order).then((result) => process.send?.(JSON.stringify(result)))
  })
  process.send?.('ready')
}

const [name = ''] = positionals
if (values.first === undefined) await serve(name)
else await readFirst(name, values.first, values.url ?? '')
