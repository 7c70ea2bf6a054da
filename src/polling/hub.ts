import type { FeedDocument } from '../schemas/feed.ts'

/**
 * Where a feed offers to be subscribed to, and under what name: its `Link` headers, and else the document
 * (WebSub, section 4). Undefined unless both are known.
 */
export function hubOf(
  { link }: Readonly<Record<string, string>>,
  document: Pick<FeedDocument, 'hubUrl' | 'selfUrl'>,
): { readonly hubUrl: string; readonly topicUrl: string } | undefined {
  const hubUrl = linked(link, 'hub') ?? document.hubUrl
  const topicUrl = linked(link, 'self') ?? document.selfUrl
  return hubUrl !== undefined && topicUrl !== undefined && isWeb(hubUrl) && isWeb(topicUrl)
    ? { hubUrl, topicUrl }
    : undefined
}

const isWeb = (address: string) => /^https?:$/.test(URL.parse(address)?.protocol ?? '')

/** The target of the first link of that relation: `<https://…>; rel="hub"` (RFC 8288). */
function linked(header: string | undefined, relation: string): string | undefined {
  for (const part of header?.split(/,\s*(?=<)/) ?? []) {
    const end = part.indexOf('>')
    const relations = /;\s*rel\s*=\s*"?([^";]{1,200})/i.exec(part.slice(end))?.[1]
    const names = relations?.toLowerCase().split(' ') ?? []
    if (part.startsWith('<') && end > 0 && names.includes(relation)) return part.slice(1, end)
  }
  return undefined
}
