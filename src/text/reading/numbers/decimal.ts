/** An exact decimal number: `coefficient` / 10 ** `scale`. */
export interface Decimal {
  readonly coefficient: bigint
  /** Digits after the point, never negative. */
  readonly scale: number
}

/** Digits kept of a quotient that does not end, as in 1/3: what a double can tell apart. */
const quotientDigits = 17

/** Powers of ten up to here are looked up. */
const powers = Array.from({ length: 40 }, (_, i) => 10n ** BigInt(i))

const power = (n: number) => powers[n] ?? 10n ** BigInt(n)

export const integer = (n: number | bigint): Decimal => ({ coefficient: BigInt(n), scale: 0 })

/** `digits` holds digits with at most one point, such as `1234.5` or `.25`. */
export function fromDigits(digits: string): Decimal {
  const point = digits.indexOf('.')
  if (point < 0) return { coefficient: BigInt(digits), scale: 0 }

  const tail = digits.slice(point + 1)
  return { coefficient: BigInt(digits.slice(0, point) + tail), scale: tail.length }
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  const left = a.coefficient * power(scale - a.scale)
  return { coefficient: left + b.coefficient * power(scale - b.scale), scale }
}

export const negate = (a: Decimal): Decimal => ({ coefficient: -a.coefficient, scale: a.scale })

export const multiply = (a: Decimal, b: Decimal): Decimal => ({
  coefficient: a.coefficient * b.coefficient,
  scale: a.scale + b.scale,
})

/** `a` × 10 ** `exponent`. */
export function shift(a: Decimal, exponent: number): Decimal {
  if (exponent <= a.scale) return { coefficient: a.coefficient, scale: a.scale - exponent }
  return { coefficient: a.coefficient * power(exponent - a.scale), scale: 0 }
}

/** `a` / `b`, rounded half up where it does not end. `b` is not zero. */
export function divide(a: Decimal, b: Decimal): Decimal {
  const numerator = a.coefficient * power(b.scale)
  const denominator = b.coefficient * power(a.scale)
  const leading = Math.max(0, String(denominator).length - String(numerator).length)
  const scale = quotientDigits + leading
  const doubled = (2n * numerator * power(scale)) / denominator
  return { coefficient: (doubled + (doubled < 0n ? -1n : 1n)) / 2n, scale }
}

export const compare = (a: Decimal, b: Decimal): number => {
  const left = a.coefficient * power(b.scale)
  const right = b.coefficient * power(a.scale)
  return left < right ? -1 : left > right ? 1 : 0
}

/** Without exponent, without zeros that say nothing: `1200000000`, `-0.5`. */
export function toText({ coefficient, scale }: Decimal): string {
  const sign = coefficient < 0n ? '-' : ''
  const digits = String(coefficient < 0n ? -coefficient : coefficient).padStart(scale + 1, '0')
  if (scale === 0) return sign + digits

  let last = digits.length
  const point = digits.length - scale
  while (last > point && digits.charCodeAt(last - 1) === 48) last--
  const whole = digits.slice(0, point)
  const text = last > point ? `${whole}.${digits.slice(point, last)}` : whole
  return text === '0' ? text : sign + text
}

/** The nearest double. */
export const toNumber = (a: Decimal): number => Number(toText(a))
