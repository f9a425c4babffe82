import type { UsualRegister } from './types.js'

import {
  choice,
  contactDetails,
  itServices,
  kept,
  messages,
  offered,
  recipient,
  t,
  usualProtection,
  writtenWithdrawal,
} from './common.js'

/** People who apply for work: see also Act 759/2004, section 4, on data from elsewhere than the applicant. */
export const jobApplicants: UsualRegister = {
  key: 'jobApplicants',
  data: [
    contactDetails,
    choice(
      'application',
      'Hakemus, ansioluettelo ja todistukset',
      'Ansökan, meritförteckning och intyg',
      'Application, curriculum vitae and certificates',
    ),
    choice(
      'assessment',
      'Haastattelut ja arviot soveltuvuudesta',
      'Intervjuer och bedömningar av lämpligheten',
      'Interviews and assessments of suitability',
    ),
    messages,
    offered(choice('referees', 'Suosittelijoiden tiedot', 'Uppgifter om referenser', 'Details of referees')),
  ],
  dataSubjects: [
    choice('applicants', 'Työnhakijat', 'Arbetssökande', 'Job applicants'),
    offered(choice('referees', 'Suosittelijat', 'Referenser', 'Referees')),
  ],
  label: t('Työnhakijat', 'Arbetssökande', 'Job applicants'),
  name: t('Työnhakijarekisteri', 'Register över arbetssökande', 'Register of job applicants'),
  protection: usualProtection,
  provision: {
    basis: 'precondition',
    consequence: t(
      'Ilman hakemuksen tietoja emme voi ottaa hakijaa huomioon valinnassa.',
      'Utan uppgifterna i ansökan kan vi inte beakta den sökande i valet.',
      'Without the details in an application we cannot consider the applicant.',
    ),
  },
  purposes: [
    {
      key: 'recruitment',
      legalBases: ['contract', 'legitimateInterests'],
      legitimateInterest: t(
        'Löydämme tehtävään sopivan henkilön ja voimme osoittaa, että valinta on ollut tasapuolinen.',
        'Vi hittar en lämplig person för uppgiften och kan visa att valet har varit rättvist.',
        'We find a suitable person for the job and can show that the choice was fair.',
      ),
      retention: [
        kept(
          'Yksi vuosi valintapäätöksestä',
          'Ett år från beslutet om val',
          'One year from the decision on the choice',
          'P1Y',
        ),
        kept(
          'Kaksi vuotta valintapäätöksestä',
          'Två år från beslutet om val',
          'Two years from the decision on the choice',
          'P2Y',
        ),
      ],
      text: t(
        'Hakemusten käsittely ja henkilön valinta',
        'Behandling av ansökningar och val av person',
        'Handling of applications and choice of a person',
      ),
    },
    {
      key: 'openApplications',
      legalBases: ['consent'],
      retention: [
        kept(
          'Kuusi kuukautta hakemuksen saapumisesta',
          'Sex månader från det att ansökan kom in',
          'Six months from the receipt of the application',
          'P6M',
        ),
        kept(
          'Yksi vuosi hakemuksen saapumisesta',
          'Ett år från det att ansökan kom in',
          'One year from the receipt of the application',
          'P1Y',
        ),
      ],
      text: t(
        'Avoimien hakemusten säilyttäminen tulevia tehtäviä varten',
        'Bevarande av öppna ansökningar för framtida uppgifter',
        'Keeping open applications for future jobs',
      ),
      usual: false,
    },
  ],
  recipients: [
    itServices,
    offered(
      recipient('processor', 'recruiters', 'Rekrytointipalvelu', 'Rekryteringstjänst', 'Recruitment service'),
    ),
    offered(
      recipient(
        'processor',
        'assessors',
        'Soveltuvuusarviointien tekijä',
        'Den som gör lämplighetsbedömningar',
        'Provider of suitability assessments',
      ),
    ),
  ],
  sources: [
    offered(
      choice(
        'referees',
        'Hakijan suostumuksella hänen nimeämänsä suosittelijat',
        'Med den sökandes samtycke de referenser som hen har uppgett',
        'With the consent of the applicant, the referees whom he or she has named',
      ),
    ),
  ],
  withdrawMethod: writtenWithdrawal,
}
