/**
 * The code unit at a place that a text has. A loop that has met strings of more than four of the engine's kinds (slices,
 * joins, with and without letters beyond Latin-1) looks `text.charCodeAt` up anew at each place, which takes four times
 * as long. Asked once for a place behind the end, it is slow from then on, for all who ask.
 */
export const codeAt = (text: string, at: number): number =>
  String.prototype.charCodeAt.call(text, at)
