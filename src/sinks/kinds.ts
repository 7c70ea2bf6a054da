import { openJsonl, JsonlSettings } from './jsonl.ts'
import { KafkaSettings, openKafka } from './kafka.ts'
import { type SinkKind, httpKeys } from './kind.ts'
import { OpenSearchSettings, openOpenSearch } from './opensearch.ts'
import { S3Settings, openS3 } from './s3.ts'
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
  kafka: {
    what: 'a topic of Kafka or Redpanda (package @platformatic/kafka)',
    settings: KafkaSettings,
    keys: {
      brokers: { what: 'where to ask first: one:9092,two:9092' },
      topic: { what: 'the name of the topic, which must be there' },
      user: { what: 'who asks, by SASL' },
      password: { what: 'of the user', isSecret: true },
      mechanism: { what: 'PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512 (PLAIN)' },
      tls: { what: 'on or off (off)' },
      compression: { what: 'none, gzip or zstd (gzip)' },
      request: { what: 'the most bytes in one request, before compression (900KB)' },
      ...httpKeys,
    },
    open: openKafka,
  },
  s3: {
    what: 'Parquet files by day in a bucket of S3 (packages aws4fetch, hyparquet-writer)',
    settings: S3Settings,
    keys: {
      url: { what: 'of the server: https://s3.eu-central-1.amazonaws.com' },
      bucket: { what: 'the name of the bucket, which must be there' },
      prefix: { what: 'the folder in it (records)' },
      region: { what: 'where the bucket is (us-east-1)' },
      address: { what: 'path or host: how the bucket is named in addresses (path)' },
      key: { what: 'the id of the access key' },
      secret: { what: 'of the access key', isSecret: true },
      token: { what: 'of a session, where the key is of one', isSecret: true },
      every: { what: 'how long records are gathered for the next files (5m)' },
      batch: { what: 'the most records in one file (5000)' },
      timeout: httpKeys.timeout,
    },
    batch: 5_000,
    open: openS3,
  },
}

export type Kinds = typeof kinds

export const kindNamed = (name: string, all: Kinds = kinds): SinkKind | undefined =>
  Object.hasOwn(all, name) ? all[name] : undefined
