import { z } from 'zod'
import { ArticleRecord } from './article-record.ts'
import { Facts } from './facts.ts'

/** Records of version 1 said of a figure what it was as of, and whether that was the event's time or the report's. */
const OlderFigure = z.looseObject({
  asOf: z
    .object({ value: z.string(), role: z.enum(['event', 'reported']), time: z.string().optional() })
    .optional(),
})

/** A figure of version 1 as one of version 2: what nobody read then is not there. */
function upgradeFigure(figure: z.infer<typeof OlderFigure>) {
  const { asOf, ...rest } = figure
  if (!asOf) return { status: 'stated', ...rest }
  const { role, ...time } = asOf
  return { status: 'stated', ...rest, [role === 'event' ? 'occurredAt' : 'saidAt']: time }
}

const OlderFacts = z.looseObject({ figures: z.array(OlderFigure) })

/** Facts of any version as those of the newest. */
function upgradeFacts(facts: unknown): unknown {
  const older = OlderFacts.safeParse(facts)
  return older.success ? { ...older.data, figures: older.data.figures.map(upgradeFigure) } : facts
}

const OlderRecord = z.looseObject({ recordVersion: z.literal(1) })

function upgradeRecord(record: unknown): unknown {
  const older = OlderRecord.safeParse(record)
  return older.success ? { ...Object(upgradeFacts(older.data)), recordVersion: 2 } : record
}

/** A record that an older release may have kept. */
export const KeptRecord = z.preprocess(upgradeRecord, ArticleRecord)

/** Facts that an older release may have kept. */
export const KeptFacts = z.preprocess(upgradeFacts, Facts)
