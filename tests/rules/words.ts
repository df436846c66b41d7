// What this work is called, and what no text of ours says: held for names, texts, docs and the names of files.
import { isTest, places, type Rule, type Source } from '#tests/rules/sources.ts';

// Put together from parts: these files are read too.
const tag = ['la', 'bel'].join('');
const note = ['anno', 'tat'].join('');
const stems = new RegExp(`${note}|${tag}`, 'i');

/** Names that are not ours to choose: HTML, ARIA and DOM, Playwright's locators, axe's rules, keys of other formats. */
const foreign = [
  `^\\s*${tag} \\{$`,
  `</?${tag}\\b`,
  // The element's name in a selector or beside its tag.
  `(?<=['"\`,])${tag}(?=['"\`,[])`,
  `\\baria-${tag}(ledby)?\\b`,
  `\\baria${tag.replace('l', 'L')}(ledBy(Elements)?)?\\b`,
  `\\bgetBy${tag.replace('l', 'L')}\\b`,
  `\\bHTML${tag.replace('l', 'L')}Element\\b`,
  // Packages of another project, which only the anchors bench measures beside ours.
  `@apache-${note}or/(dom|selector)\\b`,
  `\\b${note}ions_creators\\b`,
  // The column of unpaired rows, as TRL names it.
  `(?<=[ {"])${tag}(?=(?:: (?:boolean|isGood|'whether)|"[\\],:]))`,
  // The column of steps, as TRL names it.
  `(?<=[ {"])${tag}s(?=(?:: (?:boolean|steps\\.|'whether)|"[\\],:]))`,
  `\\bW(3C|eb) A${note.slice(1)}ion( Data Model)?\\b`,
  `(?<=\\btype"?\\]?(?: ==|:) ["'])A${note.slice(1)}ion(?=["'])`,
  `"A${note.slice(1)}ion": "oa:A${note.slice(1)}ion"`,
  `\\b(?:oa#|TR/)[Aa]${note.slice(1)}ion(-model)?\\b`,
].map((name) => new RegExp(name, 'g'));
/** In a style sheet the element's name stands bare. */
const element = new RegExp(`(?<![\\w-])${tag}(?![\\w-])`, 'g');

const withoutForeign = (line: string, path: string): string =>
  [...foreign, ...(path.endsWith('.css') ? [element] : [])].reduce((rest, name) => rest.replaceAll(name, ''), line);

const isText = ({ path }: Source): boolean =>
  path !== 'package-lock.json' && /\.(ts|tsx|mjs|css|html|py|md|json|svg|txt)$|^\.ci\//.test(path);

const ours = 'Call it judgment; the word that stands here hides what people do:';

export const judgmentOnly: Rule = (files) => [
  ...files.filter(({ path }) => stems.test(path)).map(({ path }) => `${path}: ${ours} the file’s name`),
  ...places(files.filter(isText), stems, ours, withoutForeign),
];

const folders = new RegExp(`(?:^|[\\s'"\`(=])/(?:${['work', 'root', 'home/[a-z]', 'Users/[a-z]', 'opt/[a-z]'].join('|')})[/\\w]`);

export const noMachine: Rule = (files) => places(files.filter(isText), folders, 'Name no folder of the machine it was made on:');

/** A path outside the project is a default that an environment variable may replace. */
export const noNeighbour: Rule = (files) =>
  places(
    files.filter(isText),
    new RegExp(['\\.\\.', 'shared'].join('/')),
    'Let an environment variable PRECEDENT_… say where that is:',
    (line) => (/PRECEDENT_[A-Z]+'?\]? \?\?/.test(line) ? '' : line),
  );

export const calm: Rule = (files) =>
  places(
    files.filter((file) => /^(components|entrypoints|lib)\/.*\.(tsx?|html)$/.test(file.path) && !isTest(file)),
    /\b(oops|successfully|please)\b|AI-powered/i,
    'Say what happened, what is safe and what to do, without breath:',
  );
