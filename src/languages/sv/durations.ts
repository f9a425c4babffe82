import type { DurationWords } from '../../notice/languagePack.js'

/** How durations are told in Swedish, in the genitive too: tre års tid. */
export const durationWords: DurationWords = {
  and: ['och'],
  between: ['och', 'eller', 'till'],
  numbers: {
    halvt: 0.5,
    en: 1,
    ett: 1,
    två: 2,
    tre: 3,
    fyra: 4,
    fem: 5,
    sex: 6,
    sju: 7,
    åtta: 8,
    nio: 9,
    tio: 10,
    elva: 11,
    tolv: 12,
    femton: 15,
    tjugo: 20,
    trettio: 30,
    fyrtio: 40,
    femtio: 50,
    hundra: 100,
  },
  otherwise: ['fyll', 'gam', 'mellanrum', 'ålder'],
  units: {
    days: ['dag', 'dagar', 'dagars', 'dags', 'dygn', 'dygns'],
    hours: ['timme', 'timmar', 'timmars', 'timmes', 'tim', 'h'],
    months: ['månad', 'månader', 'månaders', 'månads', 'mån'],
    weeks: ['vecka', 'veckor', 'veckors', 'veckas'],
    years: ['år', 'års'],
  },
  vague: ['ca', 'cirka', 'minst', 'ungefär', 'uppskattningsvis', 'åtminstone'],
  vagueBefore: ['mer än', 'mindre än', 'längre än', 'var', 'vart', 'varje', 'vid', 'över'],
}
