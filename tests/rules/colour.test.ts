import { onlyTokens } from '#tests/rules/colour.ts';
import { hold } from '#tests/rules/hold.ts';

const refusedIn = (path: string, text: string) => ({ files: { [path]: text }, says: `${path}:1: Take a colour` });

hold('colours nothing but by the tokens', onlyTokens, {
  refused: {
    'six digits in a style sheet': refusedIn('components/a.css', '.a { color: #ff0000; }'),
    'eight digits': refusedIn('components/a.css', '.a { color: #ff000080; }'),
    'three digits in a gradient': refusedIn('components/a.css', '.a { background: linear-gradient(#fff, transparent); }'),
    'rgb()': refusedIn('components/a.css', '.a { box-shadow: 0 1px rgb(1 2 3 / 0.5); }'),
    'hsla() and its like': refusedIn('components/a.css', '.a { fill: hsla(1, 2%, 3%, 0.5); }'),
    'a colour by its name': refusedIn('components/a.css', '.a { border: 1px solid DarkSlateGray; }'),
    'a style in a component': refusedIn('components/a.tsx', "<p style={{ backgroundColor: 'white' }} />"),
    'a drawing in a component': refusedIn('components/a.tsx', '<path fill="black" />'),
    'a style in a page': refusedIn('entrypoints/card/index.html', '<body style="color: red">'),
    'a script in somebody’s page': refusedIn('lib/page/a.ts', "host.style.outline = '2px solid #abc';"),
    'a value that is nearly a token': {
      files: { 'components/tokens.css': '  --shadow: rgb(0 0 0 / 0.18);', 'lib/page/a.ts': "style('rgb(0 0 0 / .2)');" },
      says: 'lib/page/a.ts:1',
    },
  },
  taken: {
    'a token by its name': { 'components/a.css': '.a { color: var(--ink-1); background: var(--green-ish, transparent); }' },
    'a token’s own value over a page': {
      'components/tokens.css': '  --shadow: rgb(0 0 0 / 0.18);',
      'lib/page/a.ts': "style('rgb(0 0 0 / .18)');",
    },
    'colours of the system': { 'components/a.css': '.a { border-color: CanvasText; color: currentColor; fill: none; }' },
    'a private member and an address': { 'components/a.tsx': "this.#added = location.hash === '#packages';" },
    'a test': { 'components/a.dom.test.tsx': "expect(style.color).toBe('#ff0000');" },
  },
});
