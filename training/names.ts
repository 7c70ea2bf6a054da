import { allFakers } from '@faker-js/faker'
import type { Random } from './random.ts'

/** Given and family names of many countries in Latin letters, drawn at random. */
export interface NameSource {
  readonly given: () => string
  readonly family: () => string
}

export function namesOf(random: Random): NameSource {
  const fakers = Object.values(allFakers)
  const draw = (kind: 'firstName' | 'lastName') => (): string => {
    for (;;) {
      const faker = fakers[Math.floor(random() * fakers.length)]
      faker?.seed(Math.floor(random() * 2 ** 31))
      const name = nameOr(() => faker?.person[kind]() ?? '')
      if (/^\p{Script=Latin}+$/u.test(name) && /^\p{Lu}/u.test(name)) return name
    }
  }
  return { given: draw('firstName'), family: draw('lastName') }
}

/** Some locales have no names; faker says so by throwing. */
function nameOr(draw: () => string): string {
  try {
    return draw()
  } catch {
    return ''
  }
}
