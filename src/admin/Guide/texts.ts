import type { GuideBlock } from './blocks.js'

/** The guide for editors by language: made from `docs/guide` by `test/unit/guide.test.ts`, where it is written. */
export const GUIDES: Record<'en' | 'fi' | 'sv', GuideBlock[]> = {
  en: [
    { kind: 'heading', level: 1, text: [{ kind: 'text', text: 'Guide for editors' }] },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'A privacy notice is made of three things: an organisation (who is responsible), a register (which data, why and for how long) and the notice (the text that readers see). Publishing a notice makes a numbered version that is kept as it is. Nobody can change or remove it afterwards, not even you. So you always see first what you are about to publish.',
        },
      ],
    },
    { kind: 'heading', level: 2, text: [{ kind: 'text', text: 'The first notice' }] },
    {
      items: [
        [
          { kind: 'text', text: 'Open ' },
          { kind: 'strong', text: 'New register by questions' },
          { kind: 'text', text: ' above the list of registers. Until something is published, ' },
          { kind: 'strong', text: 'Begin' },
          { kind: 'text', text: ' on the front page leads there too.' },
        ],
        [
          {
            kind: 'text',
            text: 'Say which organisation is responsible for the data. If it is there already, choose it.',
          },
        ],
        [
          {
            kind: 'text',
            text: 'Choose whose data the register holds. Usual data, purposes and retention periods are proposed. Untick what is not true of you, and add what is missing.',
          },
        ],
        [
          { kind: 'text', text: 'Press ' },
          { kind: 'strong', text: 'Make the draft of the notice' },
          { kind: 'text', text: '. Only those who use the admin see the draft.' },
        ],
      ],
      kind: 'list',
      ordered: true,
      start: 1,
    },
    {
      items: [
        [
          { kind: 'text', text: 'Read the draft on the tab ' },
          { kind: 'strong', text: 'Preview' },
          {
            kind: 'text',
            text: ': it is exactly what readers will get. Beside the page it says where text is missing. Each item leads to the field where it is filled in.',
          },
        ],
      ],
      kind: 'list',
      ordered: true,
      start: 5,
    },
    {
      items: [
        [
          { kind: 'text', text: 'Press ' },
          { kind: 'strong', text: 'Publish' },
          {
            kind: 'text',
            text: '. The dialog tells once more in which languages the notice goes out, what is missing and from which day it is in force. Confirm when all is well.',
          },
        ],
      ],
      kind: 'list',
      ordered: true,
      start: 6,
    },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'The proposals are general. Have your data protection officer or somebody who knows the law read the notice before it is published for the first time.',
        },
      ],
    },
    { kind: 'heading', level: 2, text: [{ kind: 'text', text: 'A change' }] },
    {
      items: [
        [
          {
            kind: 'text',
            text: 'Correct a fact where it is kept: address and phone number in the organisation, purposes and retention periods in the register, the notice’s own text in the notice.',
          },
        ],
        [
          { kind: 'text', text: 'Open the notice and press ' },
          { kind: 'strong', text: 'Publish' },
          { kind: 'text', text: '. The dialog shows what changes for readers, word by word.' },
        ],
        [
          {
            kind: 'text',
            text: 'Choose whether the change is major or minor. A proposal is made: a new recipient or a longer retention period is major, a corrected phone number minor.',
          },
        ],
        [{ kind: 'text', text: 'Tell readers what changed, and confirm.' }],
      ],
      kind: 'list',
      ordered: true,
      start: 1,
    },
    {
      kind: 'paragraph',
      text: [
        { kind: 'text', text: 'If the change takes force later, give the day under ' },
        { kind: 'strong', text: 'In force from' },
        { kind: 'text', text: '. The present version stays in force until then.' },
      ],
    },
    { kind: 'heading', level: 2, text: [{ kind: 'text', text: 'A change that concerns many notices' }] },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'Changing a shared text, an organisation or a register changes no published notice. When you have saved the change, open its tab ',
        },
        { kind: 'strong', text: 'Where used' },
        { kind: 'text', text: '. It lists every notice whose text would change, and the difference.' },
      ],
    },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'Choose those to publish and say once what changed. A notice that is not to be published yet can be left waiting, with a reason.',
        },
      ],
    },
    { kind: 'heading', level: 2, text: [{ kind: 'text', text: 'Withdrawing a notice' }] },
    {
      items: [
        [
          { kind: 'text', text: 'Open the notice and press ' },
          { kind: 'strong', text: 'Withdraw' },
          { kind: 'text', text: '.' },
        ],
        [
          {
            kind: 'text',
            text: 'Write the reason, and choose the notice to read instead, if there is one. Readers see both.',
          },
        ],
        [{ kind: 'text', text: 'Confirm. What was published stays in the history.' }],
      ],
      kind: 'list',
      ordered: true,
      start: 1,
    },
    {
      kind: 'paragraph',
      text: [{ kind: 'text', text: 'Publishing the notice again takes it back into use.' }],
    },
    { kind: 'heading', level: 2, text: [{ kind: 'text', text: 'Review' }] },
    {
      kind: 'paragraph',
      text: [
        { kind: 'text', text: 'Each notice has a day by which it is to be reviewed. ' },
        { kind: 'strong', text: 'State of the notices' },
        { kind: 'text', text: ' on the front page tells what is overdue and what is coming.' },
      ],
    },
    {
      items: [
        [{ kind: 'text', text: 'Read the notice and consider whether all of it is still true.' }],
        [
          { kind: 'text', text: 'If it is, choose ' },
          { kind: 'strong', text: 'Reviewed, nothing to change' },
          { kind: 'text', text: '. That is kept: who reviewed it, when, and what they noticed.' },
        ],
        [{ kind: 'text', text: 'If not, note that the notice has to be changed, and change it.' }],
      ],
      kind: 'list',
      ordered: true,
      start: 1,
    },
    { kind: 'heading', level: 2, text: [{ kind: 'text', text: 'Bringing in notices from files' }] },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'Notices that you have as Word files, PDFs or web pages need not be typed again. Bring in the whole pile, old and new together.',
        },
      ],
    },
    {
      items: [
        [
          { kind: 'text', text: 'Open ' },
          { kind: 'strong', text: 'Bring in notices from files' },
          {
            kind: 'text',
            text: ' above the list of notices. Choose the files, or drop them on the page, and press ',
          },
          { kind: 'strong', text: 'Read the files' },
          { kind: 'text', text: '. A text can be pasted too.' },
        ],
        [
          {
            kind: 'text',
            text: 'The original is on one side, what becomes of it on the other. The words are those of the file. Give each section its topic where it was not found, and correct the order with ',
          },
          { kind: 'strong', text: 'Join to the one above' },
          { kind: 'text', text: ', ' },
          { kind: 'strong', text: 'Split here' },
          { kind: 'text', text: ' and ' },
          { kind: 'strong', text: 'Leave out…' },
          { kind: 'text', text: '. Nothing is left out without a reason that you see.' },
        ],
        [
          { kind: 'text', text: 'Go through ' },
          { kind: 'strong', text: 'Facts for the organisation and the register' },
          {
            kind: 'text',
            text: '. What is unsure is marked: look at the place it was read from, and confirm, correct or reject it. What the text does not say is left empty.',
          },
        ],
        [
          { kind: 'text', text: 'An organisation or a register that is there already is found. ' },
          { kind: 'strong', text: 'Is it in the system already?' },
          { kind: 'text', text: ' tells which one is used; ' },
          { kind: 'strong', text: 'Make a new one' },
          { kind: 'text', text: ' does otherwise.' },
        ],
        [
          { kind: 'text', text: 'Press ' },
          { kind: 'strong', text: 'Make drafts' },
          { kind: 'text', text: '. Everything is a draft until it is published, and ' },
          { kind: 'strong', text: 'Undo the import' },
          { kind: 'text', text: ' takes all of it away again.' },
        ],
      ],
      kind: 'list',
      ordered: true,
      start: 1,
    },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'Files of one notice from different years become its versions, in the order of their dates. ',
        },
        { kind: 'strong', text: 'Bring in the versions as history' },
        {
          kind: 'text',
          text: ' publishes them, each from its own day, marked as recorded later. That needs the right to publish, and cannot be undone: look at what changed from version to version first.',
        },
      ],
    },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'A published notice can be had as a Word file (whoever looks after your site knows the address), given to a lawyer, and brought back. Its sections are found by marks in the file, also when headings were changed, sections moved or new ones added.',
        },
      ],
    },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'A scanned picture has no text to read. A file that takes longer than ten seconds is given up: save it more simply, or paste the text.',
        },
      ],
    },
    { kind: 'heading', level: 2, text: [{ kind: 'text', text: 'Old notices' }] },
    {
      kind: 'paragraph',
      text: [
        { kind: 'strong', text: 'Published versions' },
        { kind: 'text', text: ' lists everything that was published of a notice. Give a day under ' },
        { kind: 'strong', text: 'In force on' },
        { kind: 'text', text: ' to see which version was in force then. ' },
        { kind: 'strong', text: 'Compare versions' },
        { kind: 'text', text: ' shows what changed between two of them.' },
      ],
    },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'A notice that was in force before this service can be entered by giving a day in the past under ',
        },
        { kind: 'strong', text: 'In force from' },
        {
          kind: 'text',
          text: ' when it is published for the first time, and as the date of preparation the day on which it was drawn up. Enter the oldest first.',
        },
      ],
    },
  ],
  fi: [
    { kind: 'heading', level: 1, text: [{ kind: 'text', text: 'Opas selosteiden tekijälle' }] },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'Tietosuojaseloste kootaan kolmesta: organisaatiosta (kuka vastaa), rekisteristä (mitä tietoja, miksi ja kuinka kauan) ja selosteesta (teksti, jonka lukijat näkevät). Kun julkaiset selosteen, siitä syntyy numeroitu versio, joka säilyy sellaisenaan. Kukaan ei voi muuttaa tai poistaa sitä jälkikäteen, et myöskään sinä. Siksi näet aina ensin, mitä olet julkaisemassa.',
        },
      ],
    },
    { kind: 'heading', level: 2, text: [{ kind: 'text', text: 'Ensimmäinen seloste' }] },
    {
      items: [
        [
          { kind: 'text', text: 'Avaa rekisterien luettelon yläpuolelta ' },
          { kind: 'strong', text: 'Uusi rekisteri kysymyksin' },
          { kind: 'text', text: '. Ennen ensimmäistä julkaisua sinne pääsee myös etusivun painikkeesta ' },
          { kind: 'strong', text: 'Aloita' },
          { kind: 'text', text: '.' },
        ],
        [
          {
            kind: 'text',
            text: 'Kerro, mikä organisaatio vastaa tiedoista. Jos organisaatio on jo kirjattu, valitse se.',
          },
        ],
        [
          {
            kind: 'text',
            text: 'Valitse, kenen tietoja rekisterissä on. Tavalliset tiedot, tarkoitukset ja säilytysajat tulevat ehdolle. Poista valinta siitä, mikä ei teillä pidä paikkaansa, ja lisää puuttuva.',
          },
        ],
        [
          { kind: 'text', text: 'Paina ' },
          { kind: 'strong', text: 'Tee selosteen luonnos' },
          { kind: 'text', text: '. Luonnosta eivät näe muut kuin ne, jotka käyttävät hallintaa.' },
        ],
      ],
      kind: 'list',
      ordered: true,
      start: 1,
    },
    {
      items: [
        [
          { kind: 'text', text: 'Lue luonnos välilehdellä ' },
          { kind: 'strong', text: 'Esikatselu' },
          {
            kind: 'text',
            text: ': se on juuri se, mitä lukijat saavat. Sivun vieressä luetellaan, mistä puuttuu tekstiä. Jokaisesta kohdasta pääsee kenttään, jossa se täytetään.',
          },
        ],
      ],
      kind: 'list',
      ordered: true,
      start: 5,
    },
    {
      items: [
        [
          { kind: 'text', text: 'Paina ' },
          { kind: 'strong', text: 'Julkaise' },
          {
            kind: 'text',
            text: '. Ikkuna kertoo vielä kerran, millä kielillä seloste julkaistaan, mitä puuttuu ja mistä päivästä se on voimassa. Vahvista, kun kaikki on kunnossa.',
          },
        ],
      ],
      kind: 'list',
      ordered: true,
      start: 6,
    },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'Ehdotukset ovat yleisiä. Pyydä tietosuojavastaavaa tai lakia tuntevaa lukemaan seloste ennen ensimmäistä julkaisemista.',
        },
      ],
    },
    { kind: 'heading', level: 2, text: [{ kind: 'text', text: 'Muutos' }] },
    {
      items: [
        [
          {
            kind: 'text',
            text: 'Korjaa tieto siellä, missä se on: osoite ja puhelinnumero organisaatiolla, tarkoitukset ja säilytysajat rekisterissä, selosteen oma teksti selosteessa.',
          },
        ],
        [
          { kind: 'text', text: 'Avaa seloste ja paina ' },
          { kind: 'strong', text: 'Julkaise' },
          { kind: 'text', text: '. Ikkuna näyttää, mitä lukijoille muuttuu, sana sanalta.' },
        ],
        [
          {
            kind: 'text',
            text: 'Valitse, onko muutos merkittävä vai vähäinen. Ehdotus on valmiina: esimerkiksi uusi vastaanottaja tai pidempi säilytysaika on merkittävä, korjattu puhelinnumero vähäinen.',
          },
        ],
        [{ kind: 'text', text: 'Kirjoita lukijoille, mikä muuttui, ja vahvista.' }],
      ],
      kind: 'list',
      ordered: true,
      start: 1,
    },
    {
      kind: 'paragraph',
      text: [
        { kind: 'text', text: 'Jos muutos tulee voimaan myöhemmin, anna päivä kohdassa ' },
        { kind: 'strong', text: 'Voimassa alkaen' },
        { kind: 'text', text: '. Nykyinen versio on voimassa siihen asti.' },
      ],
    },
    { kind: 'heading', level: 2, text: [{ kind: 'text', text: 'Muutos, joka koskee monta selostetta' }] },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'Yhteisen tekstin, organisaation tai rekisterin muuttaminen ei muuta yhtään julkaistua selostetta. Kun olet tallentanut muutoksen, avaa sen välilehti ',
        },
        { kind: 'strong', text: 'Käyttökohteet' },
        { kind: 'text', text: '. Siinä on jokainen seloste, jonka teksti muuttuisi, ja ero vanhaan.' },
      ],
    },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'Valitse julkaistavat ja kirjoita kerran, mikä muuttui. Selosteen, jota ei vielä julkaista, voit jättää odottamaan ja kertoa syyn: ',
        },
        { kind: 'strong', text: 'Jätä toistaiseksi, koska' },
        { kind: 'text', text: '.' },
      ],
    },
    { kind: 'heading', level: 2, text: [{ kind: 'text', text: 'Seloste poistetaan käytöstä' }] },
    {
      items: [
        [
          { kind: 'text', text: 'Avaa seloste ja paina ' },
          { kind: 'strong', text: 'Poista käytöstä' },
          { kind: 'text', text: '.' },
        ],
        [
          {
            kind: 'text',
            text: 'Kirjoita syy ja valitse, mikä seloste luetaan tämän sijasta, jos sellainen on. Lukijat näkevät molemmat.',
          },
        ],
        [{ kind: 'text', text: 'Vahvista. Julkaistut versiot jäävät historiaan.' }],
      ],
      kind: 'list',
      ordered: true,
      start: 1,
    },
    { kind: 'paragraph', text: [{ kind: 'text', text: 'Julkaiseminen ottaa selosteen takaisin käyttöön.' }] },
    { kind: 'heading', level: 2, text: [{ kind: 'text', text: 'Tarkistus' }] },
    {
      kind: 'paragraph',
      text: [
        { kind: 'text', text: 'Jokaisella selosteella on päivä, johon mennessä se tarkistetaan. Etusivun ' },
        { kind: 'strong', text: 'Selosteiden tila' },
        { kind: 'text', text: ' kertoo, mikä on myöhässä ja mikä on tulossa.' },
      ],
    },
    {
      items: [
        [{ kind: 'text', text: 'Lue seloste ja mieti, pitääkö kaikki yhä paikkansa.' }],
        [
          { kind: 'text', text: 'Jos pitää, valitse ' },
          { kind: 'strong', text: 'Tarkistettu, ei muutettavaa' },
          { kind: 'text', text: '. Kirjaus jää talteen: kuka tarkisti, milloin ja mitä huomasi.' },
        ],
        [{ kind: 'text', text: 'Jos ei, kirjaa, että selostetta on muutettava, ja tee muutos.' }],
      ],
      kind: 'list',
      ordered: true,
      start: 1,
    },
    { kind: 'heading', level: 2, text: [{ kind: 'text', text: 'Selosteiden tuominen tiedostoista' }] },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'Word-tiedostoina, PDF-tiedostoina tai verkkosivuina olevia selosteita ei tarvitse kirjoittaa uudelleen. Tuo koko pino kerralla, vanhat ja uudet yhdessä.',
        },
      ],
    },
    {
      items: [
        [
          { kind: 'text', text: 'Avaa ' },
          { kind: 'strong', text: 'Tuo selosteita tiedostoista' },
          {
            kind: 'text',
            text: ' selosteiden luettelon yläpuolelta. Valitse tiedostot tai pudota ne sivulle, ja paina ',
          },
          { kind: 'strong', text: 'Lue tiedostot' },
          { kind: 'text', text: '. Tekstin voi myös liittää.' },
        ],
        [
          {
            kind: 'text',
            text: 'Alkuperäinen on yhdellä puolella, ja toisella se, mitä siitä tulee. Sanat ovat tiedoston sanoja. Anna osiolle aihe, jos sitä ei löytynyt, ja korjaa jako painikkeilla ',
          },
          { kind: 'strong', text: 'Yhdistä edelliseen' },
          { kind: 'text', text: ', ' },
          { kind: 'strong', text: 'Jaa tästä' },
          { kind: 'text', text: ' ja ' },
          { kind: 'strong', text: 'Jätä pois…' },
          { kind: 'text', text: '. Mitään ei jää pois ilman syytä, jonka näet.' },
        ],
        [
          { kind: 'text', text: 'Käy läpi ' },
          { kind: 'strong', text: 'Tiedot organisaatioon ja rekisteriin' },
          {
            kind: 'text',
            text: '. Epävarmat on merkitty: katso, mistä kohdasta tieto luettiin, ja vahvista, korjaa tai hylkää se. Mitä tekstissä ei sanota, jää tyhjäksi.',
          },
        ],
        [
          { kind: 'text', text: 'Organisaatio tai rekisteri, joka on jo olemassa, löydetään. ' },
          { kind: 'strong', text: 'Onko tämä jo järjestelmässä?' },
          { kind: 'text', text: ' kertoo, mitä käytetään; ' },
          { kind: 'strong', text: 'Tee uusi' },
          { kind: 'text', text: ' tekee toisin.' },
        ],
        [
          { kind: 'text', text: 'Paina ' },
          { kind: 'strong', text: 'Tee luonnokset' },
          { kind: 'text', text: '. Kaikki on luonnosta, kunnes se julkaistaan, ja ' },
          { kind: 'strong', text: 'Peru tuonti' },
          { kind: 'text', text: ' poistaa kaiken.' },
        ],
      ],
      kind: 'list',
      ordered: true,
      start: 1,
    },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'Saman selosteen tiedostoista eri vuosilta tulee sen versioita päivien järjestyksessä. ',
        },
        { kind: 'strong', text: 'Tuo versiot historiaksi' },
        {
          kind: 'text',
          text: ' julkaisee ne, kunkin omasta päivästään alkaen ja merkittynä myöhemmin kirjatuksi. Siihen tarvitaan oikeus julkaista, eikä sitä voi perua: katso ensin, mikä versiosta toiseen muuttui.',
        },
      ],
    },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'Julkaistun selosteen saa myös Word-tiedostona (osoitteen tietää sivustonne ylläpitäjä). Sen voi antaa lakimiehelle ja tuoda takaisin. Osiot löytyvät tiedostossa olevista merkeistä, vaikka otsikoita olisi muutettu, osioita siirretty tai uusia lisätty.',
        },
      ],
    },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'Skannatussa kuvassa ei ole luettavaa tekstiä. Tiedosto, jonka lukeminen kestää yli kymmenen sekuntia, jätetään lukematta: tallenna se yksinkertaisempana tai liitä teksti.',
        },
      ],
    },
    { kind: 'heading', level: 2, text: [{ kind: 'text', text: 'Vanhat selosteet' }] },
    {
      kind: 'paragraph',
      text: [
        { kind: 'text', text: 'Selosteen ' },
        { kind: 'strong', text: 'Julkaistut versiot' },
        { kind: 'text', text: ' luettelee kaiken, mitä siitä on julkaistu. Anna päivä kohtaan ' },
        { kind: 'strong', text: 'Voimassa päivänä' },
        { kind: 'text', text: ', niin näet, mikä versio silloin oli voimassa. ' },
        { kind: 'strong', text: 'Vertaa versioita' },
        { kind: 'text', text: ' näyttää, mikä kahden version välillä muuttui.' },
      ],
    },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'Vanhan, ennen tätä palvelua voimassa olleen selosteen voi kirjata niin, että antaa ensimmäistä kertaa julkaistessa menneen päivän kohtaan ',
        },
        { kind: 'strong', text: 'Voimassa alkaen' },
        {
          kind: 'text',
          text: ' ja laatimispäiväksi sen päivän, jona seloste laadittiin. Kirjaa vanhin ensin.',
        },
      ],
    },
  ],
  sv: [
    {
      kind: 'heading',
      level: 1,
      text: [{ kind: 'text', text: 'Handbok för dig som skriver dataskyddsbeskrivningar' }],
    },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'En dataskyddsbeskrivning byggs av tre delar: organisationen (vem som ansvarar), registret (vilka uppgifter, varför och hur länge) och beskrivningen (texten som läsarna ser). När du publicerar en beskrivning uppstår en numrerad version som bevaras oförändrad. Ingen kan ändra eller ta bort den i efterhand, inte heller du. Därför får du alltid först se vad du håller på att publicera.',
        },
      ],
    },
    { kind: 'heading', level: 2, text: [{ kind: 'text', text: 'Den första beskrivningen' }] },
    {
      items: [
        [
          { kind: 'text', text: 'Öppna ' },
          { kind: 'strong', text: 'Nytt register med hjälp av frågor' },
          {
            kind: 'text',
            text: ' ovanför listan över register. Innan något är publicerat leder också startsidans ',
          },
          { kind: 'strong', text: 'Börja' },
          { kind: 'text', text: ' dit.' },
        ],
        [
          {
            kind: 'text',
            text: 'Tala om vilken organisation som ansvarar för uppgifterna. Om organisationen redan finns väljer du den.',
          },
        ],
        [
          {
            kind: 'text',
            text: 'Välj vems uppgifter registret innehåller. Vanliga uppgifter, ändamål och förvaringstider föreslås. Avmarkera det som inte stämmer hos er och lägg till det som fattas.',
          },
        ],
        [
          { kind: 'text', text: 'Tryck på ' },
          { kind: 'strong', text: 'Gör ett utkast till beskrivningen' },
          { kind: 'text', text: '. Utkastet syns bara för dem som använder administrationen.' },
        ],
      ],
      kind: 'list',
      ordered: true,
      start: 1,
    },
    {
      items: [
        [
          { kind: 'text', text: 'Läs utkastet på fliken ' },
          { kind: 'strong', text: 'Förhandsgranska' },
          {
            kind: 'text',
            text: ': det är exakt det läsarna får. Bredvid sidan står det var text saknas. Från varje punkt kommer du till fältet där den fylls i.',
          },
        ],
      ],
      kind: 'list',
      ordered: true,
      start: 5,
    },
    {
      items: [
        [
          { kind: 'text', text: 'Tryck på ' },
          { kind: 'strong', text: 'Publicera' },
          {
            kind: 'text',
            text: '. Rutan visar en gång till på vilka språk beskrivningen publiceras, vad som saknas och från vilken dag den gäller. Bekräfta när allt är i ordning.',
          },
        ],
      ],
      kind: 'list',
      ordered: true,
      start: 6,
    },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'Förslagen är allmänna. Be dataskyddsombudet eller någon som kan lagen läsa beskrivningen före den första publiceringen.',
        },
      ],
    },
    { kind: 'heading', level: 2, text: [{ kind: 'text', text: 'En ändring' }] },
    {
      items: [
        [
          {
            kind: 'text',
            text: 'Rätta uppgiften där den finns: adress och telefonnummer hos organisationen, ändamål och förvaringstider i registret, beskrivningens egen text i beskrivningen.',
          },
        ],
        [
          { kind: 'text', text: 'Öppna beskrivningen och tryck på ' },
          { kind: 'strong', text: 'Publicera' },
          { kind: 'text', text: '. Rutan visar vad som ändras för läsarna, ord för ord.' },
        ],
        [
          {
            kind: 'text',
            text: 'Välj om ändringen är betydande eller mindre. Ett förslag finns färdigt: till exempel en ny mottagare eller en längre förvaringstid är betydande, ett rättat telefonnummer är mindre.',
          },
        ],
        [{ kind: 'text', text: 'Skriv för läsarna vad som har ändrats och bekräfta.' }],
      ],
      kind: 'list',
      ordered: true,
      start: 1,
    },
    {
      kind: 'paragraph',
      text: [
        { kind: 'text', text: 'Om ändringen träder i kraft senare anger du dagen i ' },
        { kind: 'strong', text: 'Gäller från och med' },
        { kind: 'text', text: '. Den nuvarande versionen gäller till dess.' },
      ],
    },
    { kind: 'heading', level: 2, text: [{ kind: 'text', text: 'En ändring som rör många beskrivningar' }] },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'Att ändra en gemensam text, en organisation eller ett register ändrar ingen publicerad beskrivning. När du har sparat ändringen öppnar du dess flik ',
        },
        { kind: 'strong', text: 'Används i' },
        {
          kind: 'text',
          text: '. Där finns varje beskrivning vars text skulle ändras, och skillnaden mot den gamla.',
        },
      ],
    },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'Välj vilka som ska publiceras och skriv en gång vad som har ändrats. En beskrivning som inte ska publiceras än kan du låta vänta och ange varför.',
        },
      ],
    },
    { kind: 'heading', level: 2, text: [{ kind: 'text', text: 'En beskrivning dras tillbaka' }] },
    {
      items: [
        [
          { kind: 'text', text: 'Öppna beskrivningen och tryck på ' },
          { kind: 'strong', text: 'Dra tillbaka' },
          { kind: 'text', text: '.' },
        ],
        [
          {
            kind: 'text',
            text: 'Skriv orsaken och välj vilken beskrivning som läses i stället, om det finns en. Läsarna ser båda.',
          },
        ],
        [{ kind: 'text', text: 'Bekräfta. De publicerade versionerna finns kvar i historiken.' }],
      ],
      kind: 'list',
      ordered: true,
      start: 1,
    },
    {
      kind: 'paragraph',
      text: [{ kind: 'text', text: 'När du publicerar beskrivningen på nytt gäller den igen.' }],
    },
    { kind: 'heading', level: 2, text: [{ kind: 'text', text: 'Granskning' }] },
    {
      kind: 'paragraph',
      text: [
        { kind: 'text', text: 'Varje beskrivning har en dag då den senast ska granskas. ' },
        { kind: 'strong', text: 'Beskrivningarnas läge' },
        { kind: 'text', text: ' på startsidan visar vad som är försenat och vad som är på kommande.' },
      ],
    },
    {
      items: [
        [{ kind: 'text', text: 'Läs beskrivningen och fundera på om allt fortfarande stämmer.' }],
        [
          { kind: 'text', text: 'Om det gör det väljer du ' },
          { kind: 'strong', text: 'Granskad, inget att ändra' },
          { kind: 'text', text: '. Anteckningen bevaras: vem som granskade, när och vad som observerades.' },
        ],
        [{ kind: 'text', text: 'Om inte antecknar du att beskrivningen måste ändras, och gör ändringen.' }],
      ],
      kind: 'list',
      ordered: true,
      start: 1,
    },
    { kind: 'heading', level: 2, text: [{ kind: 'text', text: 'Hämta in beskrivningar från filer' }] },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'Beskrivningar som ni har som Word-filer, PDF-filer eller webbsidor behöver inte skrivas om. Hämta in hela högen på en gång, gamla och nya tillsammans.',
        },
      ],
    },
    {
      items: [
        [
          { kind: 'text', text: 'Öppna ' },
          { kind: 'strong', text: 'Hämta in beskrivningar från filer' },
          {
            kind: 'text',
            text: ' ovanför listan över beskrivningar. Välj filerna eller släpp dem på sidan, och tryck på ',
          },
          { kind: 'strong', text: 'Läs filerna' },
          { kind: 'text', text: '. En text kan också klistras in.' },
        ],
        [
          {
            kind: 'text',
            text: 'Originalet finns på ena sidan, det som blir av det på den andra. Orden är filens egna. Ge avsnittet ett ämne där inget hittades, och rätta indelningen med ',
          },
          { kind: 'strong', text: 'Slå ihop med föregående' },
          { kind: 'text', text: ', ' },
          { kind: 'strong', text: 'Dela här' },
          { kind: 'text', text: ' och ' },
          { kind: 'strong', text: 'Lämna bort…' },
          { kind: 'text', text: '. Inget lämnas bort utan ett skäl som du ser.' },
        ],
        [
          { kind: 'text', text: 'Gå igenom ' },
          { kind: 'strong', text: 'Uppgifter till organisationen och registret' },
          {
            kind: 'text',
            text: '. Det osäkra är markerat: se var uppgiften lästes, och bekräfta, rätta eller förkasta den. Det som texten inte säger lämnas tomt.',
          },
        ],
        [
          { kind: 'text', text: 'En organisation eller ett register som redan finns hittas. ' },
          { kind: 'strong', text: 'Finns den redan i systemet?' },
          { kind: 'text', text: ' säger vilken som används; ' },
          { kind: 'strong', text: 'Skapa en ny' },
          { kind: 'text', text: ' gör annorlunda.' },
        ],
        [
          { kind: 'text', text: 'Tryck på ' },
          { kind: 'strong', text: 'Gör utkast' },
          { kind: 'text', text: '. Allt är utkast tills det publiceras, och ' },
          { kind: 'strong', text: 'Ångra importen' },
          { kind: 'text', text: ' tar bort allt igen.' },
        ],
      ],
      kind: 'list',
      ordered: true,
      start: 1,
    },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'Filer med samma beskrivning från olika år blir dess versioner, i dagarnas ordning. ',
        },
        { kind: 'strong', text: 'Hämta in versionerna som historik' },
        {
          kind: 'text',
          text: ' publicerar dem, var och en från sin egen dag och antecknad som införd senare. Det kräver rätt att publicera och kan inte ångras: se först vad som ändrades från version till version.',
        },
      ],
    },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'En publicerad beskrivning finns också som Word-fil (den som sköter er webbplats vet adressen). Den kan ges till en jurist och hämtas in igen. Avsnitten hittas med märken i filen, också när rubriker har ändrats, avsnitt har flyttats eller nya har lagts till.',
        },
      ],
    },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'En skannad bild har ingen text att läsa. En fil som tar längre än tio sekunder lämnas oläst: spara den enklare eller klistra in texten.',
        },
      ],
    },
    { kind: 'heading', level: 2, text: [{ kind: 'text', text: 'Gamla beskrivningar' }] },
    {
      kind: 'paragraph',
      text: [
        { kind: 'strong', text: 'Publicerade versioner' },
        { kind: 'text', text: ' räknar upp allt som har publicerats av en beskrivning. Ange en dag i ' },
        { kind: 'strong', text: 'I kraft den dagen' },
        { kind: 'text', text: ', så ser du vilken version som då gällde. ' },
        { kind: 'strong', text: 'Jämför versioner' },
        { kind: 'text', text: ' visar vad som ändrades mellan två versioner.' },
      ],
    },
    {
      kind: 'paragraph',
      text: [
        {
          kind: 'text',
          text: 'En gammal beskrivning som gällde före den här tjänsten kan föras in så att du vid den första publiceringen anger en tidigare dag i ',
        },
        { kind: 'strong', text: 'Gäller från och med' },
        {
          kind: 'text',
          text: ' och som datum för upprättande den dag då den upprättades. Börja med den äldsta.',
        },
      ],
    },
  ],
}
