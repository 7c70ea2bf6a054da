import { SinkError } from './sink.ts'

/**
 * Loads a package that only some kinds of sinks need, and that is installed by those who have one.
 *
 * @throws SinkError that names it and says how to install it, where it is not there
 */
export async function loadPeer<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    if (!isAbsent(error, name)) throw error
    throw new SinkError('again', 'no-package', `needs the package ${name}: npm install ${name}`, {
      cause: error,
    })
  }
}

/** A package that is there may lack one of its own: that is told as it is. */
const isAbsent = (error: unknown, name: string): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'ERR_MODULE_NOT_FOUND' &&
  error.message.includes(`'${name}'`)
