// Tax codes of persons in Italy: name, birth, sex and place in sixteen signs, the last of which checks the others (DM 23/12/1976).
import { defineDetector, spansOf } from '#lib/privacy/detectors/define.ts';

// Where two persons would have the same code, digits are replaced by these letters.
const digit = '[\\dLMNP-V]';
const pattern = new RegExp(
  `(?<![A-Z\\d])[A-Z]{6} ?${digit}{2}[A-EHLMPRST]${digit}{2} ?[A-Z]${digit}{3} ?[A-Z](?![A-Z\\d])`,
  'gi',
);

/** What a sign at an odd place counts, counting from one: by its place in the alphabet, or the digit. */
const odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
const orderOf = (sign: string): number => (sign >= 'A' ? sign.charCodeAt(0) - 65 : Number(sign));

const isReal = (found: string): boolean => {
  const signs = found.replaceAll(' ', '').toUpperCase();
  const sum = [...signs.slice(0, 15)].reduce(
    (total, sign, index) => total + (index % 2 === 0 ? odd[orderOf(sign)]! : orderOf(sign)),
    0,
  );
  return /\d/.test(signs) && sum % 26 === orderOf(signs[15]!);
};

export const codiceFiscale = defineDetector({
  name: 'codice-fiscale',
  class: 'personal',
  words: 'an Italian tax code of a person',
  find: (text) => spansOf(text, pattern, isReal),
  hits: ['RCCMNL83S18D969H', 'rccmnl83s18d969h', 'RCCMNL 83S18 D969H', 'CNTCHR83T41D969D'],
  misses: ['RCCMNL83S18D969A', 'RCCMNL83S18D96H', 'ABCDEFGHIJKLMNOP'],
});
