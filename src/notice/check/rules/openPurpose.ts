import { matchesIn } from '../../matching/matches.js'
import { sectionRule } from '../rule.js'
import { denies } from '../text/denial.js'
import { clausesOf } from '../text/clauses.js'
import { andSoOn } from '../text/andSoOn.js'
import { isAbout, languageOf, says, sentencesIn, wordsLike } from '../text/words.js'

/** Purposes that are none. */
const OPEN: Record<string, RegExp> = {
  fi: wordsLike(
    'mu(ihin|uhun|issa|ussa|ita|uta|iden|ut|u) (\\p{L}{1,25} ){0,4}(käyttö)?(tarkoitu|käyttötarkoitu|tarkoituks|tarpe|toimi(in|nto))\\p{L}{0,10}',
    'mihin tahansa (\\p{L}{1,20} ){0,2}(tarkoitukse|tarpeese)\\p{L}{0,4}',
    '(eri|erilaisiin|monenlaisiin|vastaaviin|vaihteleviin|useisiin) (\\p{L}{1,20} ){0,2}(käyttö)?tarkoituks\\p{L}{0,6}',
    '(kulloinkin|erikseen|tarkemmin|myöhemmin) (päätt|määr|sovi|päät|tarke)\\p{L}{0,12}',
    '\\p{L}{2,30} (kulloinkin|erikseen|myöhemmin) (päättä|määrittele|määrää)\\p{L}{0,6}',
    '(hallituks|johtokun|johdo|rekisterinpitäjä|yhtiö|yhdistyks|seura|rehtori|johtaja)\\p{L}{0,6} (\\p{L}{1,20} ){0,3}(päättämällä|päättämään|päättämiin|määräämällä|määräämiin|haluamalla|haluamiin|harkitsemalla|harkinnan|harkinnalla|päätöksen|päätösten|katsomalla)\\p{L}{0,4}',
    '(haluamallaan|haluamallamme|(parhaaksi|sopivaksi) (katsom|näkem)\\p{L}{0,8}) (\\p{L}{1,20} )?(tavalla|tavoin)?',
    '(käyt|hyödyn)\\p{L}{2,12} (\\p{L}{1,20} ){0,3}(monin|monella|eri|erilaisin) (\\p{L}{1,20} )?(tavoin|tavalla|tapaa)(?=\\s?[.;]|\\s?$)',
    '(tarpeelliseksi|aiheelliseksi|hyödylliseksi|sopivaksi) katsom\\p{L}{2,8} (asioihin|tarkoituksiin|tehtäviin|tarpeisiin)',
    'muuhun (\\p{L}{1,25} ){0,4}(toimintaan|liittyvään|tarpeelliseen)( liittyvään)?',
    '(päättää|määrää|linjaa|ratkaisee) (\\p{L}{1,20} ){0,2}(kulloinkin|erikseen|tarvittaessa)',
    'toiminta(an|amme|ansa) liittyvi(in|ssä) (\\p{L}{1,20} )?(asioihin|asioissa|tarpeisiin|tarkoituksiin|tehtäviin)',
    '\\p{L}{0,10}toiminna(n|mme|nsa) (\\p{L}{1,20} )?tarpeisiin',
    '(kaikkiin|kaikenlaisiin) (\\p{L}{1,20} ){0,2}(käyttö)?tarkoituks\\p{L}{0,6}',
    'tarpeen (mukaan|vaatiessa)',
    '(kannalta (tarkoituksenmukais|hyödyllis|järkev|sopiv)\\p{L}{1,6}|tarkoituksenmukaisella|tarkoituksenmukaisin) (tavalla|tavoin|asioihin)',
    'myös mu(uhun|ihin)(?=\\s?[.;,]|\\s?$)',
    'kaikkeen(, mi(kä|hin|tä)| (\\p{L}{1,20} )?(tarpeelliseen|hyödylliseen|mahdolliseen|toimintaan|toimintaamme))',
    '(päättämällä|määräämällä|harkitsemalla|katsomalla)(an|mme)? tavalla',
    'mu(ihin|uhun) (vastaaviin|liiketoiminnan|toimintaan|toiminnan) \\p{L}{0,20}',
  ),
  sv: wordsLike(
    '(andra|annat|övriga|liknande|likartade|motsvarande|jämför(bara|liga)|närliggande|besläktade|olika|varierande|diverse|vilka som helst|valfria) (\\p{L}{1,20} ){0,3}(ändamål|syften|syfte|behov)',
    '(styrels|ledning|direktion|föreninge|bolage|rektor|den personuppgiftsansvarig)\\p{L}{0,6}(s)? (\\p{L}{1,20} ){0,3}(beslut|beslutar|bestämmer|gottfinnande|önskar|bedömning|prövning|anser)',
    'efter (eget )?(gottfinnande|behov|prövning)',
    '(som|vad) (\\p{L}{1,20} ){1,3}(anser|finner|bedömer|önskar|ser) (vara )?(behövlig|nödvändig|lämplig|ändamålsenlig|motiverat|skälig)\\p{L}{0,2}',
    'enligt (\\p{L}{1,20} ){0,2}(styrelsens|ledningens|kommande|senare) (\\p{L}{1,20} ){0,2}(beslut|bedömning|anvisningar)',
    'som (senare|separat|särskilt) (beslutas|bestäms|fastställs)',
    'vid behov även',
    'allt som (\\p{L}{1,20} ){0,2}(har|hör|rör|hänför)(?![^.:;]{0,80}:)',
    'som (\\p{L}{1,25} ){1,2}(närmare|senare|särskilt) (bestämmer|beslutar|fastställer)',
    'på lämpligt sätt',
  ),
  en: wordsLike(
    '(other|any|similar|comparable|related|various|different|further|additional|unspecified|miscellaneous) (\\p{L}{1,20} ){0,3}(purposes?|uses|ends|aims|needs)',
    '(as|how|which|whatever|that|when) (the )?(\\p{L}{1,20} ){0,3}(decides?|sees? fit|deems? (fit|appropriate|necessary)|chooses?|wish(es)?|determines?|thinks? fit)',
    "(at|in) (our|its|the \\p{L}{1,20}[’']s) (\\p{L}{1,20} )?discretion",
    'as (decided|determined|agreed|needed|required) (\\p{L}{1,20} ){0,2}(by|from time to time|later|separately)',
    '(in )?(whatever|any|whichever) (ways?|manner)',
    'as needed',
    '(general|legitimate|internal) business purposes',
    'business purposes',
    'everything (that (is|has) )?(to do|connected|related|relating) (with|to)(?![^.:;]{0,80}:)',
  ),
}

/** Words by which a list of examples stands for the whole: said of purposes they leave others open. */
const AMONG: Record<string, RegExp> = {
  fi: wordsLike('mm\\.?', 'muun muassa', 'muiden muassa', 'ainakin'),
  sv: wordsLike('bl\\.? ?a\\.?', 'bland annat', 'bland andra', 'åtminstone'),
  en: wordsLike(
    'among (other|others)( things)?',
    'among other things',
    'inter alia',
    'including but not limited to',
    'at least',
    'not limited to',
  ),
}

const USED: Record<string, RegExp> = {
  fi: wordsLike(
    'käyt(etään|ämme|tää|töön|ettäisiin)',
    'käytettävä',
    '*tarkoitu(s|kset|ksiin|ksena|kseen)',
    'hyödyn\\p{L}{0,10}',
    'käsittel(emme|lään|yn)',
    'käsitellään',
    'varten',
  ),
  sv: wordsLike('använd(s|er|a|as)', 'ändamål*', 'syfte*', 'behandla(s|r)', 'utnyttja(s|r)'),
  en: wordsLike('used?', 'uses', 'using', 'purposes?', 'process(ed)?', 'for'),
}

/** A condition, and that somebody is told or asked: new purposes are told before they begin (Art. 13(3)). */
const ASKED_FIRST: Record<string, RegExp> = {
  fi: /^(?:jos|mikäli|ennen\skuin|ennen)\s[^.]{0,200}(?<!\p{L})(?:ilmoit|kerro|tiedot(?:amme|etaan)|pyyd|kysy)\p{L}{1,8}/iu,
  sv: /^(?:om|innan|ifall)\s[^.]{0,200}(?<!\p{L})(?:berätta|meddela|informera|underrätta|ber)\p{L}{0,3}(?!\p{L})/iu,
  en: /^(?:if|before|where|should)\s[^.]{0,200}(?<!\p{L})(?:tell|inform|notify|ask|told|informed|notified|asked)(?!\p{L})/iu,
}

/** Purposes that are left open. */
export const openPurpose = sectionRule({
  id: 'open-purpose',
  kind: 'text',
  severity: 'warning',
  cites: ['GDPR Art. 5(1)(b)', 'GDPR Art. 13(1)(c)', 'WP260 rev.01 §12'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Täsmälliset tarkoitukset',
    sv: 'Bestämda ändamål',
    en: 'Specified purposes',
  },
  help: {
    fi: 'Tietoja saa käyttää vain siihen, mikä on kerrottu. ”Yms.”, ”muihin tarkoituksiin” ja ”hallituksen päättämällä tavalla” eivät kerro tarkoitusta. Luettele tarkoitukset; lisää uusi, kun sellainen tulee.',
    sv: 'Uppgifter får användas bara för det som har berättats. ”M.m.”, ”andra ändamål” och ”enligt styrelsens beslut” berättar inget ändamål. Räkna upp ändamålen och lägg till ett nytt när det kommer.',
    en: 'Data may be used only for what has been told. “Etc.”, “other purposes” and “as the board decides” tell no purpose. List the purposes, and add a new one when it comes.',
  },
  messages: {
    among: {
      fi: '”{{words}}” antaa ymmärtää, että tarkoituksia on muitakin. Luettele kaikki.',
      sv: '”{{words}}” låter förstå att det finns andra ändamål. Räkna upp alla.',
      en: '“{{words}}” suggests that there are other purposes. List them all.',
    },
    open: {
      fi: '”{{words}}” jättää tarkoituksen auki. Kerro, mihin tietoja käytetään.',
      sv: '”{{words}}” lämnar ändamålet öppet. Berätta vad uppgifterna används till.',
      en: '“{{words}}” leaves the purpose open. Tell what the data are used for.',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'purposes',
      bad: 'Tietoja käytetään viestintään ja muihin vastaaviin tarkoituksiin.',
      good: 'Tietoja käytetään viestintään eikä muihin tarkoituksiin.',
    },
    {
      language: 'fi',
      in: 'purposes',
      bad: 'Henkilötietoja käsitellään kerhon toimintaan liittyvissä asioissa.',
      good: 'Mikäli tietoja tarvitaan muuhun tarkoitukseen, kerromme siitä kirjeellä.',
    },
    {
      language: 'fi',
      in: 'purposes',
      bad: 'Rekisteri palvelee yrityksen liiketoiminnan tarpeita, ja sitä käytetään liiketoiminnan tarpeisiin.',
      good: 'Rekisteriä käytetään ravintolan pöytävarauksiin.',
    },
    {
      language: 'fi',
      in: 'purposes',
      bad: 'Tarkoituksena on yhteydenpito jäseniin, tapahtumat jne.',
      good: 'Tarkoituksena on yhteydenpito jäseniin, esimerkiksi kutsut tapahtumiin.',
    },
    {
      language: 'fi',
      in: 'purposes',
      bad: 'Tietoja hyödynnetään hallituksen erikseen päättämällä tavalla.',
      good: 'Tietoja ei käytetä muuhun kuin laskutukseen.',
    },
    {
      language: 'sv',
      in: 'purposes',
      bad: 'Uppgifterna används för fakturering m.m.',
      good: 'Uppgifterna används för fakturering.',
    },
    {
      language: 'sv',
      in: 'purposes',
      bad: 'Uppgifterna används för information och andra liknande ändamål.',
      good: 'Uppgifterna används inte för andra ändamål.',
    },
    {
      language: 'sv',
      in: 'purposes',
      bad: 'Registret används enligt styrelsens beslut.',
      good: 'Registret används för att skicka kallelser till årsmötet.',
    },
    {
      language: 'en',
      in: 'purposes',
      bad: 'We use the data for invoicing, newsletters, etc.',
      good: 'We use the data for invoicing and for our newsletter.',
    },
    {
      language: 'en',
      in: 'purposes',
      bad: 'Data are used for other similar purposes as the board decides.',
      good: 'Data are not used for any other purposes.',
    },
    {
      language: 'en',
      in: 'purposes',
      bad: 'We process your details for our business purposes.',
      good: 'We process your details to send what you ordered.',
    },
    {
      language: 'sv',
      in: 'purposes',
      bad: 'Uppgifterna används till vad ledningen finner lämpligt.',
      good: 'Uppgifterna används till fakturering.',
    },
    {
      language: 'sv',
      in: 'purposes',
      bad: 'Uppgifterna används för kundvård, reklam mm.',
      good: 'Uppgifterna används för kundvård.',
    },
    {
      language: 'fi',
      in: 'purposes',
      bad: 'Tietoja hyödynnetään seuran kannalta järkevällä tavalla.',
      good: 'Tietoja hyödynnetään harjoitusvuorojen jakamisessa.',
    },
    {
      language: 'fi',
      in: 'purposes',
      bad: 'Käytämme tietojasi kaikkeen, mihin kerho niitä tarvitsee.',
      good: 'Käytämme tietojasi kaikkeen jäsenviestintään: kutsuihin, kirjeisiin ja laskuihin.',
    },
    {
      language: 'fi',
      in: 'purposes',
      bad: 'Nimiä käytetään laskutukseen mutta myös muuhun.',
      good: 'Nimiä käytetään laskutukseen eikä muuhun.',
    },
    {
      language: 'fi',
      in: 'purposes',
      bad: 'Hyödynnämme nimiä parhaaksi näkemällämme tavalla.',
      good: 'Hyödynnämme nimiä arvonnassa.',
    },
    {
      language: 'sv',
      in: 'purposes',
      bad: 'Vi använder e-posten för kallelser, nyheter och mycket annat.',
      good: 'Vi använder e-posten för kallelser och nyheter.',
    },
    {
      language: 'en',
      in: 'purposes',
      bad: 'We use the list for bookings, reminders and lots more.',
      good: 'We use the list for bookings and reminders.',
    },
    {
      language: 'sv',
      in: 'purposes',
      bad: 'Listan används som rektorn senare bestämmer.',
      good: 'Listan används när rektorn kallar till möte.',
    },
    {
      language: 'en',
      in: 'purposes',
      bad: 'Everything related to the club.',
      good: 'Races, and nothing else.',
    },
  ],
  checkSection: (section) => {
    const language = languageOf(section)
    const [open, among, askedFirst, used] = [OPEN, AMONG, ASKED_FIRST, USED].map((all) => all[language])
    const andSo = andSoOn(language)
    if (!open || !among || !askedFirst || !used || !andSo) return null
    const isOnPurposes = isAbout(section, 'purposes')
    if (
      !isOnPurposes &&
      !isAbout(section, 'legitimateInterests', 'legalBasis', 'registerName') &&
      section.keys.length > 0
    )
      return null
    return sentencesIn(section).flatMap(({ block, sentence }) => {
      if (!isOnPurposes && !says(sentence.text, used)) return []
      if (says(sentence.text, askedFirst)) return []
      const first = (expression: RegExp, message: 'among' | 'open') => {
        for (const match of matchesIn(sentence.text, expression)) {
          const end = match.index + match[0].length
          const clause = clausesOf(sentence.text).find((one) => one.start < end && one.end > match.index)
          if (clause && denies(clause.text, language)) continue
          const start = sentence.start + match.index
          return [
            {
              message,
              params: { words: match[0] },
              ...(message === 'among' && { severity: 'information' as const }),
              words: { block, end: start + match[0].length, start },
            },
          ]
        }
        return []
      }
      const found = [...first(andSo, 'open'), ...first(open, 'open')].slice(0, 1)
      return found.length > 0 ? found : isOnPurposes ? first(among, 'among') : []
    })
  },
})
