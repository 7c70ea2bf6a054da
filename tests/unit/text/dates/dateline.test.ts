import { expect, test } from 'vitest'
import { datelineOf } from '../../../../src/text/dates/dateline.ts'

test.each([
  ['VELM, March 14, 2025 /Newswire/ -- The lock is open.', 'VELM, March 14, 2025'],
  ['VELM, March 14, 2025 (Agency) — The lock is open.', 'VELM, March 14, 2025'],
  ['VELM--(WIRE)--March 14, 2025--The lock is open.', 'VELM--(WIRE)--March 14, 2025'],
  ['FOR IMMEDIATE RELEASE\nVelm, 14. März 2025 – Die Schleuse ist offen.', 'Velm, 14. März 2025'],
  ['(Velm, 14.03.2025) - Die Schleuse ist offen.', 'Velm, 14.03.2025'],
  ['(14. März 2025) Die Schleuse ist offen.', '14. März 2025'],
  ['14 mars 2025 — L’écluse est ouverte.', '14 mars 2025'],
])('finds the dateline of %j', (text, dateline) => {
  expect(datelineOf(text)).toBe(dateline)
})

test.each([
  '(Opened in the year 1921) The lock is open.',
  'The lock was built in 1921 and opened again on Friday.',
  'Ada Velm said so. The lock was built by her father in 1921 - and opened again.',
  'The lock is open.\nIt is.\nIt is indeed.\nVELM, March 14, 2025 — too late.',
])('finds none in %j', (text) => {
  expect(datelineOf(text)).toBeUndefined()
})
