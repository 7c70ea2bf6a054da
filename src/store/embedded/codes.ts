/** Whether something thrown carries one of these codes, of the system (`ENOENT`) or of PostgreSQL (`57P03`). */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  return typeof error.code === 'string' && codes.includes(error.code)
}
