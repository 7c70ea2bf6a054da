/** The same numbers in a larger array. */
export function copied<Numbers extends Int32Array | Uint16Array | Uint8Array>(
  from: Numbers,
  to: Numbers,
): Numbers {
  to.set(from)
  return to
}
