import { keepCompiled } from '../../src/compiled.ts'
import { startThread } from '../../src/threads/thread.ts'

// Starts a thread and dies as soon as it is warm, without leaving its main thread time to keep anything.

keepCompiled(process.argv[2])
const thread = startThread({
  file: new URL('../support/hostile-thread.ts', import.meta.url).href,
  deadlineMs: 60_000,
  memoryMb: 256,
  tables: undefined,
  onTables: () => undefined,
})
await thread.warm
process.kill(process.pid, 'SIGKILL')
