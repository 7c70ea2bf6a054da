import { z } from 'zod'

/** What the scorer reads of one page. */
export const Prediction = z.object({
  articleBody: z.string(),
  title: z.string(),
  authors: z.array(z.string()).readonly(),
  date: z.string(),
  lang: z.string(),
  siteName: z.string(),
  images: z.array(z.object({ url: z.string(), caption: z.string().optional() })).readonly(),
  /** The lead image's address. */
  image: z.string(),
})
export type Prediction = Readonly<z.infer<typeof Prediction>>

/** A page as it lies on the disk; a name that ends in `.gz` is compressed. */
export interface PageFile {
  readonly file: string
  readonly url: string
  readonly contentType: string
}

/** A page as readers are given it: bytes, or text for those that want it. */
export interface PageInput {
  readonly body: Uint8Array
  readonly html: string
  readonly url: string
  readonly contentType: string
}

/** A page that is refused is read as one without text. */
export type ReadPage = (page: PageInput) => Prediction | Promise<Prediction>

export interface Order {
  readonly pages: readonly PageFile[]
  /** Whether to read all of them once before CPU time is counted. */
  readonly warm: boolean
  /** Whether to collect all that can be collected before memory is told. */
  readonly weigh: boolean
}

/** What a reader process answers to an order. */
export const Answer = z.object({
  /** A string is the message of the error that was thrown. */
  outcomes: z.array(z.union([Prediction, z.string()])).readonly(),
  /** CPU time of the process with its collector and compiler, without that of reading the files. */
  cpuMs: z.number(),
  rssMb: z.number(),
  heapMb: z.number(),
})
export type Answer = Readonly<z.infer<typeof Answer>>

/** What a reader process says that is started for one page. */
export const FirstPage = z.object({ cpuMs: z.number(), characters: z.number() })
