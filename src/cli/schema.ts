import { z } from 'zod'
import { ArticleRecord, recordVersion } from '../schemas/article-record.ts'
import type { Command } from './command.ts'

export const schemaCommand: Command = {
  name: 'schema',
  summary: 'Print the JSON Schema of the record',
  examples: [['schema > article-record.schema.json', 'to check exports with']],
  run: async ({ io }) => io.print(JSON.stringify(recordJsonSchema(), undefined, 2)),
}

/** JSON Schema, draft 2020-12. */
export const recordJsonSchema = () => ({
  ...z.toJSONSchema(ArticleRecord, { io: 'output' }),
  title: `Wiredesk article record, version ${recordVersion}`,
})
