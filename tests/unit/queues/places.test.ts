import { describe, expect, test } from 'vitest'
import { makePlaces } from '../../../src/queues/places.ts'

const patient = () => new AbortController()

describe('places', () => {
  test('are taken at once while there are some', async () => {
    const places = makePlaces(2)
    expect(await places.take(patient().signal)).toBeTypeOf('function')
    expect(await places.take(patient().signal)).toBeTypeOf('function')
    expect(places.waiting()).toBe(0)
  })

  test('are given to those who wait, in turn', async () => {
    const places = makePlaces(1)
    const first = await places.take(patient().signal)
    const got: string[] = []
    const wait = async (name: string) => {
      const release = await places.take(patient().signal)
      got.push(name)
      return release
    }
    const [second, third] = [wait('second'), wait('third')]
    expect(places.waiting()).toBe(2)

    first?.()
    const release = await second
    expect([got, places.waiting()]).toEqual([['second'], 1])
    release?.()
    await third
    expect(got).toEqual(['second', 'third'])
  })

  test('are given back once, however often that is said', async () => {
    const places = makePlaces(1)
    const first = await places.take(patient().signal)
    first?.()
    first?.()

    await places.take(patient().signal)
    void places.take(patient().signal)
    expect(places.waiting()).toBe(1)
  })

  test('are not waited for by who has left', async () => {
    const places = makePlaces(1)
    const first = await places.take(patient().signal)
    const leaving = patient()
    const left = places.take(leaving.signal)
    const staying = places.take(patient().signal)

    leaving.abort()
    expect(await left).toBeUndefined()
    expect(places.waiting()).toBe(1)
    first?.()
    expect(await staying).toBeTypeOf('function')
  })

  test('are not taken by who has left before', async () => {
    const leaving = patient()
    leaving.abort()
    expect(await makePlaces(1).take(leaving.signal)).toBeUndefined()
  })
})
