import type { Figure } from '../../schemas/figure.ts'

/** UCUM's codes that nobody knows who has not looked them up. */
const known: Readonly<Record<string, string>> = { a: 'yr', Cel: '°C', '[degF]': '°F' }

/** A figure's unit for people: `km/h`, `mi/h`, `basis point`, `USD/share`, `yr`; records keep the code. */
export const unitWords = ({ unit }: Pick<Figure, 'unit'>): string => {
  if (!unit) return ''
  const code = unit.system === 'UCUM' ? codeWords(unit.code) : unit.code
  return unit.per === undefined ? code : `${code}/${codeWords(unit.per)}`
}

/** The same for a code alone. */
export const codeWords = (code: string): string => code.split('/').map(wordOf).join('/')

/** `{basis_point}` is a note of UCUM's, `[mi_i]` and `[bbl_us]` are units that are not metric, by kind. */
const wordOf = (code: string): string =>
  known[code] ??
  code
    .replaceAll(/\{([^}]*)\}/g, (_, note: string) => note.replaceAll('_', ' '))
    .replaceAll(/\[([^\]_]+)(?:_\w+)?\]/g, '$1')
