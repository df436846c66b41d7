// Colours come from components/tokens.css and from nowhere else, in style sheets, pages, components and what runs over a page.
import { isTest, places, type Rule } from '#tests/rules/sources.ts';

const tokens = 'components/tokens.css';

const named = [
  '(?:dark|deep|dim|hot|light|medium|pale|royal|sky|slate|steel)*(?:black|blue|brown|cyan|gold|gr[ae]y|green|orange|pink|red|white|yellow)',
  'aqua|beige|coral|crimson|fuchsia|indigo|ivory|khaki|lavender|lime|magenta|maroon|navy|olive|orchid|plum|purple|salmon|silver|tan|teal',
  'tomato|turquoise|violet|wheat',
].join('|');

const colour = new RegExp(
  [
    '#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6})\\b',
    '#[0-9a-fA-F]{3,4}(?=[;,)\\s\'"`])',
    '\\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\\(',
    `(?:color|background|border|fill|stroke|outline|shadow)[\\w-]*['"]?\\s*[:=][^;]*\\b(?:${named})\\b`,
  ].join('|'),
  'i',
);

/** What we put over a page cannot load the tokens; there a value may stand that is a token's own. */
const valuesIn = (sheet: string): string[] => (sheet.match(/: [^;\n]+(?=;)/g) ?? []).map((value) => value.slice(2));

export const onlyTokens: Rule = (files) => {
  const values = valuesIn(files.find(({ path }) => path === tokens)?.text ?? '');
  const withoutTokens = (line: string): string =>
    values.reduce((rest, value) => rest.replaceAll(value, ''), line.replaceAll(' .', ' 0.').replaceAll(/--[\w-]+/g, ''));
  const styled = files.filter(
    (file) =>
      /^(components|entrypoints|lib\/page)\/.*\.(css|html|ts|tsx)$/.test(file.path) && file.path !== tokens && !isTest(file),
  );
  return places(styled, colour, `Take a colour of ${tokens} by its name, as var(--ink-1):`, withoutTokens);
};
