import { openJsonl, JsonlSettings } from './jsonl.ts'
import { type SinkKind, httpKeys } from './kind.ts'
import { OpenSearchSettings, openOpenSearch } from './opensearch.ts'
import { WebhookSettings, openWebhook } from './webhook.ts'

/** All kinds of receivers, by name. */
export const kinds: Readonly<Record<string, SinkKind>> = {
  jsonl: {
    what: 'files of JSON Lines in a folder, rotating',
    settings: JsonlSettings,
    keys: {
      folder: { what: 'an absolute path, the same on every machine that works' },
      rotate: { what: 'the most bytes in one file (256MB)' },
      batch: httpKeys.batch,
    },
    open: openJsonl,
  },
  webhook: {
    what: 'batches of records posted as JSON, signed',
    settings: WebhookSettings,
    keys: {
      url: { what: 'where to post' },
      secret: { what: 'signs each request by HMAC-SHA256', isSecret: true },
      authorization: { what: 'sent as the header of that name', isSecret: true },
      ...httpKeys,
    },
    open: openWebhook,
  },
  opensearch: {
    what: 'an index of OpenSearch or Elasticsearch, by its bulk API',
    settings: OpenSearchSettings,
    keys: {
      url: { what: 'of the server' },
      index: { what: 'the name of the index (wiredesk)' },
      authorization: { what: 'sent as the header of that name: Basic …, ApiKey …', isSecret: true },
      ...httpKeys,
    },
    open: openOpenSearch,
  },
}

export type Kinds = typeof kinds

export const kindNamed = (name: string, all: Kinds = kinds): SinkKind | undefined =>
  Object.hasOwn(all, name) ? all[name] : undefined
