// Makes characters visible that a screen hides: control, direction and other invisible ones could trick a person's consent (rule C2).

/** A stretch of text that shows itself, or equal invisible characters that need a name. */
export type Run = { text: string; name?: undefined } | { text: string; name: string };

const names: Readonly<Record<number, string>> = {
  0x09: 'tab',
  0x0a: 'line feed',
  0x0d: 'carriage return',
  0x1b: 'escape',
  0x7f: 'delete',
  0xa0: 'no-break space',
  0xad: 'soft hyphen',
  0x61c: 'Arabic letter mark',
  0x115f: 'Hangul filler',
  0x200b: 'zero width space',
  0x200c: 'zero width non-joiner',
  0x200d: 'zero width joiner',
  0x200e: 'left-to-right mark',
  0x200f: 'right-to-left mark',
  0x2028: 'line separator',
  0x2029: 'paragraph separator',
  0x202a: 'left-to-right embedding',
  0x202b: 'right-to-left embedding',
  0x202c: 'pop directional formatting',
  0x202d: 'left-to-right override',
  0x202e: 'right-to-left override',
  0x2060: 'word joiner',
  0x2066: 'left-to-right isolate',
  0x2067: 'right-to-left isolate',
  0x2068: 'first strong isolate',
  0x2069: 'pop directional isolate',
  0x3164: 'Hangul filler',
  0xfeff: 'byte order mark',
  0xfe0e: 'text variation selector',
  0xfe0f: 'emoji variation selector',
};

const familyOf = (code: number): string => {
  if (code >= 0xe0000 && code <= 0xe007f) return 'tag character';
  if (code < 0xa0) return 'control character';
  if (/\p{Zs}/u.test(String.fromCodePoint(code))) return 'unusual space';
  return 'invisible character';
};

/** What hides: controls, formatting, separators, ignorable characters, and spaces other than U+0020. Equal ones together. */
const hiding = /([\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs})\1*/gu;
const ordinary = /^(?:\n|\t|\r\n)+$/;

/** Splits a text into runs; their texts joined give it back. In prose, line ends and tabs show themselves by what they do. */
export const runsOf = (text: string, { isProse = false } = {}): Run[] => {
  const runs: Run[] = [];
  let from = 0;
  for (const { 0: match, 1: one, index } of text.matchAll(hiding)) {
    if (isProse && ordinary.test(match)) continue;
    if (index > from) runs.push({ text: text.slice(from, index) });
    const code = one!.codePointAt(0)!;
    const count = match.length / one!.length;
    const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    runs.push({ text: match, name: `${point} ${names[code] ?? familyOf(code)}${count > 1 ? ` ×${count}` : ''}` });
    from = index + match.length;
  }
  if (from < text.length) runs.push({ text: text.slice(from) });
  return runs;
};
