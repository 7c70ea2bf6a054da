import {
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
  createServer,
} from 'node:http'
import type { App } from '../app/app.ts'

export interface Dashboard {
  /** Where it answers. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** What answers requests, and what ends with it. */
export interface Answers {
  readonly listener: RequestListener
  readonly close: () => Promise<void>
}

/** Listens where the settings say. Throws where it cannot, as when the port is taken. */
export async function startDashboard(app: App): Promise<Dashboard> {
  const { WIREDESK_HOST: host, WIREDESK_PORT: port } = app.config
  const load = async () => (await import('./server.ts')).dashboardAnswers(app)
  return serve({ host, port, answers: loadedOnce(load, app.log) })
}

/**
 * Health of a process that has no dashboard, and what it has done, for probes and Prometheus; `ofStore`: also what is in store and
 * queues. Throws as that does.
 */
export async function startProbe(app: App, port: number, ofStore: boolean): Promise<Dashboard> {
  const load = async () => (await import('./server.ts')).probeAnswers(app, ofStore)
  return serve({ host: app.config.WIREDESK_HOST, port, answers: loadedOnce(load, app.log) })
}

/**
 * Answers that are loaded when somebody first asks: that takes a tenth of a second, and most processes are asked
 * long after they have begun to work, if ever. Who asks meanwhile waits for the same load; one that fails is told, and tried again.
 */
export function loadedOnce(load: () => Promise<Answers>, log: Pick<App['log'], 'error'>): Answers {
  let loading: Promise<Answers> | undefined
  const loaded = async () => {
    try {
      return await (loading ??= load())
    } catch (error) {
      loading = undefined
      throw error
    }
  }
  const first = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      ;({ listener } = await loaded())
      // Whoever has left meanwhile would never be seen to leave.
      if (!request.socket.destroyed) listener(request, response)
    } catch (error) {
      log.error({ err: error, path: request.url }, 'dashboard trouble')
      response.writeHead(500).end('something went wrong; the log says what')
    }
  }
  let listener: RequestListener = (...asked) => void first(...asked)
  return {
    listener: (...asked) => listener(...asked),
    close: async () => {
      await (await loading?.catch(() => undefined))?.close()
    },
  }
}

interface Place {
  readonly host: string
  readonly port: number
  readonly answers: Answers
}

async function serve({ host, port, answers }: Place): Promise<Dashboard> {
  // Whoever has not sent the whole request by then, of whatever path, is cut off.
  const limits = { requestTimeout: 60_000, headersTimeout: 20_000 }
  const server = createServer(limits, answers.listener)
  const at = await listen(server, host, port)
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${at}`,
    close: async () => {
      await answers.close()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

async function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => {
      const address = server.address()
      done(address !== null && typeof address === 'object' ? address.port : port)
    })
  })
}
