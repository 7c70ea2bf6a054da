import type { OneFeed } from '../../app/feeds.ts'
import type { FeedSettings } from '../../schemas/feed-settings.ts'
import {
  settingKeys,
  showSettings,
  withSettings,
  withoutSettings,
} from '../../text/feed-settings.ts'
import { mayAct } from '../role.ts'
import { option } from '../view/forms.ts'
import { type Html, html } from '../view/html.ts'
import { card, facts } from '../view/parts.ts'

const keys = Object.entries(settingKeys)

/**
 * What a feed is told that holds for it alone; secrets are never shown, and stay where nothing is typed. What was `typed` and refused
 * stands there again.
 */
export function settingsCard(
  { id, settings }: Pick<OneFeed, 'id' | 'settings'>,
  typed: Readonly<Record<string, string>> = {},
): Html {
  const shown = new Map(showSettings(settings))
  if (!mayAct())
    return card(
      { id: 'settings', title: 'Settings' },
      shown.size === 0 ? html`<p class="soft">None of its own.</p>` : facts([...shown]),
    )
  const secrets = [...shown].filter(([key]) => settingKeys[key.split('.', 1)[0] ?? '']?.secret)
  return card(
    { id: 'settings', title: 'Settings', aside: 'empty: what holds for all feeds' },
    html`<form method="post" action="/feeds/${id}/settings" class="stack">
      <div class="fields">
        ${keys.map(([key, setting]) => fieldOf(key, setting, (setting.secret ? undefined : typed[key]) ?? shown.get(key) ?? ''))}
      </div>
      ${secrets.length === 0 ? '' : removals(secrets)}
      <div class="row"><button class="primary">Save settings</button></div>
    </form>`,
  )
}

type Setting = (typeof settingKeys)[string]

/** Settings that are one of a few words. */
const choices: Readonly<Record<string, readonly string[]>> = {
  'feed-text': ['never', 'when-better', 'always'],
  priority: ['live', 'low'],
}

const select = (key: string, words: readonly string[], value: string): Html =>
  html`<select name="${key}">
    ${['', ...words].map((word) => option(word, word, word === value))}
  </select>`

const fieldOf = (key: string, setting: Setting, value: string): Html =>
  html`<label class="field"
    >${key}${inputOf(key, setting, value)}<span class="sub">${setting.what}</span></label
  >`

function inputOf(key: string, { several, secret }: Setting, value: string): Html {
  const words = choices[key]
  if (words) return select(key, words, value)
  if (several)
    return html`<textarea name="${key}" rows="2" placeholder="NAME=VALUE, one a line"></textarea>`
  const [shown, hint] = secret && value !== '' ? ['', 'kept; type to replace'] : [value, '']
  return html`<input name="${key}" value="${shown}" placeholder="${hint}" autocomplete="off" />`
}

const removals = (secrets: readonly (readonly [string, string])[]): Html =>
  html`<fieldset class="field">
    <legend>Kept, and not shown; select to remove</legend>
    ${secrets.map(
      ([key, value]) =>
        html`<label class="check"
          ><input type="checkbox" name="unset" value="${key}" /> ${key}: ${value}</label
        > `,
    )}
  </fieldset>`

/** Settings as a form has changed them. Throws SettingError. */
export function settingsOf(
  before: FeedSettings,
  form: Readonly<Record<string, unknown>>,
): FeedSettings {
  const shown = new Map(showSettings(before))
  const textOf = (key: string) => (typeof form[key] === 'string' ? form[key].trim() : '')
  const unset = [
    ...[form['unset']].flat().filter((key) => typeof key === 'string' && shown.has(key)),
    ...keys.flatMap(([key, { several, secret }]) =>
      !several && !secret && textOf(key) === '' && shown.has(key) ? [key] : [],
    ),
  ].map(String)
  const set = keys.flatMap(([key, { several }]) => {
    const text = textOf(key)
    if (several) return linesOf(text).map((line) => `${key}.${line}`)
    // What is shown masked, and was left as it is, is no value.
    return text === '' || text === shown.get(key) ? [] : [`${key}=${text}`]
  })
  return withSettings(withoutSettings(before, unset), set)
}

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
