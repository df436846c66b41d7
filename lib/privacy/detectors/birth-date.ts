// Dates of birth: a date right after words that say so. Any other date is part of the work.
import { defineDetector, spansOf } from '#lib/privacy/detectors/define.ts';

const says = [
  '(?:was )?born(?: on)?',
  'birth ?(?:day|date)',
  'date of birth',
  'd\\.?o\\.?b\\.?',
  'geboren(?: am)?',
  'geb\\.(?: am)?',
  'geburts(?:datum|tag)',
  'née? le',
  'né\\(e\\) le',
  'date de naissance',
  'nacid[oa](?: el)?',
  'fecha de nacimiento',
  'nacimiento',
  'ur\\.',
  'urodzon[ya](?: dnia)?',
  'data urodzenia',
  'nat[oa] il',
  'data di nascita',
  'geboren op',
  'geboortedatum',
];
const month = '\\p{L}{3,12}\\.?';
const day = '\\d{1,2}(?:st|nd|rd|th|\\.|er|º)?';
const dates = [
  '\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}',
  '\\d{1,2}[./-] ?\\d{1,2}[./-] ?(?:\\d{4}|\\d{2})',
  `${day} (?:de |of )?${month},? (?:de )?\\d{4}`,
  `${month} ${day},? \\d{4}`,
];
// What may lie between the words and the date: punctuation, quotation marks, "in Leeds on".
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${says.join('|')})(?![\\p{L}\\p{N}])(?:[^\\p{L}\\p{N}⟨⟩]{0,6}|(?: in| w| à| en| a) \\p{L}{2,20} (?:on |am |le |el |dnia |il )?)(${dates.join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

export const birthDate = defineDetector({
  name: 'birth-date',
  class: 'personal',
  words: 'a date of birth',
  find: (text) => spansOf(text, pattern),
  hits: [
    'born ‹12 March 1984›',
    'born in Leeds on ‹12/03/1984›',
    'DOB: ‹1984-03-12›',
    'geboren am ‹12.03.1984›',
    'née le ‹12 mars 1984›',
    'Fecha de nacimiento: ‹12 de marzo de 1984›',
    'ur. ‹12.03.1984›',
    'Date of birth: ‹March 12, 1984›',
  ],
  misses: ['due on 12 March 2026', 'the report was born of need', 'born in 1984', 'Birthday party', 'birth rate 1.2.3'],
});
