import { z } from 'zod'

/** By what an alert is told: `webhook`, `email:ana@desk.example`. Each fails, and is told again, by itself. */
export const AlertChannel = z.string()

export const AlertEvent = z.enum(['opened', 'reminder', 'closed'])
export type AlertEvent = z.infer<typeof AlertEvent>

/** What wants a person: what is the matter, what to do, and where. */
export const Alert = z.object({
  /** What is the matter, in a word; `sink:desk` for one of several. */
  kind: z.string(),
  tone: z.enum(['bad', 'warn']),
  what: z.string(),
  todo: z.string(),
  /** A page of the desk. */
  href: z.string(),
  link: z.string(),
})
export type Alert = z.infer<typeof Alert>

/** An alert as it is kept. */
export const KeptAlert = Alert.extend({
  id: z.coerce.number(),
  /** When it was seen first, and last. */
  since: z.coerce.date(),
  seenAt: z.coerce.date(),
  /** From then on it is told; nothing while it may pass by itself. */
  openedAt: z.coerce.date().nullable(),
  closedAt: z.coerce.date().nullable(),
})
export type KeptAlert = z.infer<typeof KeptAlert>

/** What was told of an alert by one channel, or is to be. */
export const AlertMessage = z.object({
  channel: AlertChannel,
  event: AlertEvent,
  /** Of a reminder: 1 for the first. */
  number: z.int(),
  madeAt: z.coerce.date(),
  attempts: z.int(),
  nextAttemptAt: z.coerce.date(),
  toldAt: z.coerce.date().nullable(),
  /** When it was no longer worth telling. */
  givenUpAt: z.coerce.date().nullable(),
  failure: z.string().nullable(),
  failureMessage: z.string().nullable(),
})
export type AlertMessage = z.infer<typeof AlertMessage>

export const ToldAlert = KeptAlert.extend({ messages: z.array(AlertMessage) })
export type ToldAlert = z.infer<typeof ToldAlert>

/** A message whose turn it is. */
export const TakenMessage = AlertMessage.pick({
  channel: true,
  event: true,
  number: true,
  madeAt: true,
  attempts: true,
}).extend({ id: z.coerce.number(), alert: KeptAlert })
export type TakenMessage = z.infer<typeof TakenMessage>

/** A channel by which nothing can be told at present. */
export const FailingChannel = z.object({
  channel: AlertChannel,
  failure: z.string(),
  failureMessage: z.string(),
  since: z.coerce.date(),
  /** How much it could not tell. */
  untold: z.coerce.number(),
})
export type FailingChannel = z.infer<typeof FailingChannel>

/** How a test of a channel went. */
export const ChannelTest = z.object({
  channel: AlertChannel,
  told: z.boolean(),
  /** Why not. */
  code: z.string().nullable(),
  message: z.string().nullable(),
})
export type ChannelTest = z.infer<typeof ChannelTest>

/** Which alerts, the newest first. */
export const AlertFilter = z.object({
  /** Those that are over, too. */
  all: z
    .enum(['1', 'true', 'false'])
    .transform((text) => text !== 'false')
    .or(z.boolean())
    .default(false),
  limit: z.coerce.number().int().positive().max(1_000).default(100),
})
export type AlertFilter = z.infer<typeof AlertFilter>
