import { hold } from '#tests/rules/hold.ts';
import { calm, judgmentOnly, noMachine, noNeighbour } from '#tests/rules/words.ts';

// Put together from parts: the rules read this file too.
const tag = ['la', 'bel'].join('');
const Tag = ['La', 'bel'].join('');
const note = ['anno', 'tat'].join('');

const refusedIn = (path: string, text: string) => ({ files: { [path]: text }, says: `${path}:1: Call it judgment` });

hold('calls human judgment judgment, in names, texts and docs', judgmentOnly, {
  refused: {
    'a name in code': refusedIn('lib/wire/a.ts', `const ${tag}s = [];`),
    'a name in the middle of a name': refusedIn('lib/wire/a.ts', `const un${tag}led = [];`),
    'a text on screen': refusedIn('components/a.tsx', `<p>${Tag}ling queue</p>`),
    'a sentence in the docs': refusedIn('docs/a.md', `People ${note}e what they see.`),
    'a class in a style sheet': refusedIn('components/a.css', `.${tag}-row {}`),
    'a key in a file of data': refusedIn('tests/bench/a.json', `{ "${note}or": 1 }`),
    'a page': refusedIn('entrypoints/a/index.html', `<title>${Tag} studio</title>`),
    'the name of a file': { files: { [`lib/dataset/${tag}s.png`]: '' }, says: `${tag}s.png: Call it judgment` },
  },
  taken: {
    'HTML, ARIA and DOM': {
      'components/a.tsx': `<${tag} htmlFor="why" aria-${tag}="Why" aria-${tag}ledby="why">Why</${tag}>`,
      'components/b.ts': `element.aria${Tag} = 'Why';\nclosest(HTML${Tag}Element);`,
      'tests/journeys/a.spec.ts': `page.getBy${Tag}('Why')`,
    },
    'the element in a selector': { 'lib/page/a.ts': `closest(element, '${tag}');\nall(page, \`${tag}[for]\`);` },
    'the element in a style sheet': { 'components/a.css': `.row > ${tag}:hover,\n${tag} {\n` },
    'keys and titles of others': {
      'lib/dataset/card.ts': `'${note}ions_creators: expert'; // W3C Web A${note.slice(1)}ion Data Model`,
    },
  },
});

hold('names no machine that it was made on', noMachine, {
  refused: {
    'a folder of somebody': { files: { 'docs/a.md': `Look in ${'/home'}/kim/precedent` }, says: 'docs/a.md:1: Name no folder' },
    'a folder of root': { files: { 'scripts/a.ts': `const a = '${'/root'}/x';` }, says: 'scripts/a.ts:1' },
  },
  taken: { 'an address and a route': { 'docs/a.md': 'https://example.com/work/1 and lib/rooted/a.ts' } },
});

hold('looks outside its own folder only where an environment variable may say otherwise', noNeighbour, {
  refused: { 'a fixed place': { files: { 'scripts/a.ts': `const a = '${'../'}shared/apps';` }, says: 'scripts/a.ts:1: Let an' } },
  taken: { 'a place that may be named': { 'scripts/a.ts': `process.env['PRECEDENT_APPS'] ?? '${'../'}shared/apps'` } },
});

hold('says nothing breathless on screen', calm, {
  refused: {
    'an apology': { files: { 'components/a.tsx': '<p>Oops! It broke.</p>' }, says: 'components/a.tsx:1: Say what happened' },
    'a plea in an error': { files: { 'lib/actions/a.ts': "throw new Error('Please try again');" }, says: 'lib/actions/a.ts:1' },
    'a cheer': { files: { 'entrypoints/dashboard/a.tsx': '<p>Successfully sent</p>' }, says: 'a.tsx:1' },
  },
  taken: {
    'a test that types it': { 'components/a.dom.test.tsx': "type('please')" },
    'a calm word': { 'components/a.tsx': 'Sent' },
  },
});
