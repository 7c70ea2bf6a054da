import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Client } from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { openEmbedded } from '../../src/store/embedded/open.ts'
import { makeCluster } from '../support/made-cluster.ts'

const ConnectionConfig = z.object({
  host: z.string(),
  port: z.number(),
  user: z.string(),
  database: z.string(),
  ssl: z.literal(false),
})

const isRoot = process.getuid?.() === 0

/** An empty data folder, removed after the test with whatever server is left on it. */
async function setup({ below = '', mode = 0o755 } = {}) {
  const base = await mkdtemp(join(tmpdir(), 'embedded-test-'))
  await chmod(base, mode)
  const dataDir = join(base, below, 'data')
  const log: string[] = []
  onTestFinished(async () => {
    const link = join(dataDir, 'postgres')
    const cluster = existsSync(link) ? realpathSync(link) : undefined
    if (cluster) await killServer(cluster)
    if (cluster) await rm(cluster, { recursive: true, force: true })
    await rm(base, { recursive: true, force: true })
  })
  const open = async () => openEmbedded({ dataDir, log: (line) => log.push(line) })
  return { dataDir, open, log, cluster: () => realpathSync(join(dataDir, 'postgres')) }
}

/** The same, and a database in it that was made before. */
async function setupMade() {
  const world = await setup()
  await makeCluster(world.dataDir)
  return world
}

/** `openEmbedded` in another process. */
async function openElsewhere(dataDir: string) {
  const program = join(import.meta.dirname, 'embedded-process.ts')
  const child = spawn(process.execPath, [program, dataDir], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line]: string[] = await once(createInterface(child.stdout), 'line')
  const end = async (how: () => void) => {
    const exited = once(child, 'exit')
    how()
    await exited
  }
  return {
    connectionConfig: ConnectionConfig.parse(JSON.parse(line!)),
    close: async () => end(() => child.stdin.end()),
    kill: async () => end(() => child.kill('SIGKILL')),
  }
}

const serverPid = (cluster: string) => {
  const file = join(cluster, 'postmaster.pid')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined
}

async function killServer(cluster: string) {
  const pid = serverPid(cluster)
  if (pid === undefined || !existsSync(`/proc/${pid}`)) return
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false)
}

/** Dead too if only its parent has not collected it yet. */
function isAlive(pid: number) {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false
  }
}

async function ask(config: z.infer<typeof ConnectionConfig>, sql: string) {
  const client = new Client(config)
  await client.connect()
  try {
    const { rows } = await client.query<{ answer: unknown }>(sql)
    return rows[0]?.answer
  } finally {
    await client.end()
  }
}

describe('the embedded database', () => {
  test('keeps what was committed over a restart', async () => {
    const { open, cluster } = await setup()
    const first = await open()
    await ask(first.connectionConfig, 'create table kept as select 42 as answer')
    await first.close()

    expect(serverPid(cluster())).toBeUndefined()
    const second = await open()

    expect(await ask(second.connectionConfig, 'select answer from kept')).toBe(42)
    await second.close()
  })

  test('is durable, speaks UTF-8 and has connections enough', async () => {
    const { open } = await setupMade()
    const { connectionConfig, close } = await open()
    const show = async (name: string) =>
      ask(connectionConfig, `select current_setting('${name}') as answer`)

    expect(await show('fsync')).toBe('on')
    expect(await show('synchronous_commit')).toBe('on')
    expect(await show('server_encoding')).toBe('UTF8')
    expect(await show('max_connections')).toBe('200')
    expect(await show('listen_addresses')).toBe('')
    expect(await ask(connectionConfig, `select upper('éß') as answer`)).toBe('Éß')
    await close()
  })

  test('works in a folder whose path is too long for a socket', async () => {
    const { open, dataDir } = await setup({ below: join('deep'.repeat(20), 'deeper'.repeat(20)) })

    const { connectionConfig, close } = await open()

    expect(dataDir.length).toBeGreaterThan(200)
    expect(connectionConfig.host.length).toBeLessThan(90)
    expect(await ask(connectionConfig, 'select 1 as answer')).toBe(1)
    await close()
    await rm(connectionConfig.host, { recursive: true })
  })

  test('is one server for two processes that start at once', async () => {
    const { dataDir, cluster } = await setup()

    const [one, two] = await Promise.all([openElsewhere(dataDir), openElsewhere(dataDir)])

    const started = `select pg_postmaster_start_time()::text as answer`
    expect(await ask(one.connectionConfig, started)).toBe(await ask(two.connectionConfig, started))
    expect(await readdir(dataDir)).toEqual(['postgres'])
    await Promise.all([one.close(), two.close()])
    expect(serverPid(cluster())).toBeUndefined()
  })

  test('stays up until its last user closes', async () => {
    const { open, dataDir, cluster } = await setupMade()
    const first = await open()
    const second = await openElsewhere(dataDir)

    await first.close()
    expect(await ask(second.connectionConfig, 'select 1 as answer')).toBe(1)

    await second.close()
    expect(serverPid(cluster())).toBeUndefined()
  })

  test('outlives a killed user and is taken over by the next', async () => {
    const { open, dataDir, cluster } = await setupMade()
    const first = await openElsewhere(dataDir)
    await ask(first.connectionConfig, 'create table kept as select 42 as answer')
    await first.kill()
    const pid = serverPid(cluster())

    const second = await open()

    expect(serverPid(cluster())).toBe(pid)
    expect(await ask(second.connectionConfig, 'select answer from kept')).toBe(42)
    await second.close()
    expect(serverPid(cluster())).toBeUndefined()
  })

  test('is started again when its server is killed', async () => {
    const { open, cluster, log } = await setupMade()
    const { connectionConfig, ensureRunning, close } = await open()
    await ask(connectionConfig, 'create table kept as select 42 as answer')

    await killServer(cluster())
    await ensureRunning()

    expect(await ask(connectionConfig, 'select answer from kept')).toBe(42)
    expect(log.some((line) => line.startsWith('lost postgresql'))).toBe(true)
    await close()
    expect(serverPid(cluster())).toBeUndefined()
  })

  test('is started again by itself, though nobody asks', async () => {
    const { open, cluster } = await setupMade()
    const { close } = await open()
    const pid = serverPid(cluster())

    await killServer(cluster())

    await expect.poll(() => serverPid(cluster()), { timeout: 20_000 }).not.toBe(pid)
    await close()
  })

  test('can be opened while its last user closes', async () => {
    const { open } = await setupMade()
    let current = await open()

    for (let round = 0; round < 5; round += 1) {
      const [, next] = await Promise.all([current.close(), open()])
      current = next
      await current.ensureRunning()
      expect(await ask(current.connectionConfig, 'select 1 as answer')).toBe(1)
    }

    await current.close()
  })

  test('can be closed while its server is being started again', async () => {
    const { open, cluster } = await setupMade()
    const { close } = await open()
    await killServer(cluster())

    await expect(close()).resolves.toBeUndefined()
  })

  test.runIf(process.platform === 'linux')(
    'starts though another program has the process id of its last server',
    async () => {
      const { open, cluster } = await setupMade()
      const lock = `${process.pid}\n${cluster()}\n1700000000\n5432\n${cluster()}\n\n\n`
      await writeFile(join(cluster(), 'postmaster.pid'), lock, { mode: 0o600 })

      const { connectionConfig, close } = await open()

      expect(await ask(connectionConfig, 'select 1 as answer')).toBe(1)
      await close()
    },
  )

  test('says where the cluster was when the link to it leads nowhere', async () => {
    const { open, dataDir } = await setup()
    await mkdir(dataDir, { recursive: true })
    await symlink('/nowhere/at/all', join(dataDir, 'postgres'))

    await expect(open()).rejects.toThrow(/postgres leads to a folder that is gone/)
    await rm(join(dataDir, 'postgres'))
  })

  test('says what the server said when it does not start', async () => {
    const { open, cluster } = await setupMade()
    await writeFile(join(cluster(), 'PG_VERSION'), '12\n')

    await expect(open()).rejects.toThrow(/cannot start postgresql on .*incompatible with server/s)
  })

  test.runIf(isRoot)('works below a folder that only root may enter', async () => {
    const { open, cluster } = await setup({ mode: 0o700 })

    const { connectionConfig, close } = await open()

    expect(cluster()).toMatch(/^\/var\/lib\/wiredesk\//)
    expect(await ask(connectionConfig, 'select 1 as answer')).toBe(1)
    await close()
  })
})
