// Numbers of identity cards of Spain: eight digits and a letter (DNI), or one of X, Y, Z and seven digits and a letter (NIE).
import { defineDetector, spansOf } from '#lib/privacy/detectors/define.ts';

const pattern =
  /(?<![\p{L}\p{N}.,_-]|\d\/)(?:\d{8}|\d{1,2}\.\d{3}\.\d{3}|[XYZxyz][ -]?\d{7}|[XYZxyz][ -]?\d\.\d{3}\.\d{3})(?:[ -]?[A-HJ-NP-TV-Z]|-?[a-hj-np-tv-z])(?![\p{L}\p{N}_])/gu;
const letters = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** The letter says the rest of 23; X, Y and Z count as 0, 1 and 2. */
const isReal = (found: string): boolean => {
  const signs = found.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  const number = Number(signs.slice(0, -1).replace(/^[XYZ]/, (first) => String('XYZ'.indexOf(first))));
  return letters[number % 23] === signs.at(-1) && number > 0;
};

export const dni = defineDetector({
  name: 'dni',
  class: 'personal',
  words: 'a Spanish identity number (DNI or NIE)',
  find: (text) => spansOf(text, pattern, isReal),
  hits: ['54362315K', '54362315-K', '54.362.315-K', 'X2482300W', 'x-2482300-w', '12345678Z'],
  misses: ['54362315L', 'X2482300A', '12345678 zebra', '1234567Z', '123456789Z', '81443083 z dnia'],
});
