import { headingWords } from '../notice/check/text/headings.js'

/** What a line of an address or a contact is of. */
export type ContactLabel =
  | 'address'
  | 'businessId'
  | 'contact'
  | 'email'
  | 'name'
  | 'person'
  | 'phone'
  | 'postalAddress'
  | 'postalCode'
  | 'city'
  | 'street'
  | 'title'
  | 'website'

const LABELS: readonly (readonly [ContactLabel, RegExp])[] = (
  [
    [
      'email',
      'sähköposti(?:osoite)?|s-posti(?:osoite)?|säpo|e-?mail(?: ?address)?|e-?post(?:adress)?|epost|mail',
    ],
    [
      'phone',
      'puh(?:elin)?(?:numero)?|puh|p|gsm|matkapuhelin|vaihde|tel(?:efon)?(?:nummer)?|tfn|mobil(?:telefon)?|växel|(?:tele)?phone(?: number)?|mobile|telephone(?: number)?|switchboard',
    ],
    [
      'businessId',
      'y-?tunnus|ly-?tunnus|yritystunnus|fo-?nummer|fo-?signum|företags- och organisationsnummer|organisationsnummer|org\\.? ?nr|business ?id(?:entity code)?|company (?:number|registration number)|vat(?: ?number)?|alv-?numero',
    ],
    ['postalAddress', 'postiosoite|postitusosoite|postadress|postal address|mailing address|kirjeosoite'],
    [
      'street',
      'käyntiosoite|katuosoite|besöksadress|gatuadress|visiting address|street(?: address)?|lähiosoite',
    ],
    ['address', 'osoite|yhteystieto-osoite|adress|address|toimipaikka'],
    ['postalCode', 'postinumero|postnummer|post(?:al)? ?code|zip'],
    ['city', 'postitoimipaikka|paikkakunta|kotipaikka|ort|postort|stad|town|city'],
    [
      'website',
      'verkkosivu(?:t|sto)?|kotisivu(?:t)?|www(?:-sivut|-osoite)?|internet(?:-sivut)?|webbplats|webbsida|hemsida|website|web ?page|web',
    ],
    ['title', 'tehtävänimike|nimike|asema|titel|befattning|title|role|position'],
    ['person', 'yhteyshenkilö|vastuuhenkilö|kontaktperson|ansvarig person|contact(?: person)?'],
    [
      'name',
      'nimi|yrityksen nimi|yhdistyksen nimi|rekisterinpitäjän nimi|organisaatio|yritys|yhtiö|yhdistys|namn|företag(?:et)?|förening(?:en)?|organisation|name|company|organi[sz]ation|association|company name',
    ],
    [
      'contact',
      '(?:muut )?yhteystiedot|(?:övriga )?kontaktuppgifter|(?:other )?contact (?:details|information)',
    ],
  ] as const
).map(([label, source]) => [label, new RegExp(`^(?:${source})$`, 'iu')] as const)

/** What a form adds to a label for the one who fills it: `(esim. puhelin virka-aikana)`. */
const HINT = /\s?\([^()]{0,200}\)\s*$/u

/** What a label is of; null for one that is of no address or contact. */
export const contactLabel = (label: string): ContactLabel | null => {
  if (label.length > 240) return null
  const words = headingWords(label.replace(HINT, '')).replace(/[.:]+$/u, '')
  if (words.length > 45) return null
  return LABELS.find(([, expression]) => expression.test(words))?.[0] ?? null
}

/** True for a label that lines of addresses and contacts have. */
export const isContactLabel = (label: string): boolean => contactLabel(label) !== null

/** Labels that stand before their value without a colon, as forms that lost their lines have them: `Nimi Kotikulma Oy`. */
const BARE_LABEL =
  /^((?:Nimi|Osoite|Postiosoite|Käyntiosoite|Puhelin|Sähköposti|(?:Muut y|Y)hteystiedot|Y-tunnus|Namn|Adress|Postadress|Besöksadress|Telefon|E-post|(?:Övriga k|K)ontaktuppgifter|FO-nummer|Name|Address|Phone|Telephone|E-?mail|(?:Other c|C)ontact (?:details|information)|Business ID)(?:\s?\([^()]{0,200}\))?)\s+(?=[\p{Lu}\d+(@]|p\.|puh\.|tel\.|\S{1,60}@)/u

/** How many characters of a line are a label of a form without a colon; 0 for none. */
export const bareLabelLength = (line: string): number => BARE_LABEL.exec(line.slice(0, 300))?.[1]?.length ?? 0

/** What a form adds to a label, without the brackets around it; null for a label without. */
export const hintOf = (label: string): null | string => HINT.exec(label)?.[0] ?? null
