import { z } from 'zod'

const text = z.string().optional()
const names = z.union([z.string(), z.array(z.string())]).optional()

/**
 * An article as archives carry it, one JSON object a line. `text` or `html` must be there; other
 * fields are ignored. Dates may be written in any way that pages write them.
 */
export const JsonArticle = z
  .object({
    url: text,
    title: text,
    text,
    html: text,
    published: text,
    modified: text,
    authors: names,
    language: text,
    siteName: text,
    section: text,
  })
  .refine(({ text: plain, html }) => plain !== undefined || html !== undefined, {
    error: 'neither `text` nor `html` is there',
  })
export type JsonArticle = z.infer<typeof JsonArticle>
