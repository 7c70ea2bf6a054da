import { Unreadable } from './unreadable.ts'

const type = 'application/vnd.wiredesk.part'

/** The media type of the first bytes of what could not be kept whole, with a code and the reason in words. */
export const partTypeOf = ({
  code,
  message,
}: {
  readonly code: string
  readonly message: string
}) => `${type}; code=${code}; why=${encodeURIComponent(message)}`

const form = /^application\/vnd\.wiredesk\.part; code=([a-z-]+); why=(\S*)$/

/** A part is no article, whatever it looks like. Throws `Unreadable` with its reason. */
export function refusePart(contentType: string): void {
  const [, code, why = ''] = form.exec(contentType) ?? []
  if (code !== undefined) throw new Unreadable(code, decodeURIComponent(why))
}
