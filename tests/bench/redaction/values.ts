// Made-up values of each type, valid by other libraries than the detectors', drawn at run time so that no secret lies in the repository.
import { composeIBAN } from 'ibantools';
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/examples.mobile.json';
import { stdnum } from 'stdnum';
import type { Chance } from '#tests/bench/redaction/chance.ts';

export const decimal = '0123456789';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();
const base62 = decimal + lower + upper;
const base64url = `${base62}-_`;

/** Draws one value for a country. */
export type Make = (chance: Chance, country: string) => string;

/** Draws until it is something. What cannot be made says so instead of running for ever. */
const until = (make: () => string | undefined): string => {
  for (let turn = 0; turn < 200_000; turn++) {
    const made = make();
    if (made) return made;
  }
  throw new Error('No value of this type could be made');
};

/** A number whose check, tried out in turn, the library accepts. */
const checked =
  (country: string, name: string, body: (chance: Chance) => string, checks: readonly string[] = [...decimal]): Make =>
  (chance) =>
    until(() => {
      const first = body(chance);
      const check = checks.find((each) => stdnum[country]![name]!.validate(first + each).isValid);
      return check === undefined ? undefined : first + check;
    });

const grouped = (signs: string, size: number, by = ' '): string => signs.match(new RegExp(`.{1,${size}}`, 'g'))!.join(by);

const phone: Make = (chance, country) => {
  const example = examples[country as CountryCode];
  return until(() => {
    const number = parsePhoneNumberFromString(example.slice(0, -4) + chance.signs(4, decimal), country as CountryCode);
    if (!number?.isValid()) return undefined;
    return chance.next() < 0.4 ? number.formatInternational() : number.formatNational();
  });
};

/** Luhn from the left, with a table, so that it is not the detector's own way. */
const card: Make = (chance) => {
  const [start, length] = chance.one([
    ['4', 16],
    ['51', 16],
    ['2221', 16],
    ['37', 15],
    ['6011', 16],
    ['3530', 16],
  ] as const);
  const body = start + chance.signs(length - 1 - start.length, decimal);
  const sum = [...body].reduce(
    (total, digit, place) =>
      total + ((body.length - place) % 2 === 1 ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)]! : Number(digit)),
    0,
  );
  const number = body + String((10 - (sum % 10)) % 10);
  return length === 15 ? number : chance.one([number, grouped(number, 4), grouped(number, 4, '-')]);
};

const accounts: Readonly<Record<string, (chance: Chance) => string>> = {
  DE: ({ signs }) => signs(18, decimal),
  GB: ({ signs }) => signs(4, upper) + signs(14, decimal),
  FR: ({ signs }) => signs(23, decimal),
  ES: ({ signs }) => signs(20, decimal),
  IT: ({ signs }) => signs(1, upper) + signs(22, decimal),
  NL: ({ signs }) => signs(4, upper) + signs(10, decimal),
  PL: ({ signs }) => signs(24, decimal),
};

const iban: Make = (chance, country) => {
  const from = accounts[country] ? country : chance.one(['DE', 'GB']);
  const number = until(() => composeIBAN({ countryCode: from, bban: accounts[from]!(chance) }) ?? undefined);
  return chance.one([number, grouped(number, 4), number.toLowerCase()]);
};

/** A number in two digits. */
export const two = (number: number): string => String(number).padStart(2, '0');

const birthDate: Make = (chance, country) => {
  const [year, month, day] = [1940 + chance.below(68), 1 + chance.below(12), 1 + chance.below(28)];
  const name = new Intl.DateTimeFormat(
    ({ US: 'en-US', GB: 'en-GB', IN: 'en-GB' } as Record<string, string>)[country] ?? country.toLowerCase(),
    {
      dateStyle: 'long',
      timeZone: 'UTC',
    },
  ).format(Date.UTC(year, month - 1, day));
  const numeric =
    country === 'US'
      ? `${month}/${day}/${year}`
      : `${two(day)}${chance.one(['.', '/', '-'])}`.replace(/(\D)$/, `$1${two(month)}$1${year}`);
  return chance.one([name, numeric, `${year}-${two(month)}-${two(day)}`]);
};

/** Nine of the ten digits, one of them twice, as the tax office gives them out. */
const idnrBody = (chance: Chance): string => {
  const nine = chance.shuffled([...decimal]).slice(0, 9);
  const ten = chance.shuffled([...nine, chance.one(nine)]).join('');
  return ten.startsWith('0') || /(\d)\1\1/.test(ten) ? idnrBody(chance) : ten;
};

const hexPair = (chance: Chance): string => chance.signs(2, '0123456789abcdef');
/** Digits among letters, as a service would draw them. */
const drawn = (chance: Chance, count: number, of = base62): string =>
  until(() => {
    const signs = chance.signs(count, of);
    return /\d/.test(signs) && /[a-z]/.test(signs) && (of === base62 ? /[A-Z]/.test(signs) : true) ? signs : undefined;
  });

/** By slot; a slot with another name than its detector stands in `detectorOf`. */
export const values: Readonly<Record<string, Make>> = {
  email: (chance) =>
    `${chance.one(['kim', 'zoë', 'o’neil'.replace('’', "'"), 'lars', 'maría', 'j'])}${chance.one(['.', '_', '-', '+'])}${chance.signs(1 + chance.below(9), lower)}@${chance.one(['example.com', 'mail.example.co.uk', 'exämple.de', 'sub-1.example.org'])}`,
  phone,
  'phone-bare': phone,
  card,
  iban,
  'birth-date': birthDate,
  ssn: checked(
    'US',
    'ssn',
    (chance) =>
      `${two(1 + chance.below(66))}${chance.below(10)}-${two(1 + chance.below(99))}-${two(1 + chance.below(99))}${chance.below(10)}`,
    [...decimal],
  ),
  nino: (chance) =>
    until(() => {
      const number = chance.signs(2, upper) + chance.signs(6, decimal) + chance.signs(1, 'ABCD');
      if (!stdnum['GB']!['nino']!.validate(number).isValid || /^.O|^[DFIQUV]|^.[DFIQUVO]|^(?:BG|GB|KN|NK|NT|TN|ZZ)/.test(number))
        return undefined;
      return chance.one([number, grouped(number, 2)]);
    }),
  'steuer-id': (chance, country) => {
    const number = checked('DE', 'idnr', idnrBody)(chance, country);
    return chance.one([number, `${number.slice(0, 2)} ${grouped(number.slice(2), 3)}`]);
  },
  nir: (chance, country) => {
    const number = checked(
      'FR',
      'nir',
      ({ one, signs, below }) =>
        one(['1', '2']) + signs(2, decimal) + two(1 + below(12)) + two(1 + below(95)) + signs(6, decimal),
      Array.from({ length: 97 }, (_, rest) => two(rest + 1)),
    )(chance, country);
    return chance.one([number, number.replace(/^(.)(..)(..)(..)(...)(...)(..)$/, '$1 $2 $3 $4 $5 $6 $7')]);
  },
  dni: (chance, country) => {
    const isResident = chance.next() < 0.3;
    const body = ({ signs }: Chance) => (isResident ? signs(1, 'XYZ') + signs(7, decimal) : signs(8, decimal));
    const number = checked('ES', isResident ? 'nie' : 'dni', body, [...'TRWAGMYFPDXBNJZSQVHLCKE'])(chance, country);
    return chance.one([number, `${number.slice(0, -1)}-${number.slice(-1)}`]);
  },
  'codice-fiscale': checked(
    'IT',
    'codicefiscale',
    ({ signs, below }) =>
      signs(6, 'BCDFGLMNPRSTV') +
      two(40 + below(60)) +
      signs(1, 'ABCDEHLMPRST') +
      two(1 + below(28)) +
      signs(1, 'ABCDEFGHI') +
      signs(3, decimal),
    [...upper],
  ),
  bsn: checked('NL', 'bsn', ({ signs }) => signs(1, '123456789') + signs(7, decimal)),
  pesel: checked(
    'PL',
    'pesel',
    ({ signs, below }) => signs(2, '456789') + two(1 + below(12)) + two(1 + below(28)) + signs(4, decimal),
  ),
  aadhaar: checked('IN', 'aadhaar', ({ signs }) => signs(1, '23456789') + signs(10, decimal)),
  'aadhaar-spaced': (chance, country) => grouped(values['aadhaar']!(chance, country), 4),
  pan: ({ signs }) =>
    `${signs(3, upper)}${signs(1, 'PCHFATBL')}${signs(1, upper)}${signs(1, '123456789')}${signs(3, decimal)}${signs(1, upper)}`,
  ip: (chance) =>
    chance.next() < 0.7
      ? [1 + chance.below(223), chance.below(256), chance.below(256), chance.below(256)].join('.').replace(/^127\./, '12.')
      : chance.next() < 0.5
        ? Array.from({ length: 8 }, () => chance.signs(4, '0123456789abcdef')).join(':')
        : `2001:db8:${chance.signs(4, '123456789abcdef')}::${chance.signs(3, '123456789abcdef')}`,
  mac: (chance) =>
    Array.from({ length: 6 }, () => hexPair(chance))
      .join(chance.one([':', ':', '-']))
      .replace(/^../, '3c'),
  'private-key': (chance) => {
    const kind = chance.one(['', 'RSA ', 'EC ', 'OPENSSH ', 'ENCRYPTED ']);
    return `-----BEGIN ${kind}${'PRIVATE'} KEY-----\n${grouped(chance.signs(200, `${base62}+/`), 64, '\n')}\n-----END ${kind}${'PRIVATE'} KEY-----`;
  },
  token: (chance) =>
    chance.one([
      () => `gh${chance.one(['p', 'o', 's'])}_${chance.signs(36, base62)}`,
      () => `glpat-${chance.signs(20, base62)}`,
      () => `xoxb-${chance.signs(12, decimal)}-${chance.signs(24, base62)}`,
      () => `AKIA${chance.signs(16, upper + decimal)}`,
      () => `AIza${chance.signs(35, base62)}`,
      () => `sk-proj-${chance.signs(48, base62)}`,
      () => `sk_live_${chance.signs(24, base62)}`,
      () => `npm_${chance.signs(36, base62)}`,
      () => `hf_${chance.signs(34, base62)}`,
      () => `SG.${chance.signs(22, base62)}.${chance.signs(43, base62)}`,
    ])(),
  jwt: (chance) => `eyJ${chance.signs(33, base64url)}.eyJ${chance.signs(80, base64url)}.${chance.signs(42, base62)}a`,
  'url-login': (chance) => `${chance.one(['app', 'kim', 'ci-bot'])}:${drawn(chance, 8 + chance.below(16))}`,
  'url-secret': (chance) => drawn(chance, 12 + chance.below(36)),
  password: (chance) =>
    chance.one([
      () => drawn(chance, 8 + chance.below(24)),
      () => `${chance.one(['Sommer', 'Blue', 'tiger', 'Kawa'])}${1900 + chance.below(130)}${chance.one(['!', '#', ''])}`,
      () => drawn(chance, 32, '0123456789abcdef'),
      () => `${drawn(chance, 40)}==`,
    ])(),
  // One in ten is hexadecimal and cannot be told from a digest.
  'random-string': (chance) =>
    chance.next() < 0.1
      ? drawn(chance, 40, '0123456789abcdef')
      : drawn(chance, 24 + chance.below(40), chance.one([base62, base64url]))
          .replace(/[-_]$/, 'x')
          .replace(/^[-_]/, 'x'),
};

/** Whose detector a slot is for, where the names differ. */
export const detectorOf = (slot: string): string => slot.replace(/-(?:bare|spaced)$/, '');
