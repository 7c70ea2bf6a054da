import type { Ending } from '../../reading/entry.ts'
import { objectForms } from './persons.ts'

/** Nouns that end as adjectives do. */
const notAdjectives =
  'proposal hospital animal official rival goal deal meal trial total signal journal capital festival arrival ' +
  'approval withdrawal terminal criminal individual professional interview detective executive initiative ' +
  'alternative representative relative captive native motive objective article table vehicle candidate dictionary ' +
  'library secretary anniversary diary salary boundary bed man woman human plan ban van fan clan loan ocean ' +
  'traffic music clinic topic critic fabric logic mechanic republic epidemic pandemic ' +
  'veteran civilian musician politician physician guardian seed feed weed speed breed creed deed need steed shed'

/** What ends as names of persons do, and is a word of grammar, a month, a comparative or an adjective. */
const notPersons =
  'after thereafter under over ever never however whoever whatever whichever whenever wherever forever moreover whether ' +
  'either neither rather later sooner together altogether another other others further farther former latter inner outer ' +
  'upper lower higher larger greater fewer newer older younger better faster slower smaller bigger longer shorter stronger ' +
  'weaker cheaper closer wider deeper richer poorer rare per nor for november december september october these ' +
  'different recent present absent current frequent apparent important significant relevant constant distant instant ' +
  'percent cent went sent spent meant'

/** What English words are by their last letters. */
export const endings: readonly Ending[] = [
  { class: 'adverb', endings: 'ly', least: 3, except: 'family assembly' },
  { class: 'participle', endings: 'ed', least: 3 },
  { class: 'gerund', endings: 'ing', least: 4 },
  { class: 'inPluralForm', endings: 's', least: 3, unless: 'ss us' },
  {
    class: 'adjective',
    endings: 'al ous ive ful ic able ible less ary ed ing ern ish ese an',
    least: 3,
    except: notAdjectives,
  },
  {
    class: 'superlative',
    endings: 'est',
    least: 4,
    except:
      'test rest west guest quest request protest forest harvest interest invest arrest contest suggest digest conquest chest vest ' +
      'pest nest jest zest crest manifest behest honest modest earnest midwest northwest southwest priest bequest unrest breast ' +
      'attest detest divest ingest molest',
  },
  {
    class: 'somebody',
    endings: 'er ers or ors ist ists ian ians ee ees man men woman women ese ant ants ent ents',
    least: 4,
    except: `${objectForms} ${notPersons}`,
    unless: 'ier iers uer uers ment ments oer',
  },
]
