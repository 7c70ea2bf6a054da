import type { Modifier } from '../../../schemas/figure.ts'
import { phrases, words, type Entry } from '../../reading/entry.ts'

const modifiers: readonly (readonly [Modifier, string])[] = [
  ['approx', 'rund|etwa|ungefähr|circa|ca.|knapp|fast|gut|gegen|nahezu'],
  ['more-than', 'mehr als|über'],
  ['at-least', 'mindestens|wenigstens|ab'],
  ['less-than', 'weniger als|unter'],
  ['up-to', 'bis zu|höchstens|maximal'],
  ['exact', 'genau|exakt'],
]

/** German words that hold a sentence together. */
export const functionWords: readonly Entry[] = [
  ...words('article', 'ein eine einen einem einer eines'),
  ...words('definite', 'der die das den dem des'),
  ...words('demonstrative', 'dieser diese dieses diesen diesem jener jene jenes'),
  ...words('distributive', 'jede jeden jedem jeder jedes'),
  ...words('yearsOldShort', 'jährig jährige jährigen jähriger jähriges jährigem'),
  // "über 80 Jahre lang"
  ...words('longWord', 'lang'),
  ...words('oldAfter', 'alt alte alten alter altes altem'),
  ...phrases('ageOf', 'alter von'),
  ...words(
    'human',
    `menschen personen leute patienten patientinnen frauen männer männern kinder kindern jugendliche jugendlichen erwachsene erwachsenen
    bürger bürgern bewohner wähler schüler fahrer kunden mitarbeiter jungen mädchen sparer anleger teilnehmer`,
  ),
  ...words('genitiveArticle', 'des eines dieses jenes ihres seines unseres jedes'),
  ...words('identifier', 'doi isbn issn'),
  // "wurde erst 1774 gebaut"
  ...words('oldYearLead', 'erst bereits schon wurde wurden'),
  // "im 5-er Pack"
  ...words('packEnding', 'er'),
  ...words(
    'lastingNoun',
    `haft haftstrafe freiheitsstrafe gefängnisstrafe jugendstrafe strafe bewährungsstrafe bewährung sperre pause unterbrechung
    ausbildung lehre studium laufzeit vertrag mietvertrag vertrags anleihe frist garantie bestehen bestehens jubiläum amtszeit
    regierungszeit herrschaft krieg bürgerkrieg krieges kriegs ehe studie bauzeit planung verhandlungen zusammenarbeit partnerschaft
    mitgliedschaft erfahrung geschichte tradition karriere aufenthalt abwesenheit tätigkeit arbeit`,
  ),
  ...words('timesSign', 'x ×'),
  ...words('foldWord', 'fach fache fachen facher faches fachem'),
  ...words('possessive', 'sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere'),
  ...words('and', 'und'),
  ...words('or', 'oder'),
  ...words('but', 'aber sondern'),
  ...words('to', 'bis'),
  ...words('from', 'von'),
  ...words('in', 'in im'),
  ...words('at', 'an am bei beim'),
  ...words('on', 'auf'),
  ...words('by', 'um'),
  ...words('with', 'mit'),
  ...words('for', 'für'),
  ...words('per', 'pro je'),
  ...words('than', 'als'),
  ...words('between', 'zwischen'),
  ...words('all', 'alle allen aller'),
  ...words('no', 'kein keine keinen keiner'),
  ...words('be', 'ist sind war waren wird werden wurde wurden sei seien'),
  ...words('have', 'hat haben hatte hatten'),
  ...words('signPrefix', 'minus'),
  ...words('rankLead', 'am im vom zum zur beim'),
  ...words(
    'label',
    'nr nr. abs abs. bd bd. art art. kap kap. jg jg. § seite kapitel artikel satz rdn. platz nummer tel tel. telefon',
  ),
  ...modifiers.flatMap(([kind, list]) => phrases('modifierBefore', list, { kind })),
  ...words(
    'stopWord',
    `ein eine einen einem einer eines der die das den dem des und oder aber sondern bis von vom in im ins an am bei
    beim auf um mit für pro je als zwischen ist sind war waren wird werden wurde wurden sei seien hat haben hatte
    hatten nicht auch nur noch schon sich es er sie wir ich man zu zum zur nach aus über unter vor durch gegen ohne
    seit während wegen weil dass wenn wie was wer wo so dann da hier dort sehr mehr weniger kann können könnte soll
    sollen muss müssen will wollen würde würden habe zudem damit dabei doch nun jedoch laut`,
  ),
]
