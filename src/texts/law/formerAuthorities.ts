import type { CalendarDate } from '../../notice/document.js'
import type { Texts } from './types.js'

/** A name that an authority had, or an authority that is no more. */
export type FormerAuthorityEntry = {
  id: string
  /** How it stands in texts: sources of regular expressions, as those of acts. */
  patterns: readonly string[]
  /** Words beside which the name is that of another authority, which has it still. */
  notBeside: readonly string[]
  /** The first day on which it was no longer so. */
  validTo: CalendarDate
  /** Countries in which the name is that of another authority, which has it still. */
  stillIn: readonly string[]
  /** Who does its work now. */
  now: Texts
  source: string
}

/**
 * Authorities that notices name although they have another name now, or are no more. Apart from the list of authorities, since
 * nobody is to choose one of these.
 *
 * Sources: as each entry says. None was read in an official text for this list.
 */
export const formerAuthorities: readonly FormerAuthorityEntry[] = [
  {
    id: 'se-datainspektionen',
    patterns: [
      'datainspektion(?:en|ens)?',
      '(?:swedish\\s+)?data\\s+inspection\\s+board',
      '(?:www\\.)?datainspektionen\\.se',
    ],
    notBeside: ['di\\.ax', 'åland\\p{L}*', 'ahvenanma\\p{L}*', 'mariehamn', 'maarianhamina\\p{L}*'],
    validTo: '2021-01-01',
    stillIn: ['AX'],
    now: {
      fi: 'Integritetsskyddsmyndigheten (IMY)',
      sv: 'Integritetsskyddsmyndigheten (IMY)',
      en: 'the Swedish Authority for Privacy Protection (IMY)',
    },
    source:
      'General knowledge: the Swedish authority was renamed on 1.1.2021. The one of Åland has the name still.',
  },
  {
    id: 'fi-tietosuojalautakunta',
    patterns: [
      'tietosuojalautaku\\p{L}+',
      'datasekretessnämnd(?:en|ens)?',
      '(?:finnish\\s+)?data\\s+protection\\s+board(?!\\p{L})',
    ],
    notBeside: ['euroopan', 'europeiska', 'european', 'edpb'],
    validTo: '2019-01-01',
    stillIn: [],
    now: {
      fi: 'Tietosuojavaltuutetun toimisto',
      sv: 'Dataombudsmannens byrå',
      en: 'the Office of the Data Protection Ombudsman',
    },
    source: 'Tietosuojalaki 1050/2018 §37 repealed act 389/1994 on the board.',
  },
  {
    id: 'fi-viestintavirasto',
    patterns: ['viestintävirasto\\p{L}*', 'kommunikationsverket\\p{L}?', 'ficora'],
    notBeside: ['liikenne-\\s+ja', 'transport-\\s+och'],
    validTo: '2019-01-01',
    stillIn: [],
    now: {
      fi: 'Liikenne- ja viestintävirasto Traficom',
      sv: 'Transport- och kommunikationsverket Traficom',
      en: 'the Finnish Transport and Communications Agency Traficom',
    },
    source: 'General knowledge: merged into Traficom on 1.1.2019.',
  },
]
