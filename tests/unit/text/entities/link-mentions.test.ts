import { expect, test } from 'vitest'
import { linkMentions } from '../../../../src/text/entities/link-mentions.ts'
import { readMarkedText } from '../../../support/marked-text.ts'

/** The clusters of `marked`, each as the surface forms of its mentions. */
function link(marked: string): string[][] {
  const { tokens, mentions } = readMarkedText(marked)
  const clusters: string[][] = []
  for (const [index, cluster] of linkMentions(tokens, mentions).entries()) {
    const { first, end } = mentions[index]!
    const surface = tokens.text.slice(tokens.start[first], tokens.end[end - 1])
    ;(clusters[cluster] ??= []).push(surface)
  }
  return clusters
}

test('a family name stands for the full name before it', () => {
  expect(link('{per Marta Oliveira} won. {per Oliveira} thanked {per Jon Berg}.')).toEqual([
    ['Marta Oliveira', 'Oliveira'],
    ['Jon Berg'],
  ])
})

test('a family name in the headline stands for the first full name to come', () => {
  expect(link('{per Berg} resigns. {per Jon Berg} left after {per Ida Berg} did.')).toEqual([
    ['Berg', 'Jon Berg'],
    ['Ida Berg'],
  ])
})

test('an ambiguous family name is that of the most recent fitting full name', () => {
  const text = '{per Choe Ryong-su} sat. {per Choe} rose. {per Choe Min-ji} sang. {per Choe} bowed.'

  expect(link(text)).toEqual([
    ['Choe Ryong-su', 'Choe'],
    ['Choe Min-ji', 'Choe'],
  ])
})

test('a family name in use goes back to its first bearer, once the other is out of sight', () => {
  const between =
    'Then a long day went by in which no one spoke and nothing at all was said by them. '
  const text = `{per Ole Berg} sat. {per Berg} rose. {per Ida Berg} sang. ${between.repeat(2)}{per Berg} bowed.`

  expect(link(text)).toEqual([['Ole Berg', 'Berg', 'Berg'], ['Ida Berg']])
})

test('two different full names never meet', () => {
  expect(link('{per Laura Stone} and {per Mark Stone} met {per L. Stone}')).toEqual([
    ['Laura Stone', 'L. Stone'],
    ['Mark Stone'],
  ])
})

test('middle names and initials may be left out but not contradict', () => {
  expect(link('{per Peter A. Novak}, {per Peter Novak} and {per Peter B. Novak}')).toEqual([
    ['Peter A. Novak', 'Peter Novak'],
    ['Peter B. Novak'],
  ])
})

test('a given name serves too, but a family name is preferred', () => {
  const text = '{per James Taylor} met {per Taylor Reed}. {per Taylor} sang, {per Reed} did not.'

  expect(link(text)).toEqual([
    ['James Taylor', 'Taylor'],
    ['Taylor Reed', 'Reed'],
  ])
})

test('hyphens, diacritics and honorifics do not part one person', () => {
  expect(link('{per Moon Ji-woo}, {per Moon Ji Woo}; {per José Peña}, {per Mr. Pena}')).toEqual([
    ['Moon Ji-woo', 'Moon Ji Woo'],
    ['José Peña', 'Mr. Pena'],
  ])
})

test('an acronym stands for the name whose initials it is', () => {
  const text =
    'The {org Baltic Fisheries Council} ({org BFC}) met. {org BFC} officials and the {org B.F.C.} agreed.'

  expect(link(text)).toEqual([['Baltic Fisheries Council', 'BFC', 'BFC', 'B.F.C.']])
})

test('an acronym in brackets may be of another language', () => {
  const text = 'the {org Green Party} ({org MPS}) lost, said the {org MPS}'

  expect(link(text)).toEqual([['Green Party', 'MPS', 'MPS']])
})

test('an organization is known by its head and by its name without the country', () => {
  const text =
    "The {org Farmers’ Party of Lithuania} won. The {org Farmers' Party} and the {org Norwegian Health Ministry}; " +
    'the {org Health Ministry} agreed. {org Nordvik Shipping Ltd.} and {org Nordvik Shipping} did not.'

  expect(link(text)).toEqual([
    ['Farmers’ Party of Lithuania', "Farmers' Party"],
    ['Norwegian Health Ministry', 'Health Ministry'],
    ['Nordvik Shipping Ltd.', 'Nordvik Shipping'],
  ])
})

test('ministries of two countries stay apart, and a bare one is the nearest', () => {
  const text =
    '{org Finnish Defense Ministry}, {org Defense Ministry}, {org Swedish Defense Ministry}, {org Defense Ministry}'

  expect(link(text)).toEqual([
    ['Finnish Defense Ministry', 'Defense Ministry'],
    ['Swedish Defense Ministry', 'Defense Ministry'],
  ])
})

test('a country is one under all its names, its people another', () => {
  const text =
    '{loc U.S.}, {loc the United States}, {grp American}, {grp Americans}, {loc Burma}, {loc Myanmar}'

  expect(link(text)).toEqual([
    ['U.S.', 'the United States'],
    ['American', 'Americans'],
    ['Burma', 'Myanmar'],
  ])
})

test('a longer place name is another place', () => {
  expect(link('{loc Green River}, {loc Green River Dam}, {loc York}, {loc New York}')).toHaveLength(
    4,
  )
})

test('a person and a place of one name stay apart', () => {
  expect(link('{per Lena Florence} flew to {loc Florence}. {per Florence} smiled.')).toEqual([
    ['Lena Florence', 'Florence'],
    ['Florence'],
  ])
})

test('thousands of persons who share a name are settled in the time of a test', () => {
  const many = Array.from({ length: 5_000 }, (_, index) => `{per Kim N${index}} and {per Kim}`)
  const { tokens, mentions } = readMarkedText(many.join(' '))

  // A quadratic step would outlast the test.
  const clusters = linkMentions(tokens, mentions)

  expect(new Set(clusters).size).toBe(5_000)
})

test('one name with acronyms without end is settled in the time of a test', () => {
  const { tokens, mentions } = readMarkedText('{org Alpha Beta} ({org AB}) '.repeat(5_000))

  // A quadratic step would outlast the test.
  const clusters = linkMentions(tokens, mentions)

  expect(new Set(clusters).size).toBe(1)
})

test.each([
  ['{grp Kurds}', '{grp Kurdish}'],
  ['{grp Kurds}', '{grp Kurd}'],
  ['{grp Jews}', '{grp Jewish}'],
  ['{grp Arabs}', '{grp Arabian}'],
  ['{grp Uighurs}', '{grp Uyghur}'],
  ['{grp Moslems}', '{grp Muslim}'],
  ['{grp Shiites}', '{grp Shia}'],
  ['{grp Hindus}', '{grp Hindu}'],
])('%s and %s are one people', (one, other) => {
  expect(link(`${one} met. A ${other} band sang.`)).toHaveLength(1)
})

test('a people is none that is written nearly so', () => {
  expect(link('{grp Kurds} met. A {grp Kuru} band sang.')).toHaveLength(2)
})

const called = (acronym: string) => `{org Lund Mill} ({org ${acronym}}) sat. `
const linkLast = (acronyms: readonly string[]) =>
  link(`${acronyms.map(called).join('')}{org ${acronyms.at(-1)}} rose.`)

test('a name has four acronyms, and no fifth', () => {
  expect(linkLast(['ABX', 'CDX', 'EFX', 'GHX'])).toHaveLength(1)
  expect(linkLast(['ABX', 'CDX', 'EFX', 'GHX', 'IJX']).length).toBeGreaterThan(1)
})
