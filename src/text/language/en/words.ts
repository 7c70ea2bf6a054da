import { phrases, words, type Entry } from '../../reading/entry.ts'

/** English words that hold a sentence together. */
export const functionWords: readonly Entry[] = [
  ...words('article', 'a an'),
  ...words('definite', 'the'),
  ...words('demonstrative', 'this that these those'),
  ...words('possessive', 'its his her their our my your'),
  ...words('distributive', 'every each another'),
  ...words('of', 'of'),
  ...words('and', 'and'),
  ...words('or', 'or'),
  ...words('but', 'but'),
  ...words('to', 'to'),
  ...words('from', 'from'),
  ...words('in', 'in'),
  ...words('at', 'at'),
  ...words('on', 'on'),
  ...words('by', 'by'),
  ...words('with', 'with'),
  ...words('for', 'for'),
  ...words('per', 'per'),
  ...words('than', 'than'),
  ...words('between', 'between'),
  ...words('through', 'through'),
  ...words('against', 'against versus vs vs.'),
  ...words('among', 'among'),
  ...words('out', 'out'),
  ...words('over', 'over'),
  ...words('as', 'as'),
  ...words('up', 'up'),
  ...words('down', 'down'),
  ...words('who', 'who'),
  ...words('nameInCapitals', 'who'),
  ...words('which', 'which'),
  ...words('that', 'that'),
  ...words('while', 'while whilst'),
  ...words('when', 'when'),
  ...words('after', 'after'),
  ...words('before', 'before'),
  ...words('not', 'not'),
  ...words('one', 'one'),
  ...words('all', 'all'),
  ...words('some', 'some'),
  ...words('any', 'any'),
  ...words('no', 'no'),
  ...words('each', 'each'),
  ...words('every', 'every'),
  ...words('another', 'another'),
  ...words('other', 'other'),
  ...words('such', 'such'),
  ...words('more', 'more'),
  ...words('less', 'less'),
  ...words('them', 'them whom which'),
  ...words('he', 'he'),
  ...words('she', 'she'),
  ...words('they', 'they'),
  ...words('be', 'is are was were be been being am'),
  ...words('was', 'was is'),
  ...words('have', 'has have had having'),
  ...words('will', 'will would shall should can could may might must'),
  ...words('including', 'including includes include'),
  ...phrases('compared', 'compared with | compared to | against | versus | vs | vs. | than'),
  ...words('genitive', "'s"),
  ...words(
    'preposition',
    `of in on at by for from to with without about above across after against along amid among around as
    before behind below beneath beside between beyond despite during except inside into like near off
    onto out outside over past per plus since through throughout till toward towards under until up upon
    versus via within worth than down`,
  ),
  ...words(
    'stopWord',
    `a an of in on at by for from to with without about above across after against along amid among around as
    before behind below beneath beside between beyond despite during except inside into like near off
    onto out outside over past per plus since through throughout till toward towards under until up upon
    versus via within worth than down
    and or but nor so yet if because while whereas although though unless when where who whom whose which
    that what why how i you he it she we they me him us them there here not then also just only even
    ever still already too very each both either neither all any some no none is are was were be been
    being am has have had having do does did will would shall should can could may might must including
    compared respectively apiece ago later earlier altogether overall once again instead
    however therefore meanwhile excluding following according together back away now today
    yesterday tomorrow annually daily monthly yearly weekly more less
    the this these those its his her their our my your every another`,
  ),
]
