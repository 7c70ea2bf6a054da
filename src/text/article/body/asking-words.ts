import type { Term } from '../stems.ts'

/** What asks for consent talks of, in the languages of the news read most. */
export const CONSENT_TERMS: readonly Term[] = [
  ['cookie|куки', /\bcookies?\b|\bкуки\b|файл\p{L}* cookie/iu],
  [
    'consen|einwilligung|zustimm|toestemming|samtyc|samtyk|zgod|согласи',
    /\bconsent\b|einwilligung|zustimm|consentement|consentimiento|consentimento|consenso|toestemming|samtycke|samtykke|zgod[aęy]\b|согласи/iu,
  ],
  [
    'partner|partenaires|socios|parceiros|vendor|drittanbieter|third',
    /\bpartners?\b|\bpartnern\b|partenaires|\bsocios\b|parceiros|partnerów|third part(?:y|ies)|\bvendors?\b|drittanbieter/iu,
  ],
  [
    'personal|personenbez|personnelles|caractère|persoonsg|pessoais|osobowych|персональн',
    /personal(?:ly)? (?:data|information|identif)|personenbezogen|données (?:personnelles|à caractère)|datos personales|dados pessoais|dati personali|persoonsgegevens|danych osobowych|персональн/iu,
  ],
  [
    'privac|datenschutz|confidentialité|prywatno',
    /privacy (?:policy|settings|preferences|notice|choices)|datenschutz|confidentialité|privacidad|privacidade|informativa sulla privacy|prywatno/iu,
  ],
  [
    'device|gerät|gerat|appareil|terminal|dispositivo|geoloc',
    /(?:store|access)[^.]{0,40}\b(?:on|from) (?:a|your|their) device|auf (?:ihrem|einem) ger[äa]t|sur (?:votre|un) (?:appareil|terminal)|en (?:su|un|tu) dispositivo|\byour device\b|geolocation|device (?:scanning|identif)/iu,
  ],
  [
    'personali|personnalis|legitim|legítim|gitime|berechtig',
    /personali[sz]ed? (?:ads|advertising|content)|(?:ads|advertising|content)[^.]{0,40}personali[sz]ed|personalisierte|personnalis|personalizad|legitimate interest|berechtigte[sn]? interesse|intérêt légitime|inter[eé]s leg[ií]timo/iu,
  ],
  [
    'accept|reject|manage|akzept|aceptar|aceitar|accetta|choices|preferences|withdraw',
    /(?:accept|reject|manage) (?:all|or|your|and)\b|(?:alle )?akzeptieren|tout accepter|aceptar todo|aceitar|accetta|your (?:choices|preferences)|withdraw/iu,
  ],
]

/** What invites to subscribe to letters talks of, in the languages of the news read most. */
export const INVITATION_TERMS: readonly Term[] = [
  [
    'newsletter|brief|infolettre|boletí|boleti|rundbrief|nyhetsbrev',
    /newsletter|\bbriefing\b|infolettre|bolet[íi]n|rundbrief|nieuwsbrief|nyhetsbrev/iu,
  ],
  [
    'sign|subscrib|register|abonnier|anmelden|suscr|inscri|iscrivi|assine|zapisz|meld',
    /\bsign(?:ing)? up\b|\bsubscri(?:be|bing)\b|\bregister\b|abonnier|anmelden|suscr[íi]b|inscri(?:vez|re|ver|bete)|iscrivi|assine|zapisz|meld je aan/iu,
  ],
  [
    'inbox|mail|address|phone|postfach|correo|boîte|casella|posteing',
    /\binbox\b|e-?mail|your (?:address|phone)\b|postfach|correo|boîte|casella|posteingang/iu,
  ],
  [
    'every|daily|weekly|täglich|wöchentlich|jeden|chaque|cada|ogni',
    /every (?:morning|day|week|evening|\p{L}+day)\b|\b(?:daily|weekly)\b|täglich|wöchentlich|jeden (?:morgen|tag)|chaque (?:jour|matin|semaine)|cada (?:día|mañana|semana)|ogni (?:giorno|mattina)/iu,
  ],
  [
    'unsubs|cancel|opt |abmelden|jederz|sabonn|baja|annulla',
    /unsubscribe|cancel (?:at )?any ?time|\bopt out\b|abmelden|jederzeit k[üu]ndbar|désabonn|darse de baja|annulla/iu,
  ],
  [
    'confirmation|stories|news|straight|delivered|wichtigsten|importante|essentiel|notizie',
    /confirmation|(?:most important|top|best|biggest) (?:stories|news)|latest news|straight|delivered|die wichtigsten|lo más importante|l['’]essentiel|le notizie/iu,
  ],
]
