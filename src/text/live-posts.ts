import type { LiveEntry } from '../schemas/document.ts'
import type { Span } from '../schemas/span.ts'

/** A stretch of a text that was written at a time of its own: an entry of a live blog. */
export interface Post {
  readonly span: Span
  /** ISO 8601. */
  readonly time: string
}

/** The entries of a live blog whose place in its text is known, in text order. */
export const postsOf = (entries: readonly LiveEntry[] = []): readonly Post[] =>
  entries
    .flatMap(({ entrySpan, time }) => (entrySpan ? [{ span: entrySpan, time }] : []))
    .toSorted((a, b) => a.span.start - b.span.start)

/** The post that holds an offset. */
export function postAt(posts: readonly Post[], offset: number): Post | undefined {
  let low = 0
  let high = posts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((posts[middle]?.span.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const post = posts[low - 1]
  return post && offset < post.span.end ? post : undefined
}

/** What stands in a text between one border of its posts and the next. */
interface Run<T> {
  readonly post: Post | undefined
  readonly items: readonly T[]
}

/** Items in text order, those of one post together; all of them, where there are no posts. */
export function runsOf<T>(
  items: readonly T[],
  posts: readonly Post[],
  offsetOf: (item: T) => number,
): readonly Run<T>[] {
  if (posts.length === 0) return [{ post: undefined, items }]
  const found: { readonly post: Post | undefined; readonly items: T[] }[] = []
  for (const item of items) {
    const post = postAt(posts, offsetOf(item))
    const last = found.at(-1)
    if (last && last.post === post) last.items.push(item)
    else found.push({ post, items: [item] })
  }
  return found
}
