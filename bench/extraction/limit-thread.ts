// Ends its process where an order takes more CPU time than it may: the thread that reads cannot, as it is busy.
import { workerData } from 'node:worker_threads'

const { limitMs, began }: { readonly limitMs: number; readonly began: Float64Array } = workerData

setInterval(() => {
  const { user, system } = process.cpuUsage()
  const isOver = (user + system) / 1_000 - (began[0] ?? 0) > limitMs
  if (isOver) process.kill(process.pid, 'SIGKILL')
}, 50)
