/** How likely something is, from 0 to 1, as it is told. */
export const inHundredths = (confidence: number): number => Math.round(confidence * 100) / 100
