/** What a notice is called, in any form of the word. */
const NAME =
  /(?<!\p{L})(?:\p{L}{0,30}-?\s?tietosuoja(?:seloste|ilmoitus|käytän|lauseke|tiedote|informaatio|dokument)\p{L}{0,12}|(?:henkilö)?rekisteriselost\p{L}{0,8}|(?:rekisteri-\sja\s)?tietosuojaselost\p{L}{0,8}|seloste\s(?:henkilötietojen\s)?käsittelyst\p{L}{0,2}|(?:informointi|informaatio)(?:asiakirja|lomake)?|yksityisyydensuoja|henkilötietojen käsittely(?:\s\p{L}{2,30}){0,3}|dataskydds(?:beskrivning|meddelande|information|policy|redogörelse|klausul)\p{L}{0,4}|(?:person)?registerbeskrivning\p{L}{0,3}|integritets(?:policy|meddelande|skydd\p{L}{0,10})|personuppgiftspolicy|behandling av personuppgifter(?:\s\p{L}{2,30}){0,4}|(?:data )?privacy (?:notice|policy|statement|information)|data protection (?:notice|policy|statement|information|description)|description of (?:the )?(?:file|register|data file)|register description|privacy)(?!\p{L})/iu

/** True for words that name a document as a privacy notice: `Jäsenrekisterin tietosuojaseloste`, `Privacy notice`. */
export const namesNotice = (text: string): boolean => text.length <= 200 && NAME.test(text)
