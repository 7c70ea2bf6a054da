import { openEmbedded } from '../../src/store/embedded/open.ts'

// A process of its own for embedded.test.ts: opens the folder it is given, says where, and closes when
// its input ends.
const embedded = await openEmbedded({ dataDir: process.argv[2]! })
process.stdout.write(`${JSON.stringify(embedded.connectionConfig)}\n`)
process.stdin.resume()
process.stdin.on('end', () => void embedded.close())
