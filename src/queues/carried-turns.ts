import type { Context, GetOptions } from '../context.ts'

export type TurnOver = Parameters<NonNullable<GetOptions['onOver']>>[0]

/** That a turn is over is told with the page that was had in it, and before all that takes time. */
export function telling(
  overs: TurnOver[],
  { http, text }: Pick<Context, 'http' | 'text'>,
  tell: () => Promise<void>,
): Pick<Context, 'http' | 'text'> {
  return {
    http: {
      async get(url, options) {
        await tell()
        if (options.purpose !== 'article') return http.get(url, options)
        return http.get(url, { ...options, onOver: (over) => void overs.push(over) })
      },
    },
    text: {
      ...text,
      async findNextPage(page, signal) {
        await tell()
        return text.findNextPage(page, signal)
      },
      async readFeedText(entry, url, signal) {
        await tell()
        return text.readFeedText(entry, url, signal)
      },
    },
  }
}
