import { expect, test } from 'vitest'
import { loadPeer } from '../../../src/sinks/peer.ts'

async function missing(name = '@one/queue'): Promise<never> {
  throw Object.assign(new Error(`Cannot find package '${name}' imported from here`), {
    code: 'ERR_MODULE_NOT_FOUND',
  })
}

test('a package that is not there is named, and how to install it', async () => {
  await expect(loadPeer('@one/queue', missing)).rejects.toMatchObject({
    fault: 'again',
    code: 'no-package',
    message: 'needs the package @one/queue: npm install @one/queue',
  })
})

test('a package that lacks one of its own is told as it is', async () => {
  await expect(loadPeer('@one/queue', async () => missing('another'))).rejects.toMatchObject({
    code: 'ERR_MODULE_NOT_FOUND',
  })
})
