import type { DurationWords } from '../../notice/languagePack.js'

/** How durations are told in English. An article counts nothing: data may be updated once a year. */
export const durationWords: DurationWords = {
  and: ['and'],
  between: ['and', 'or', 'to'],
  numbers: {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    hundred: 100,
  },
  otherwise: ['age', 'of', 'old', 'young'],
  units: {
    days: ['day', 'days'],
    hours: ['hour', 'hours', 'hr', 'hrs', 'h'],
    months: ['month', 'months'],
    weeks: ['week', 'weeks', 'wk', 'wks'],
    years: ['year', 'years', 'yr', 'yrs'],
  },
  vague: ['approximately', 'circa', 'least', 'minimum', 'roughly'],
  vagueBefore: ['about', 'around', 'every', 'less than', 'more than', 'over', 'under'],
}
