import { describe, expect, test, vi } from 'vitest'
import { withDeadline } from '../../../src/http/deadline.ts'

const now = new Date('2025-09-01T12:00:00Z')

/** Work that ends with its signal, while `performance.now()` says that so much time goes by. */
async function outcome(tookMs: number) {
  const clock = vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValueOnce(tookMs)
  const { signal } = new AbortController()
  try {
    return await withDeadline(
      'https://a.example/',
      signal,
      10,
      () => now,
      async (deadline) => {
        await new Promise((_, reject) => {
          deadline.addEventListener('abort', () => reject(deadline.reason))
        })
      },
    )
  } catch (error) {
    return error
  } finally {
    clock.mockRestore()
  }
}

describe('a deadline', () => {
  test('that passes is a timeout', async () => {
    expect(await outcome(12)).toMatchObject({ code: 'timeout', disposition: 'retry' })
  })

  test('that passed long ago is a fault of ours: this process stood still', async () => {
    expect(await outcome(60_000)).toMatchObject({
      code: 'busy',
      disposition: 'defer',
      retryAt: now,
    })
  })
})
