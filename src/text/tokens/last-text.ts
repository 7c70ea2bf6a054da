/**
 * What several steps ask of the same text, or of its tokens: worked out once. One text is read at a time, so that only
 * the last one's is kept. Not in a `WeakMap`: what that has lives on to the next full collection, and each small one
 * copies it.
 */
export function ofLastText<Text extends object, Found>(
  read: (text: Text) => Found,
): (text: Text) => Found {
  let last: { readonly text: Text; readonly found: Found } | undefined
  return (text) => {
    if (last?.text !== text) last = { text, found: read(text) }
    return last.found
  }
}
