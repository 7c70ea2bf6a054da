/** What a Redis has done so far, as `INFO all` tells it. */
export interface RedisCounters {
  readonly cpuMs: number
  /** By name; those that scripts call are among them. */
  readonly commands: Readonly<Record<string, number>>
}

export function countersOf(info: string): RedisCounters {
  const lines = info.split(/\r?\n/).map((line) => line.split(':'))
  const seconds = (name: string) => Number(lines.find(([key]) => key === name)?.[1] ?? 0)
  const commands = lines.flatMap(([key = '', value = '']) => {
    const calls = /^calls=(\d+)/.exec(value)?.[1]
    return key.startsWith('cmdstat_') && calls !== undefined
      ? [[key.slice('cmdstat_'.length), Number(calls)] as const]
      : []
  })
  return {
    cpuMs: 1_000 * (seconds('used_cpu_user') + seconds('used_cpu_sys')),
    commands: Object.fromEntries(commands),
  }
}
