/**
 * Addresses as they may be shown: passwords and keys masked. Feeds are given out with a password before
 * the host or a key in the query, and addresses end in logs, letters, pages and bug reports.
 */

const mask = '********'

const secretWords = new Set(
  'key keys token tokens secret sig signature auth authorization password passwd passphrase pass pwd credential credentials session sessionid sid jwt bearer hmac otp pin'.split(
    ' ',
  ),
)
const secretEnd =
  /(?:^|\W|_)(?:api|access|auth|secret|private|feed|user|app|license|consumer|client|shared|subscription)key$|(?:token|secret|password|signature)$/i

/** Whether a parameter of that name holds a secret: `key`, `apiKey`, `X-Amz-Signature`, `access_token`. */
function isSecret(name: string): boolean {
  const words = decoded(name)
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
  return words.some((word) => secretWords.has(word)) || secretEnd.test(decoded(name))
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '))
  } catch {
    // Not encoded, or badly: it stands for itself.
    return part
  }
}

/** `user:password@`, and a lone name before the host of a web page, which is a key more often than not. */
const userInfo = /([a-z][a-z0-9+.-]*:\/\/)([^/?#\s"'<>\\]*)@/gi
const parameter = /([?&;#])([^=?&;#\s"'<>\\]+)=([^&;#\s"'<>\\]*)/g

function maskUser(whole: string, scheme: string, user: string): string {
  const colon = user.indexOf(':')
  if (colon >= 0) return `${scheme}${user.slice(0, colon)}:${mask}@`
  return /^https?:/i.test(scheme) && user !== '' ? `${scheme}${mask}@` : whole
}

function maskParameter(whole: string, before: string, name: string, value: string): string {
  if (value !== '' && isSecret(name)) return `${before}${name}=${mask}`
  // An address within an address: https://proxy.example/?url=https%3A%2F%2Fuser%3Apassword%40…
  const inner = decoded(value)
  const masked = inner === value ? value : maskedUrl(inner)
  return masked === inner || inner === value
    ? whole
    : `${before}${name}=${encodeURIComponent(masked).replaceAll('%2A', '*')}`
}

/** An address without its secrets; all else stays as it is, byte for byte. Masked again, it is the same. */
export function maskedUrl(url: string): string {
  return url.replaceAll(userInfo, maskUser).replaceAll(parameter, maskParameter)
}

const address = /[a-z][a-z0-9+.-]*:\/\/[^\s"'<>\\]+/gi

/** A text, such as a message, with the addresses in it masked. */
export const maskedText = (text: string): string =>
  text.includes('://') ? text.replaceAll(address, maskedUrl) : text

/** Data as JSON, with the addresses in all its texts masked. */
export const maskedJson = (data: unknown, indent?: number): string =>
  JSON.stringify(
    data,
    (_, part: unknown) => (typeof part === 'string' ? maskedText(part) : part),
    indent,
  )
