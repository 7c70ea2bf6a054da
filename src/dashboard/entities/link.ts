/** The page of a thing, by its key: `place/iso3166/KR`. */
export const entityHref = (key: string): string =>
  `/entities/${key.split('/').map(encodeURIComponent).join('/')}`
