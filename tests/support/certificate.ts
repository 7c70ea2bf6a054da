import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Whether a certificate can be made here. */
export const canCertify = spawnSync('openssl', ['version']).status === 0

/** A certificate of its own for a name, and a fresh key. */
export async function certificateFor(name: string): Promise<{ key: string; cert: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'tls-test-'))
  onTestFinished(async () => rm(folder, { recursive: true, force: true }))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const names = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`]
  const asked = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...names]
  const made = spawnSync('openssl', [...asked, '-keyout', key, '-out', cert])
  if (made.status !== 0) throw new Error(String(made.stderr))
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
}
