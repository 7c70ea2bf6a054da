import { readConfig } from '../../src/config.ts'
import { type TextThreads, openTextThreads } from '../../src/threads/pool.ts'

const { WIREDESK_TEXT_DEADLINE_MS, WIREDESK_THREAD_MEMORY_MB } = readConfig({})

const threads = openTextThreads({
  threads: 1,
  deadlineMs: WIREDESK_TEXT_DEADLINE_MS,
  memoryMb: WIREDESK_THREAD_MEMORY_MB,
})

/**
 * A text thread for all applications of a file that ask for nothing else: to get one ready takes more CPU time than all else that
 * most tests do. Ends with the process.
 */
export const sharedText: TextThreads = { ...threads, close: async () => undefined }
