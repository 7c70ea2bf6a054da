import { words, type Entry } from '../../reading/entry.ts'

/**
 * Words of which nearly every English sentence has some, and that are rare in all other languages ("of" and
 * "week" are Dutch, "was" German, "court" French, "for" Danish, "has" Spanish: these are not here).
 */
const telling =
  'the and that with from this which what when where while who whom whose why how they them their theirs she ' +
  'he you your its it being were would could should might must because between into onto through during these ' +
  'those there than if not said says people year years month months such only about before against among each ' +
  'both any until since like new made make makes more other another every very now back many much we though ' +
  'although without within around across later earlier including according having does did some first seem ' +
  'take takes taken took told killed injured rise rises largest biggest highest lowest world health school ' +
  'workers officials thousand hundred flight fails failed running short know think get gets going goes wants ' +
  'look looks old young house death deaths child children women family money things way ways day days night ' +
  'percent pounds shares growth law lawyer judge fire flood wins won beat lost high low raise raises cut cuts ' +
  'meet meets work working right left help helps dear average available best better less least few own next ' +
  'seek seeks warns'

const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'

export const tellingWords: readonly Entry[] = [
  ...words('telling', telling),
  ...words('tellingName', weekdays),
]
