/** Widths in which publishers keep a picture: at a file's end they are no part of its name. */
const WIDTH =
  '(?:160|200|240|250|300|320|350|360|375|400|414|420|450|480|500|540|560|600|620|640|660|680|700|718|720|740|750|768|780|800|828|840|850|860|900|940|948|960|976|980|1000|1024|1080|1100|1140|1170|1200|1280|1300|1366|1400|1440|1500|1536|1600|1680|1800|1920|2000|2048|2100|2200|2400|2500|2560)'
/** What editions of one picture differ in. */
const EDITION = new RegExp(
  `(?:[-_@.](?:\\d{2,4}x(?:\\d{2,4})?|w\\d{2,4}h\\d{2,4}\\w{0,60}|size_\\d{2,4}x\\d{2,4}|fit_\\w{2,8}|v_?\\d{8,12}|[wh]?${WIDTH}w?|w\\d{2,4}|h\\d{2,4}|r\\d(?:\\.\\d+)?|fp[xy]\\d+|[xs]\\d{1,2}|\\d{1,2}x|\\d{1,2}[x-]\\d|scaled|rotated|large|medium|small|thumb(?:nail)?|big|full|orig(?:inal)?|crop(?:ped)?|desktop|mobile|tablet|hd|amp|webp|share|social|facebook|twitter|og|e\\d{10,13}|(?:article|facebook|super|medium)[jl]\\w*|(?:mobile)?master\\w*|threebytwo\\w*|videosixteenbynine\\w*|square\\w*))+$`,
  'u',
)
const FORMAT = /\.(?:jpe?g|jfif|png|webp|gif|avif)$/u
/** What makers of smaller copies add: wikis `300px-Name`, TYPO3 `csm_Name_0a1b2c3d4e`, Wagtail `Name.0a1b2c3d.fill-735x490`. */
const MAKER =
  /^(?:lossy-page\d+-)?\d{2,4}px-|^csm_|(?<=^csm_.{1,200})_[0-9a-f]{10}$|\.[0-9a-f]{8}\.(?:fill|max|min|width|height|focus)-.{1,40}$/gu
/** File names that say nothing: the folders around them name the picture. */
const NAMELESS =
  /^(?:image|img|photo|pic|picture|foto|bild|main|lead|file|original|default|large|medium|small|full|fetch|download|resize|thumb(?:nail)?|master|cover|hero|header)?[-_]?\d{0,5}$/u
/** What answers with a picture is told by its query. */
const SCRIPT = /\.(?:php|aspx?|ashx|jsp|cgi|do)$/u
/** What resizers call the address of the picture they make smaller. */
const INNER = ['url', 'src', 'image', 'img', 'u'] as const
/** Of a query that names the picture, what tells its size alone. */
const SIZES =
  /^(?:w|h|q|s|width|height|size|quality|fit|crop|resize|auto|format|fm|dpr|ssl|strip|type|v|t|ts|itok|rev|auth|smart|mode|scale|imwidth|impolicy|f|ixlib|cs)$/iu

/** One picture by whichever of its addresses: the name of its file, without size, crop and format. */
export function imageKey(url: string): string {
  const address = URL.parse(url)
  return address === null ? url : keyOf(address)
}

/** The same of an address that is taken apart. */
export function keyOf(address: URL): string {
  const inner = innerOf(address)
  if (inner !== undefined) return imageKey(inner)

  const path = decoded(address.pathname).toLowerCase()
  const file = path.split('/').findLast((part) => part !== '') ?? ''
  const name = file.replace(FORMAT, '').replace(FORMAT, '').replace(MAKER, '')
  const key = name.replace(EDITION, '').replace(/\.+\d?$/u, '')
  if (key.length >= 5 && !NAMELESS.test(key) && !SCRIPT.test(key)) return key
  const bare = path.replace(FORMAT, '').replace(FORMAT, '').replace(EDITION, '')
  return `${address.host}${bare}${FORMAT.test(file) ? '' : namingQuery(address)}`
}

/** Resizers carry the address of the picture itself. */
function innerOf(address: URL): string | undefined {
  // To take a query apart costs more than all else here, and most have none.
  if (address.search === '') return undefined
  for (const name of INNER) {
    const value = address.searchParams.get(name)
    if (value === null || !/^(?:https?:)?\/|\.(?:jpe?g|png|webp)\b/iu.test(value)) continue
    const inner = URL.parse(value, address.href)
    if (inner) return inner.href
  }
  return undefined
}

function namingQuery(address: URL): string {
  const named = [...address.searchParams].filter(([name]) => !SIZES.test(name)).slice(0, 10)
  return named.length === 0 ? '' : `?${named.map((pair) => pair.join('=')).join('&')}`
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch (error) {
    // A stray percent sign: the path as it stands names the picture too.
    if (error instanceof URIError) return path
    throw error
  }
}
