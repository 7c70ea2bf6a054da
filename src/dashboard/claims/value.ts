import type { ClaimFigure } from '../../schemas/claim.ts'
import { FigureKind, Modifier } from '../../schemas/figure.ts'
import { shortValue } from '../article/fields.ts'

/** As one reads it, with its unit. */
export function figureValue(figure: ClaimFigure): string {
  const { value, exact, low, high, unit } = figure
  const text = shortValue({
    value,
    decimal: exact,
    kind: FigureKind.catch('count').parse(figure.kind),
    modifier: Modifier.catch('exact').parse(figure.modifier),
    ...(low !== null && { low }),
    ...(high !== null && { high }),
  })
  return unit === null ? text : `${text} ${unit}`
}
