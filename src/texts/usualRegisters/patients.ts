import type { UsualRegister } from './types.js'

import {
  accounting,
  choice,
  contactDetails,
  itServices,
  kept,
  messages,
  offered,
  personalIdentityCode,
  recipient,
  t,
} from './common.js'

/** Patients of a provider of health care: Act 703/2023, in force from 1 January 2024, and its annex on retention. */
export const patients: UsualRegister = {
  key: 'patients',
  data: [
    contactDetails,
    personalIdentityCode,
    choice(
      'records',
      'Potilasasiakirjat: tutkimukset, hoito ja lääkitys',
      'Patienthandlingar: undersökningar, vård och medicinering',
      'Patient records: examinations, care and medication',
    ),
    choice('appointments', 'Ajanvaraukset', 'Tidsbokningar', 'Appointments'),
    choice(
      'billing',
      'Laskutus- ja maksutiedot',
      'Fakturerings- och betalningsuppgifter',
      'Billing and payment details',
    ),
    offered(
      choice(
        'nextOfKin',
        'Lähiomaisen tai huoltajan yhteystiedot',
        'Kontaktuppgifter till anhörig eller vårdnadshavare',
        'Contact details of next of kin or guardian',
      ),
    ),
    offered(messages),
  ],
  dataSubjects: [
    choice('patients', 'Potilaat', 'Patienter', 'Patients'),
    offered(
      choice(
        'nextOfKin',
        'Potilaiden lähiomaiset ja huoltajat',
        'Patienternas anhöriga och vårdnadshavare',
        'Next of kin and guardians of patients',
      ),
    ),
  ],
  label: t('Potilaat', 'Patienter', 'Patients'),
  name: t('Potilasrekisteri', 'Patientregister', 'Patient register'),
  protection: {
    electronic: t(
      'Potilastietoja käyttävät vain hoitoon osallistuvat, siinä laajuudessa kuin tehtävä vaatii. Käyttö kirjataan lokiin ja sitä valvotaan. Yhteydet on salattu ja tiedoista otetaan varmuuskopiot.',
      'Patientuppgifter används endast av dem som deltar i vården, i den omfattning som uppgiften kräver. Användningen loggas och övervakas. Förbindelserna är krypterade och uppgifterna säkerhetskopieras.',
      'Patient data are used only by those who take part in care, as far as their duties require. Use is logged and supervised. Connections are encrypted and the data are backed up.',
    ),
    manual: t(
      'Paperiset potilasasiakirjat säilytetään lukituissa tiloissa, joihin pääsevät vain hoitoon osallistuvat. Henkilökunta on vaitiolovelvollinen.',
      'Patienthandlingar på papper förvaras i låsta utrymmen dit endast de som deltar i vården har tillträde. Personalen har tystnadsplikt.',
      'Patient records on paper are kept in locked rooms that only those who take part in care can enter. The staff are bound by confidentiality.',
    ),
  },
  provision: {
    basis: 'law',
    consequence: t(
      'Ilman tietoja hoitoa ei voida järjestää turvallisesti.',
      'Utan uppgifterna kan vården inte ordnas på ett säkert sätt.',
      'Without the data care cannot be provided safely.',
    ),
  },
  purposes: [
    {
      key: 'care',
      law: t(
        'Laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä (703/2023), laki potilaan asemasta ja oikeuksista (785/1992)',
        'Lagen om behandling av kunduppgifter inom social- och hälsovården (703/2023), lagen om patientens ställning och rättigheter (785/1992)',
        'Act on the Processing of Client Data in Healthcare and Social Welfare (703/2023), Act on the Status and Rights of Patients (785/1992)',
      ),
      legalBases: ['legalObligation'],
      retention: [
        kept(
          '12 vuotta potilaan kuolemasta tai, jos siitä ei ole tietoa, 120 vuotta potilaan syntymästä (laki 703/2023, liite)',
          '12 år från patientens död eller, om uppgift om den saknas, 120 år från patientens födelse (lag 703/2023, bilagan)',
          '12 years from the death of the patient or, where that is not known, 120 years from the birth of the patient (Act 703/2023, annex)',
        ),
      ],
      text: t(
        'Potilaan tutkimus, hoito ja kuntoutus',
        'Undersökning, vård och rehabilitering av patienten',
        'Examination, care and rehabilitation of the patient',
      ),
    },
    {
      key: 'appointments',
      legalBases: ['contract'],
      retention: [
        kept('Kaksi vuotta käynnistä', 'Två år från besöket', 'Two years from the visit', 'P2Y'),
        kept('Yksi vuosi käynnistä', 'Ett år från besöket', 'One year from the visit', 'P1Y'),
      ],
      text: t('Ajanvaraus ja muistutukset', 'Tidsbokning och påminnelser', 'Appointments and reminders'),
    },
    accounting,
  ],
  recipients: [
    itServices,
    recipient(
      'controller',
      'kanta',
      'Kanta-palvelut (Kansaneläkelaitos)',
      'Kanta-tjänsterna (Folkpensionsanstalten)',
      'Kanta Services (Social Insurance Institution of Finland)',
    ),
    offered(
      recipient(
        'processor',
        'laboratories',
        'Laboratorio- ja kuvantamispalvelut',
        'Laboratorie- och bilddiagnostiktjänster',
        'Laboratory and imaging services',
      ),
    ),
    recipient(
      'controller',
      'otherCare',
      'Muut hoitoon osallistuvat terveydenhuollon yksiköt potilaan luovutusluvalla tai lain nojalla',
      'Andra enheter inom hälsovården som deltar i vården, med patientens tillstånd eller med stöd av lag',
      'Other health care units that take part in care, with the permission of the patient or by law',
    ),
    offered(recipient('controller', 'insurers', 'Vakuutusyhtiöt', 'Försäkringsbolag', 'Insurance companies')),
  ],
  sources: [
    choice('kanta', 'Kanta-palvelut', 'Kanta-tjänsterna', 'Kanta Services'),
    choice(
      'otherCare',
      'Muut terveydenhuollon yksiköt',
      'Andra enheter inom hälsovården',
      'Other health care units',
    ),
    offered(
      choice(
        'nextOfKin',
        'Potilaan lähiomaiset ja huoltajat',
        'Patientens anhöriga och vårdnadshavare',
        'Next of kin and guardians of the patient',
      ),
    ),
  ],
  specialCategories: t(
    'Terveystietoja käsitellään terveydenhuollon palvelujen antamiseksi salassapitovelvollisuuden alaisina (tietosuoja-asetuksen 9 artiklan 2 kohdan h alakohta ja 3 kohta; tietosuojalaki (1050/2018) 6 §).',
    'Uppgifter om hälsa behandlas för att tillhandahålla hälso- och sjukvårdstjänster, under tystnadsplikt (artikel 9.2 h och 9.3 i dataskyddsförordningen; dataskyddslagen (1050/2018) 6 §).',
    'Health data are processed in order to provide health care, under an obligation of secrecy (GDPR Article 9(2)(h) and 9(3); Data Protection Act (1050/2018), section 6).',
  ),
}
