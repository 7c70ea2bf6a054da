import { raw } from 'hono/html'
import type { Html } from './html.ts'

/** Drawn by us, 16 by 16, in the color of the text. */
const paths = {
  overview: '<path d="M2 9.5h3l2-6 3 10 1.8-4H14"/>',
  articles:
    '<rect x="3" y="2" width="10" height="12" rx="1.5"/><path d="M5.5 5.5h5M5.5 8h5M5.5 10.5h3"/>',
  feeds: '<path d="M3 3a10 10 0 0 1 10 10M3 7a6 6 0 0 1 6 6"/><circle cx="4" cy="12" r="1"/>',
  waiting: '<circle cx="8" cy="8" r="5.5"/><path d="M8 5v3.2l2 1.3"/>',
  failed: '<path d="M8 2.5 14 13H2z"/><path d="M8 6.5v3M8 11.2v.1"/>',
  replays: '<path d="M13 8a5 5 0 1 1-1.6-3.7L13 6"/><path d="M13 2.8V6H9.8"/>',
  entities: '<circle cx="8" cy="5.5" r="2.7"/><path d="M3 13.5c.6-2.6 2.5-4 5-4s4.400 1.400 5 4"/>',
  claims: '<path d="M3 13V8.500M6.400 13V4M9.800 13V6.500M13 13V2.800"/>',
  audit:
    '<path d="M8 2l5 2v4c0 3-2 5-5 6-3-1-5-3-5-6V4z"/><path d="M6 8l1.500 1.500L10.300 6.500"/>',
  sinks: '<path d="M8 2.500v7M5 7l3 3 3-3M3 13.200h10"/>',
  settings:
    '<path d="M3 4.500h10M3 11.500h10"/><circle cx="6" cy="4.500" r="1.600"/><circle cx="10" cy="11.500" r="1.600"/>',
  mark: '<path d="M2 4.500h5M2 8h12M2 11.500h8"/><circle cx="11" cy="4.500" r="2"/>',
} as const

export type Icon = keyof typeof paths

const drawn = Object.fromEntries(
  Object.entries(paths).map(([name, path]) => [
    name,
    raw(
      `<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${path}</svg>`,
    ),
  ]),
)

export const icon = (name: Icon): Html => drawn[name] ?? raw('')
