import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, realpathSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { Client } from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { openEmbedded } from '../../src/store/embedded/open.ts'
import { until } from '../support/app.ts'
import { makeCluster } from '../support/made-cluster.ts'

const isRoot = process.getuid?.() === 0
const program = join(import.meta.dirname, 'embedded-process.ts')

/** An empty folder that every account may enter, removed after the test with what root keeps elsewhere. */
async function setup() {
  const base = await mkdtemp(join(tmpdir(), 'first-start-'))
  await chmod(base, 0o755)
  const dataDir = join(base, 'data')
  onTestFinished(async () => {
    const link = join(dataDir, 'postgres')
    if (existsSync(link)) await rm(realpathSync(link), { recursive: true, force: true })
    await rm(base, { recursive: true, force: true })
  })
  return { base, dataDir, open: async () => openEmbedded({ dataDir }) }
}

async function answers(connection: object): Promise<boolean> {
  const client = new Client(connection)
  await client.connect()
  try {
    return (await client.query('select 1')).rowCount === 1
  } finally {
    await client.end()
  }
}

/** Opens the database of a folder in another process; `before` is shell to be run first in it. */
function elsewhere(dataDir: string, { uid, before = ':' }: { uid?: number; before?: string } = {}) {
  const child = spawn(
    'bash',
    ['-c', `${before}; exec "$0" "$1" "$2"`, process.execPath, program, dataDir],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'] },
      ...(uid !== undefined && { uid, gid: uid }),
    },
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/** What it said in the end; it is told to end at once. */
async function outcome(child: ReturnType<typeof elsewhere>) {
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { out, err, code: Number(code) }
}

const config = z.object({ host: z.string() }).loose()

describe('a first start that was cut off', () => {
  test('leaves nothing that the next one does not clear away', async () => {
    const { dataDir, open } = await setup()
    const child = elsewhere(dataDir)
    await until(async () => existsSync(dataDir) && (await readdir(dataDir)).length > 0)
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
    const remains = await readdir(dataDir)
    await mkdir(join(dataDir, `postgres.new-${process.pid}-here`))

    const { connectionConfig, close } = await open()

    expect(remains[0]).toMatch(/^postgres\.new-\d+-/)
    expect(await answers(connectionConfig)).toBe(true)
    // The process whose folder is left is alive: it may be at it.
    expect(await readdir(dataDir)).toEqual(['postgres', `postgres.new-${process.pid}-here`])
    await close()
  })

  test('is cleared away, too, while what it began is written on', async () => {
    const { dataDir, open } = await setup()
    const left = join(dataDir, 'postgres.new-999999999-left')
    await mkdir(join(left, 'base'), { recursive: true })
    const written = 'i=0; while [ $i -lt 5000 ] && : > "$0/base/$i"; do i=$((i + 1)); done'
    const writer = spawn('bash', ['-c', written, left], { stdio: 'ignore' })
    onTestFinished(() => void writer.kill('SIGKILL'))
    await until(async () => (await readdir(join(left, 'base'))).length > 100)

    const { connectionConfig, close } = await open()

    expect(await answers(connectionConfig)).toBe(true)
    expect(await readdir(dataDir)).toEqual(['postgres'])
    await close()
  })

  test('by a disk that is full says so, and leaves nothing', async () => {
    const { base, dataDir } = await setup()

    const { err, code } = await outcome(elsewhere(dataDir, { before: 'ulimit -f 64' }))

    expect(code).toBe(1)
    expect(err).toContain(`cannot make a database in ${join(dataDir, 'postgres')}`)
    expect(await readdir(base)).toEqual([])
  })

  test('by a file in the way names it', async () => {
    const { base, dataDir, open } = await setup()
    await writeFile(dataDir, '')

    await expect(open()).rejects.toThrow(`the folder ${dataDir} cannot be made`)
    expect(await readdir(base)).toEqual(['data'])
  })

  test('by a path that is too long for PostgreSQL says so, and leaves nothing', async () => {
    const { base } = await setup()
    const dataDir = join(base, ...Array.from({ length: 12 }, () => 'long'.repeat(25)))

    await expect(openEmbedded({ dataDir })).rejects.toThrow(/cannot make a database in .*too long/s)
    expect(await readdir(base)).toEqual([])
  })

  test.runIf(isRoot)('by a folder that may not be written to names it', async () => {
    const { base, dataDir } = await setup()

    const { err, code } = await outcome(elsewhere(dataDir, { uid: 12_345 }))

    expect(code).toBe(1)
    expect(err).toMatch(new RegExp(`the folder ${dataDir} cannot be made: EACCES`))
    expect(await readdir(base)).toEqual([])
  })
})

describe('a lock file', () => {
  test.each([
    ['empty', ''],
    ['full of nonsense', '\0\0\0\0 no number\n'],
  ])('that is %s keeps no server from starting', async (_, content) => {
    const { dataDir, open } = await setup()
    await makeCluster(dataDir)
    const first = await open()
    await first.close()
    const { host } = first.connectionConfig
    for (const lock of [
      join(dataDir, 'postgres', 'postmaster.pid'),
      join(host, '.s.PGSQL.5432.lock'),
    ]) {
      await writeFile(lock, content, { mode: 0o600 })
    }

    const { connectionConfig, close } = await open()

    expect(await answers(connectionConfig)).toBe(true)
    await close()
  })

  test.runIf(process.platform === 'linux')(
    'with the process id of the server of another cluster keeps none from starting',
    async () => {
      const another = await setup()
      const { dataDir, open } = await setup()
      for (const world of [another, { dataDir }]) await makeCluster(world.dataDir)
      const other = await another.open()
      onTestFinished(other.close)
      const client = new Client(other.connectionConfig)
      await client.connect()
      const { rows } = await client.query<{ pid: string }>(
        `select split_part(pg_read_file('postmaster.pid'), e'\\n', 1) as pid`,
      )
      await client.end()
      await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), `${rows[0]!.pid}\n`, {
        mode: 0o600,
      })

      const { connectionConfig, close } = await open()

      expect(await answers(connectionConfig)).toBe(true)
      await close()
    },
  )
})

test.runIf(isRoot && process.platform === 'linux')(
  'an account without a name has a database too',
  async () => {
    const { base, dataDir } = await setup()
    await mkdir(dataDir)
    await chown(dataDir, 12_345, 12_345)

    const child = elsewhere(dataDir, { uid: 12_345 })
    const result = outcome(child)
    const [line] = await once(child.stdout, 'data')
    expect(config.parse(JSON.parse(String(line))).host).toContain(base)
    child.stdin.end()

    expect(await result).toMatchObject({ code: 0, err: '' })
    expect(await readdir(dataDir)).toEqual(['postgres'])
  },
)
