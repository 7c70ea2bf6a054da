import { createHash } from 'node:crypto'

/**
 * Names the cause of a failure: same cause, same fingerprint. Made of the stage, the code, the
 * message without its particulars (addresses, ids, numbers, quoted parts) and the top frame of our
 * own code, without its line, which changes with every release.
 */
export function fingerprintOf(stage: string, code: string, error: Error): string {
  const parts = [stage, code, withoutParticulars(error.message), topFrame(error.stack ?? '')]
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12)
}

const withoutParticulars = (message: string) =>
  message
    .slice(0, 500)
    .replaceAll(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, '<url>')
    .replaceAll(/"[^"]*"|'[^']*'|“[^”]*”/g, '<text>')
    .replaceAll(/\b[0-9a-f]{8,}\b/gi, '<id>')
    .replaceAll(/\d+/g, '<n>')

function topFrame(stack: string): string {
  const frame = stack.split('\n').find((line) => /^\s+at .*\/(?:src|dist)\//.test(line)) ?? ''
  return frame
    .replace(/^.*\/(?:src|dist)\//, '')
    .replace(/:\d+:\d+\)?$/, '')
    .replace(/\.[jt]s$/, '')
}
