/** `jane@example.org (Jane Doe)` and `Jane Doe <jane@example.org>` are Jane Doe; an address alone stays. */
export function cleanAuthor(written: string): string {
  const text = written.slice(0, 500).trim()
  const bracketed = /^[^\s()<>]+@[^\s()<>]+\s*\(([^()]+)\)$/.exec(text)
  if (bracketed?.[1] !== undefined) return bracketed[1].trim()
  const trailing = /^([^<>()]+?)\s*[<(](?:mailto:)?[^\s<>()]*@[^\s<>()]*[>)]$/.exec(text)
  return trailing?.[1]?.trim() ?? text
}
