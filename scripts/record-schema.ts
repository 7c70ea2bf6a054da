import { writeFileSync } from 'node:fs'
import { recordJsonSchema } from '../src/cli/schema.ts'
import { recordVersion } from '../src/schemas/article-record.ts'

/** The JSON Schema of records, a file per version: those of versions before the last are not changed any more. */
export const recordSchemaFile = `docs/schemas/article-record.v${recordVersion}.json`

/** As `wiredesk schema` prints it. */
export const recordSchema = (): string => `${JSON.stringify(recordJsonSchema(), undefined, 2)}\n`

if (import.meta.main) writeFileSync(recordSchemaFile, recordSchema())
