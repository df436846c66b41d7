// Values in the query or fragment of an address whose names say that they open something: tokens, signatures, session ids.
import { defineDetector, spansOf } from '#lib/privacy/detectors/define.ts';
import { namesInUrls, vagueLength, vagueNamesInUrls } from '#lib/privacy/named-secrets.ts';

const sign = `[^\\s&#"'<>⟨⟩]`;
const pattern = new RegExp(
  `[?&#;](?:(?:${namesInUrls})=|(?:${vagueNamesInUrls})=(?=${sign}{${vagueLength}}))(${sign}{5,}[^\\s&#"'<>⟨⟩.,:;!?»”’)\\]}])`,
  'gi',
);

/** A value that opens something has a digit among its signs, or is long; `code=invalid` and `key=title` are words. */
const opens = (value: string): boolean => (/\d/.test(value) && /[A-Za-z%._-]|\d{6}/.test(value)) || value.length >= 24;

export const urlSecret = defineDetector({
  name: 'url-secret',
  class: 'secret',
  words: 'a secret inside an address',
  find: (text) => (text.includes('=') ? spansOf(text, pattern, opens) : []),
  hits: [
    `https://example.com/cb?code=‹${'4/0AX4XfWh9aQ7mK2pLr8'}›`,
    `https://example.com/a?id=7&access_token=‹${'a1B2c3D4e5F6'}›`,
    `/reset?token=‹${'3f9c2d7a5b'}›`,
    `https://files.example.com/x.pdf?sig=‹${'Zk3%2F9aQw%3D'}›`,
    `#id_token=‹${'q9W8e7R6t5'}›`,
  ],
  misses: [
    '?page=2&sort=key',
    '?state=closed',
    '?code=invalid',
    '?key=title',
    'token=',
    '?id=8841776655',
    '?ticket=T-10046&key=ABC-1234',
    '?tokens=123456',
  ],
});
