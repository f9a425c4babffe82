import type { UsualRegister } from './types.js'

import { choice, itServices, kept, offered, recipient, t } from './common.js'

/** Camera surveillance; at a workplace also Act 759/2004, sections 16 and 17. */
export const cameraSurveillance: UsualRegister = {
  key: 'cameraSurveillance',
  data: [
    choice(
      'recordings',
      'Kameroiden kuvatallenteet',
      'Kamerornas bildinspelningar',
      'Video recordings of the cameras',
    ),
    choice(
      'time',
      'Tallennuksen aika ja paikka',
      'Tid och plats för inspelningen',
      'Time and place of the recording',
    ),
    offered(choice('sound', 'Ääni', 'Ljud', 'Sound')),
  ],
  dataSubjects: [
    choice(
      'visitors',
      'Valvotuilla alueilla liikkuvat',
      'Personer som rör sig i övervakade områden',
      'People in the monitored areas',
    ),
    choice('employees', 'Työntekijät', 'Arbetstagare', 'Employees'),
  ],
  label: t('Kameravalvonta', 'Kameraövervakning', 'Camera surveillance'),
  name: t('Kameravalvonnan rekisteri', 'Register över kameraövervakning', 'Camera surveillance register'),
  protection: {
    electronic: t(
      'Tallenteet ovat suojatussa järjestelmässä, jota käyttävät vain siihen nimetyt henkilöt henkilökohtaisilla tunnuksilla. Tallenteiden katsomisesta jää merkintä.',
      'Inspelningarna finns i ett skyddat system som används endast av utsedda personer med personliga användarnamn. Det antecknas när inspelningar granskas.',
      'The recordings are in a protected system that only designated persons use, with personal accounts. Viewing of recordings is logged.',
    ),
    manual: t(
      'Tallenninlaitteet ovat lukituissa tiloissa, joihin pääsevät vain siihen nimetyt henkilöt.',
      'Inspelningsutrustningen finns i låsta utrymmen dit endast utsedda personer har tillträde.',
      'The recording equipment is in locked rooms that only designated persons can enter.',
    ),
  },
  provision: { basis: 'none' },
  purposes: [
    {
      key: 'safety',
      legalBases: ['legitimateInterests'],
      legitimateInterest: t(
        'Suojaamme ihmisiä ja omaisuutta sekä ehkäisemme ja selvitämme vahinkoja ja rikoksia.',
        'Vi skyddar människor och egendom samt förebygger och utreder skador och brott.',
        'We protect people and property, and prevent and investigate damage and crime.',
      ),
      retention: [
        kept(
          'Yksi kuukausi tallentamisesta, selvitettävän tapahtuman tallenne sen selvittämisen ajan',
          'En månad från inspelningen, en inspelning av en händelse som utreds så länge utredningen pågår',
          'One month from recording; the recording of an incident under investigation for as long as that lasts',
          'P1M',
        ),
        kept(
          'Kaksi viikkoa tallentamisesta, selvitettävän tapahtuman tallenne sen selvittämisen ajan',
          'Två veckor från inspelningen, en inspelning av en händelse som utreds så länge utredningen pågår',
          'Two weeks from recording; the recording of an incident under investigation for as long as that lasts',
          'P2W',
        ),
      ],
      text: t(
        'Ihmisten ja omaisuuden suojaaminen',
        'Skydd av människor och egendom',
        'Protection of people and property',
      ),
    },
  ],
  recipients: [
    recipient(
      'controller',
      'police',
      'Poliisi, kun rikosta selvitetään',
      'Polisen, när ett brott utreds',
      'The police, when a crime is investigated',
    ),
    offered(recipient('processor', 'guards', 'Vartiointiliike', 'Bevakningsföretag', 'Security company')),
    offered(itServices),
  ],
  sources: [
    choice(
      'cameras',
      'Tallentavat valvontakamerat',
      'Inspelande övervakningskameror',
      'Recording surveillance cameras',
    ),
  ],
}
