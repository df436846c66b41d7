import { expect, it } from 'vitest';
import { places, sources } from '#tests/rules/sources.ts';

const everything = sources(
  /^(?!package-lock\.json|tests\/rules\/words\.test\.ts).*\.(ts|tsx|mjs|css|html|py|md|json|svg)$|^\.ci\//,
);

const stems = /annotat|label/i;

/** Names that are not ours to choose: HTML, ARIA and DOM, Playwright's locators, axe's rules, keys of other formats. */
const foreign = [
  /^\s*label \{$/g,
  /<\/?label\b/g,
  /\baria-label(ledby)?\b/g,
  /\bariaLabel(ledBy(Elements)?)?\b/g,
  /\bgetByLabel\b/g,
  /\bHTMLLabelElement\b/g,
  /\bannotations_creators\b/g,
  /\bW(3C|eb) Annotation( Data Model)?\b/g,
];
/** In a style sheet the element's name stands bare. */
const element = /(?<![\w-])label(?![\w-])/g;

const withoutForeign = (line: string, path: string): string =>
  [...foreign, ...(path.endsWith('.css') ? [element] : [])].reduce((rest, name) => rest.replaceAll(name, ''), line);

it('calls human judgment judgment, in names, texts and docs', () => {
  expect(places(everything, stems, withoutForeign)).toEqual([]);
});

it('names no machine that it was made on', () => {
  const folders = new RegExp(
    `(?:^|[\\s'"\`(=])/(?:${['work', 'root', 'home/[a-z]', 'Users/[a-z]', 'opt/[a-z]'].join('|')})[/\\w]`,
  );
  expect(places(everything, folders)).toEqual([]);
});

it('looks outside its own folder only where an environment variable may say otherwise', () => {
  const outside = places(everything, /\.\.\/shared/).filter((place) => !/PRECEDENT_[A-Z]+'?\]? \?\?/.test(place));
  expect(outside).toEqual([]);
});

it('says nothing breathless on screen', () => {
  const screens = sources(/^(components|entrypoints|lib)\/.*\.tsx?$/).filter(({ path }) => !/\.test\.tsx?$/.test(path));
  expect(places(screens, /\b(oops|successfully|please)\b|AI-powered/i)).toEqual([]);
});
