import type { Found } from '../rule.js'

import { sectionRule } from '../rule.js'
import { denies } from '../text/denial.js'
import { clausesOf } from '../text/clauses.js'
import { languageOf, says, sentencesIn, wholeSentence, wordsLike } from '../text/words.js'

/** Readers are to look… */
const LOOK: Record<string, RegExp> = {
  fi: wordsLike(
    'tarkista(maan|a|kaa|n)?',
    'tarkasta(maan|a|kaa)?',
    'tarkistat(han)?',
    'seura(a|amaan|at|athan|tkaa|illa|ilemaan)',
    'seurailla',
    'lue(t|n)?',
    'lukemaan',
    'lukea',
    'käy(dä|mään|t|kää|thän)?',
    'katsomassa',
    'tutustu(maan|a|t|than|kaa)?',
    'katso(a|maan|t|kaa)?',
    'vierailemaan',
    'palaamaan',
    'palaa',
    'perehtymään',
  ),
  sv: wordsLike(
    'kontrollera',
    'kolla',
    'läs(a|er)?',
    'följ(a|er)?',
    'besök(a|er)?',
    'titta(r)?',
    'tar? del av',
    'granska',
    'gå in på',
    'återkomma',
    'kom(ma)? tillbaka',
    'återkom',
    'gå (gärna )?igenom',
    'se över',
  ),
  en: wordsLike(
    'check(ing)?',
    'review(ing)?',
    'read(ing)?',
    'visit(ing)?',
    'consult(ing)?',
    'revisit(ing)?',
    'look(ing)? (at|through)',
    'come back',
    'return(ing)? to',
    'refer(ring)? (back )?to',
    'monitor(ing)?',
    'keep an eye on',
    're-?read(ing)?',
    'follow(ing)? (\\p{L}{1,20} ){0,2}(changes|updates)',
  ),
}

/** …at this page… */
const PAGE: Record<string, RegExp> = {
  fi: wordsLike(
    '*sivu*',
    '*seloste*',
    '*käytän(tö|nö)*',
    '*ilmoitu*',
    '*version*',
    '*tiedote*',
    '*periaat*',
    '*politiik*',
  ),
  sv: wordsLike(
    '*sida*',
    '*webbplats*',
    '*beskrivning*',
    '*polic(y|yn|ies)',
    '*meddelande*',
    '*information*',
    '*version*',
    'här',
    '*integritets*',
    '*dataskydds*',
    '*texten',
  ),
  en: wordsLike(
    'page',
    'site',
    'website',
    'notice',
    'policy',
    'statement',
    'version',
    'here',
    'document',
    'terms',
  ),
}

/** …again and again. */
const OFTEN: Record<string, RegExp> = {
  fi: wordsLike(
    'säännöllis*',
    'ajoittain',
    'aika ajoin',
    '(aina )?(välillä|silloin tällöin)',
    'tasaisin väliajoin',
    'väliajoin',
    'usein',
    'aina (\\p{L}{1,15} )?(kun|viimeisin|uusin|ajantasaisin)',
    'jatkuvasti',
    'aktiivisesti',
    'uudelleen',
    'jatkossakin',
    'myös jatkossa',
    'vuosittain',
    'kuukausittain',
    'seuraathan',
    'muuto(ksia|sten|kset|ksista)',
    'päivity(ksiä|sten|kset|ksistä)',
  ),
  sv: wordsLike(
    'regelbundet',
    'då och då',
    'med jämna mellanrum',
    'ofta',
    'återkommande',
    'på nytt',
    'kontinuerligt',
    'löpande',
    'årligen',
    '(för)?ändringar*',
    'uppdateringar*',
    '(allt )?emellanåt',
    'titt som tätt',
    'periodvis',
    'varje gång',
    'förbehåller (sig|oss) rätten',
  ),
  en: wordsLike(
    'regular(ly)?',
    'from time to time',
    'periodical(ly)?',
    'often',
    'frequent(ly)?',
    'again',
    'every (time|now and then|so often)',
    'at intervals',
    'occasional(ly)?',
    'now and (then|again)',
    'updates?',
    'changes',
    'whenever',
    'reserves? the right',
    'continual(ly)?',
  ),
}

/** The notice may change and nobody is told. */
const UNTOLD: Record<string, RegExp> = {
  fi: wordsLike(
    '(ilman|ilmoittamatta|tiedottamatta|kertomatta) (\\p{L}{1,20} ){0,3}(ilmoitusta|ilmoittamista|tiedotusta|tiedotta|muutoksesta|muutoksista|etukäteen|siitä|niistä|asiasta|rekisteröidy\\p{L}{0,8}|erikseen)',
    '(muutoksista|päivityksistä|muuttamisesta) (ei|emme) (\\p{L}{1,20} ){0,3}(ilmoiteta|ilmoita|tiedoteta|tiedota|kerrota|kerro)',
    '(ei|emme) (\\p{L}{1,20} ){0,3}(ilmoiteta|ilmoita|tiedoteta|tiedota|kerrota|kerro) (\\p{L}{1,20} ){0,3}(muutoksista|päivityksistä|muutoksesta)',
  ),
  sv: wordsLike(
    'utan (\\p{L}{1,20} ){0,3}(meddelande|förvarning|avisering|underrättelse|att (\\p{L}{1,20} ){0,3}(meddela|underrätta|informera))',
    '(meddelar|informerar|underrättar) (\\p{L}{1,20} ){0,3}inte (\\p{L}{1,20} ){0,4}(ändringar|uppdateringar)',
    '(ändringar|uppdateringar) (meddelas|aviseras) inte',
  ),
  en: wordsLike(
    'without (\\p{L}{1,20} ){0,3}(notice|notification|warning|informing|notifying|telling)',
    "(not|n[’']t) (\\p{L}{1,20} ){0,3}(notify|inform|tell) (\\p{L}{1,20} ){0,4}(changes|updates)",
  ),
}
const NOTICE_CHANGES: Record<string, RegExp> = {
  fi: wordsLike(
    'muut(taa|amme|etaan|oksi\\p{L}{0,6}|okse\\p{L}{0,6}|tua)',
    'muokata',
    'päivit\\p{L}{0,10}',
    'muuttaa',
    'muuttamise*',
  ),
  sv: wordsLike(
    'ändr(a|as|ar|ingar|ingen)\\p{L}{0,3}',
    'uppdater(a|as|ar|ingar)',
    'komma att ändras',
    'revider*',
  ),
  en: wordsLike('chang(e|es|ed|ing)', 'amend*', 'updat(e|es|ed|ing)', 'modif(y|ied)', 'revise*'),
}

/** Readers are told of changes: then an invitation to look is only kind. */
const TOLD: Record<string, RegExp> = {
  fi: wordsLike(
    '(ilmoitamme|kerromme|tiedotamme|ilmoitetaan|kerrotaan|tiedotetaan|lähetämme|saat (tiedon|viestin|ilmoituksen))',
  ),
  sv: wordsLike(
    '(meddelar|informerar|berättar|underrättar|meddelas|aviseras|skickar)',
    'får (du )?(ett )?(meddelande|besked)',
  ),
  en: wordsLike(
    '(we|will|to) (will )?(tell|inform|notify|email|e-mail|let|announce|write to)',
    '(are|is|be) (told|informed|notified|announced)',
  ),
}

/** Readers who have to find changes themselves. */
export const changesTold = sectionRule({
  id: 'changes-told',
  kind: 'text',
  severity: 'warning',
  cites: ['GDPR Art. 5(1)(a)', 'GDPR Art. 12(1)', 'GDPR Art. 13(3)', 'WP260 rev.01 §§29–31'],
  languages: ['fi', 'sv', 'en'],
  title: {
    fi: 'Muutoksista kerrotaan',
    sv: 'Ändringar berättas',
    en: 'Changes are told',
  },
  help: {
    fi: 'Lukijan tehtävä ei ole seurata selostetta: olennaisista muutoksista kerrotaan hänelle ennen kuin ne tulevat voimaan. Kirjoita, miten kerrot: sähköpostilla, kirjeellä tai ilmoituksella palvelussa.',
    sv: 'Läsaren behöver inte bevaka beskrivningen: väsentliga ändringar berättas innan de träder i kraft. Skriv hur ni berättar: med e-post, brev eller ett meddelande i tjänsten.',
    en: 'Readers need not watch the notice: changes that matter are told to them before they take effect. Write how you tell: by e-mail, by letter or by a message in the service.',
  },
  messages: {
    look: {
      fi: 'Lukijaa pyydetään seuraamaan muutoksia itse. Kerro, miten ilmoitat niistä hänelle.',
      sv: 'Läsaren ombeds följa ändringar själv. Berätta hur ni meddelar dem.',
      en: 'Readers are asked to look for changes themselves. Tell how you let them know.',
    },
    untold: {
      fi: 'Selostetta voidaan tämän mukaan muuttaa kertomatta. Kerro, miten ilmoitat olennaisista muutoksista.',
      sv: 'Enligt detta kan beskrivningen ändras utan besked. Berätta hur ni meddelar väsentliga ändringar.',
      en: 'By this the notice may change without a word. Tell how you let readers know of changes that matter.',
    },
  },
  examples: [
    {
      language: 'fi',
      in: 'changes',
      bad: 'Suosittelemme, että luet tämän sivun säännöllisesti.',
      good: 'Kerromme muutoksista sähköpostilla kaksi viikkoa ennen kuin ne tulevat voimaan.',
    },
    {
      language: 'fi',
      in: 'changes',
      bad: 'Seuraathan verkkosivuamme.',
      good: 'Uusi seloste lähetetään jäsenille kirjeenä ennen kuin se tulee voimaan.',
    },
    {
      language: 'fi',
      in: 'changes',
      bad: 'Seuraathan tietosuojaselosteen mahdollisia muutoksia.',
      good: 'Olennaisista muutoksista ilmoitamme jäsenkirjeessä. Voit lukea selosteen ajantasaisen version tältä sivulta.',
    },
    {
      language: 'fi',
      in: 'changes',
      bad: 'Rekisterinpitäjä voi muuttaa selostetta ilman erillistä ilmoitusta.',
      good: 'Sinun ei tarvitse seurata tätä sivua säännöllisesti: muutoksista lähetetään viesti.',
    },
    {
      language: 'sv',
      in: 'changes',
      bad: 'Vi ber dig att regelbundet läsa den här beskrivningen.',
      good: 'Vi meddelar ändringar per e-post innan de börjar gälla.',
    },
    {
      language: 'sv',
      in: 'changes',
      bad: 'Besök gärna sidan då och då för att se ändringar.',
      good: 'Den senaste versionen finns på denna sida.',
    },
    {
      language: 'sv',
      in: 'changes',
      bad: 'Vi kan ändra beskrivningen utan föregående meddelande.',
      good: 'Du behöver inte kontrollera sidan regelbundet; vi skickar ett brev om något ändras.',
    },
    {
      language: 'en',
      in: 'changes',
      bad: 'We encourage you to review this notice from time to time.',
      good: 'We write to every member a month before a change takes effect.',
    },
    {
      language: 'en',
      in: 'changes',
      bad: 'It is your responsibility to revisit this statement periodically.',
      good: 'There is no need to check this page regularly: we will notify you of changes.',
    },
    {
      language: 'en',
      in: 'changes',
      bad: 'We may amend this policy at any time without notice.',
      good: 'The newest version is always on this page, with a list of earlier ones.',
    },
    {
      language: 'en',
      in: 'changes',
      bad: 'We reserve the right to make changes, so please check this page.',
      good: 'We reserve the right to make changes, and write to you before we do.',
    },
    {
      language: 'sv',
      in: 'changes',
      bad: 'Vi förbehåller oss rätten till ändringar, så följ med sidan.',
      good: 'Vi förbehåller oss rätten till ändringar och skriver till dig först.',
    },
    {
      language: 'fi',
      in: 'changes',
      bad: 'Katso aina ajantasaisin versio sivuiltamme.',
      good: 'Ajantasaisin versio lähetetään sinulle aina sähköpostilla.',
    },
    {
      language: 'sv',
      in: 'changes',
      bad: 'Följ med förändringar i dataskyddspolicyn.',
      good: 'Vi meddelar förändringar i dataskyddspolicyn.',
    },
    {
      language: 'en',
      in: 'changes',
      bad: 'Please follow any updates of this notice.',
      good: 'We write to you about any updates of this notice.',
    },
  ],
  checkSection: (section) => {
    const language = languageOf(section)
    const [look, page, often, untold, changes, told] = [LOOK, PAGE, OFTEN, UNTOLD, NOTICE_CHANGES, TOLD].map(
      (words) => words[language],
    )
    if (!look || !page || !often || !untold || !changes || !told) return null
    const sentences = sentencesIn(section)
    const isTold = sentences.some(({ sentence: { text } }) =>
      clausesOf(text).some((clause) => says(clause.text, told) && !denies(clause.text, language)),
    )
    return sentences.flatMap(({ block, sentence }): Found<'look' | 'untold'>[] => {
      const { text } = sentence
      const words = wholeSentence(sentence, block)
      if (says(text, untold) && says(text, changes) && says(text, page)) {
        return [{ message: 'untold', words }]
      }
      const isAsked = says(text, look) && says(text, page) && says(text, often) && !denies(text, language)
      return isAsked && !isTold ? [{ message: 'look', words }] : []
    })
  },
})
