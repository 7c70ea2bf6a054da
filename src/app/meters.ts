import { Counter, Gauge, type Registry } from 'prom-client'

/** Values by label. */
export type Counts = Readonly<Record<string, number>>

/** Makes gauges and counters of a registry. `values` is one value, or values by one label. */
export function metersOf(registry: Registry) {
  const meter =
    (Kind: typeof Gauge | typeof Counter) =>
    (name: string, help: string, values: number | Readonly<Record<string, Counts>>) => {
      const labelNames = typeof values === 'number' ? [] : Object.keys(values)
      const one = new Kind({ name, help, labelNames, registers: [registry] })
      if (typeof values === 'number') one.inc(values)
      else
        for (const [label, counts] of Object.entries(values))
          for (const [value, count] of Object.entries(counts)) one.inc({ [label]: value }, count)
    }
  return { gauge: meter(Gauge), counter: meter(Counter) }
}

export const secondsSince = (since: Date | null, now: Date): number =>
  since === null ? 0 : Math.max(0, (now.getTime() - since.getTime()) / 1_000)
