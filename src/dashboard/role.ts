import { AsyncLocalStorage } from 'node:async_hooks'
import type { Role } from '../schemas/token.ts'

const asking = new AsyncLocalStorage<Role>()

/** Answers a request of somebody who has this role. */
export const askedBy = async <T>(role: Role, answer: () => Promise<T>): Promise<T> =>
  asking.run(role, answer)

/** Whether whoever asks may act: pages show others no forms that do something. */
export const mayAct = (): boolean => (asking.getStore() ?? 'operate') === 'operate'
