import type { UsualRegister } from './types.js'

import {
  accountants,
  choice,
  contactDetails,
  itServices,
  kept,
  offered,
  personalIdentityCode,
  recipient,
  t,
  usualProtection,
} from './common.js'

/** People who work for the controller. */
export const employees: UsualRegister = {
  key: 'employees',
  data: [
    contactDetails,
    personalIdentityCode,
    choice(
      'contract',
      'Työsopimus, tehtävät ja osaaminen',
      'Arbetsavtal, uppgifter och kompetens',
      'Employment contract, duties and skills',
    ),
    choice(
      'pay',
      'Palkka, verokortti ja tilinumero',
      'Lön, skattekort och kontonummer',
      'Pay, tax card and account number',
    ),
    choice(
      'workingTime',
      'Työajat, lomat ja poissaolot',
      'Arbetstider, semestrar och frånvaro',
      'Working hours, holidays and absences',
    ),
    choice(
      'health',
      'Sairauspoissaolot ja niiden todistukset',
      'Sjukfrånvaro och intyg över den',
      'Sickness absences and their certificates',
    ),
    offered(
      choice(
        'accessRights',
        'Käyttäjätunnukset, avaimet ja työvälineet',
        'Användarnamn, nycklar och arbetsredskap',
        'User accounts, keys and equipment',
      ),
    ),
    offered(
      choice(
        'nextOfKin',
        'Lähiomaisen yhteystiedot',
        'Kontaktuppgifter till närmaste anhöriga',
        'Contact details of next of kin',
      ),
    ),
  ],
  dataSubjects: [
    choice('employees', 'Työntekijät', 'Arbetstagare', 'Employees'),
    choice('formerEmployees', 'Entiset työntekijät', 'Tidigare arbetstagare', 'Former employees'),
    offered(choice('trainees', 'Harjoittelijat', 'Praktikanter', 'Trainees')),
  ],
  label: t('Työntekijät', 'Anställda', 'Employees'),
  name: t('Henkilöstörekisteri', 'Personalregister', 'Personnel register'),
  protection: {
    ...usualProtection,
    manual: t(
      'Paperit säilytetään lukituissa tiloissa, joihin pääsevät vain henkilöstöasioita hoitavat. Terveystiedot pidetään erillään muista tiedoista.',
      'Papper förvaras i låsta utrymmen dit endast de som sköter personalärenden har tillträde. Uppgifter om hälsa hålls åtskilda från andra uppgifter.',
      'Papers are kept in locked rooms that only those who handle personnel matters can enter. Health data are kept apart from other data.',
    ),
  },
  provision: {
    basis: 'contract',
    consequence: t(
      'Ilman tietoja emme voi tehdä työsopimusta, maksaa palkkaa tai täyttää työnantajan velvoitteita.',
      'Utan uppgifterna kan vi inte ingå arbetsavtal, betala lön eller fullgöra arbetsgivarens skyldigheter.',
      'Without the data we cannot enter into an employment contract, pay wages or fulfil the obligations of an employer.',
    ),
  },
  purposes: [
    {
      key: 'employment',
      law: t('Työsopimuslaki (55/2001)', 'Arbetsavtalslagen (55/2001)', 'Employment Contracts Act (55/2001)'),
      legalBases: ['contract', 'legalObligation'],
      retention: [
        kept(
          'Kymmenen vuotta työsuhteen päättymisestä',
          'Tio år från det att anställningen har upphört',
          'Ten years from the end of employment',
          'P10Y',
        ),
        kept(
          'Viisi vuotta työsuhteen päättymisestä',
          'Fem år från det att anställningen har upphört',
          'Five years from the end of employment',
          'P5Y',
        ),
      ],
      text: t('Työsuhteen hoitaminen', 'Skötsel av anställningen', 'Administration of employment'),
    },
    {
      key: 'payroll',
      law: t(
        'Ennakkoperintälaki (1118/1996), kirjanpitolaki (1336/1997)',
        'Lagen om förskottsuppbörd (1118/1996), bokföringslagen (1336/1997)',
        'Prepayment Act (1118/1996), Accounting Act (1336/1997)',
      ),
      legalBases: ['legalObligation'],
      retention: [
        kept(
          'Kymmenen vuotta tilikauden päättymisestä',
          'Tio år från räkenskapsperiodens utgång',
          'Ten years from the end of the accounting period',
          'P10Y',
        ),
        kept(
          'Kuusi vuotta sen kalenterivuoden päättymisestä, jonka aikana tilikausi on päättynyt',
          'Sex år från utgången av det kalenderår under vilket räkenskapsperioden har avslutats',
          'Six years from the end of the calendar year in which the accounting period ended',
          'P6Y',
        ),
      ],
      text: t('Palkanmaksu', 'Löneutbetalning', 'Payment of wages'),
    },
    {
      key: 'workingTime',
      law: t(
        'Työaikalaki (872/2019) 32 §, vuosilomalaki (162/2005) 29 §',
        'Arbetstidslagen (872/2019) 32 §, semesterlagen (162/2005) 29 §',
        'Working Hours Act (872/2019), section 32; Annual Holidays Act (162/2005), section 29',
      ),
      legalBases: ['legalObligation'],
      retention: [
        kept(
          'Kaksi vuotta työsuhteen päättymisestä',
          'Två år från det att anställningen har upphört',
          'Two years from the end of employment',
          'P2Y',
        ),
        kept(
          'Viisi vuotta kalenterivuoden päättymisestä',
          'Fem år från kalenderårets utgång',
          'Five years from the end of the calendar year',
          'P5Y',
        ),
      ],
      text: t(
        'Työajan ja vuosilomien kirjanpito',
        'Bokföring av arbetstid och semestrar',
        'Records of working hours and annual holidays',
      ),
    },
    {
      key: 'wellbeing',
      law: t(
        'Työterveyshuoltolaki (1383/2001), työturvallisuuslaki (738/2002)',
        'Lagen om företagshälsovård (1383/2001), arbetarskyddslagen (738/2002)',
        'Occupational Health Care Act (1383/2001), Occupational Safety and Health Act (738/2002)',
      ),
      legalBases: ['legalObligation'],
      retention: [
        kept(
          'Kaksi vuotta työsuhteen päättymisestä',
          'Två år från det att anställningen har upphört',
          'Two years from the end of employment',
          'P2Y',
        ),
        kept(
          'Kymmenen vuotta työsuhteen päättymisestä',
          'Tio år från det att anställningen har upphört',
          'Ten years from the end of employment',
          'P10Y',
        ),
      ],
      text: t(
        'Työterveyshuolto ja työturvallisuus',
        'Företagshälsovård och arbetarskydd',
        'Occupational health care and safety',
      ),
    },
  ],
  recipients: [
    itServices,
    accountants,
    recipient(
      'controller',
      'taxAuthority',
      'Verohallinto ja tulorekisteri',
      'Skatteförvaltningen och inkomstregistret',
      'Tax Administration and Incomes Register',
    ),
    recipient(
      'controller',
      'insurers',
      'Työeläke- ja tapaturmavakuutusyhtiöt',
      'Arbetspensions- och olycksfallsförsäkringsbolag',
      'Pension and accident insurance companies',
    ),
    recipient(
      'controller',
      'occupationalHealth',
      'Työterveyshuolto',
      'Företagshälsovården',
      'Occupational health care provider',
    ),
    offered(
      recipient(
        'controller',
        'unions',
        'Ammattiliitto, jos jäsenmaksu peritään palkasta',
        'Fackförbund, om medlemsavgiften dras av från lönen',
        'Trade union, where its fee is deducted from wages',
      ),
    ),
  ],
  sources: [
    choice('taxAuthority', 'Verohallinto', 'Skatteförvaltningen', 'Tax Administration'),
    offered(
      choice(
        'occupationalHealth',
        'Työterveyshuolto',
        'Företagshälsovården',
        'Occupational health care provider',
      ),
    ),
  ],
  specialCategories: t(
    'Terveydentilaa koskevia tietoja käsitellään työnantajan velvoitteiden täyttämiseksi (tietosuoja-asetuksen 9 artiklan 2 kohdan b alakohta; laki yksityisyyden suojasta työelämässä (759/2004) 5 §).',
    'Uppgifter om hälsotillstånd behandlas för att fullgöra arbetsgivarens skyldigheter (artikel 9.2 b i dataskyddsförordningen; lagen om integritetsskydd i arbetslivet (759/2004) 5 §).',
    'Health data are processed in order to carry out the obligations of the employer (GDPR Article 9(2)(b); Act on the Protection of Privacy in Working Life (759/2004), section 5).',
  ),
}
