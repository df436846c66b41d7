// Random pages and ranges: what was described is found where it was, or nothing tells it from its like and it is gone.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describe } from '#lib/page/anchor/describe.ts';
import { findAll } from '#lib/page/find-all.ts';
import { findLate } from '#lib/page/find-late.ts';
import { find } from '#lib/page/anchor/find.ts';
import { rangeBy, walkIn } from '#lib/page/safe.ts';
import { runs } from '#tests/harness/runs.ts';

/** Closed shadow roots by their hosts: an extension is shown them by a call of the browser's, which this environment lacks like layout. */
const closed = new WeakMap<Element, ShadowRoot>();
const world = globalThis as { chrome?: unknown };
const own = world.chrome;

beforeAll(() => {
  world.chrome = { dom: { openOrClosedShadowRoot: (host: Element) => closed.get(host) ?? null } };
});
afterAll(() => (world.chrome = own));

/** What texts are made of: Latin, right-to-left, combining marks, joined emoji, scripts without spaces, signs, and white space. */
const pieces = [
  ...['net', 'Terms', 'supplier', 'refund', '30', '19%', 'e\u0301te\u0301', 'שלום', 'مَرْحَبًا', '漢字', 'ไทย', '👩‍👩‍👧', '🇦🇹', '🙂'],
  ...[' ', ' ', '\n  ', '\u00a0', '. ', ', ', '“', '”', '-', '\u200f'],
];
const words = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));

const block = fc.oneof(
  words.map((text) => `<p>${text}</p>`),
  fc.tuple(words, words, words).map(([a, b, c]) => `<div dir="rtl">${a}<b>${b}</b>${c}</div>`),
  fc.tuple(words, words).map(([a, b]) => `<table><tr><td>${a}</td><td>${b}</td></tr><tr><td>${b}</td><td>${a}</td></tr></table>`),
  words.map((text) => `<pre>${text}\n\t${text}</pre>`),
  words.map((text) => `<h2>${text}</h2>`),
  fc
    .tuple(words, fc.constantFrom('open', 'closed', 'frame', 'frame in a frame'))
    .map(([text, kind]) => `<${kind.startsWith('frame') ? 'iframe' : 'div'} data-root="${kind}" title="${text}"></iframe></div>`),
);

/** Shows a page and gives its roots: the body, and each shadow root and body of a frame in it. */
const show = (html: string): Node[] => {
  document.body.innerHTML = html;
  const roots = [...document.querySelectorAll<HTMLElement>('[data-root]')].flatMap((host) => {
    const content = `<p>${host.title}</p><p>inside</p>`;
    const kind = host.dataset['root']!;
    if (kind === 'open' || kind === 'closed') {
      const root = host.attachShadow({ mode: kind });
      if (kind === 'closed') closed.set(host, root);
      root.innerHTML = content;
      return root;
    }
    const { body } = (host as HTMLIFrameElement).contentDocument!;
    body.innerHTML = kind === 'frame' ? content : `${content}<iframe></iframe>`;
    const inner = body.querySelector('iframe')?.contentDocument!.body;
    if (inner) inner.innerHTML = `<p>deeper ${host.title}</p>`;
    return inner ? [body, inner] : body;
  });
  return [document.body, ...roots].filter((each) => textsIn(each).length > 0);
};

/** Text nodes of one root with words in them. */
const textsIn = (root: Node): Text[] => {
  const walker = walkIn(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) if ((walker.currentNode as Text).data.trim() !== '') found.push(walker.currentNode as Text);
  return found;
};

/** A range without white space at its ends, which a description leaves out. */
const trimmed = (range: Range): string => range.toString().replace(/\s+/g, '');

/** Where a range begins and ends, in units of its root that are no white space. */
const placeIn = (root: Node, range: Range): [number, number] => {
  const before = rangeBy(root);
  before.setStart(root, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const from = trimmed(before).length;
  return [from, from + trimmed(range).length];
};

it('[A1] a range of any page is found where it was, or is gone where another like it stands in equal surroundings', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 2, maxLength: 9 }), fc.nat(), fc.nat(), fc.nat(), fc.nat(), (blocks, a, b, c, d) => {
      const roots = show(blocks.join(''));
      fc.pre(roots.length > 0);
      const root = roots[a % roots.length]!;
      const texts = textsIn(root);
      const first = b % texts.length;
      const [start, end] = [texts[first]!, texts[Math.min(texts.length - 1, first + (c % 3))]!];
      const range = rangeBy(start);
      range.setStart(start, d % start.length);
      range.setEnd(end, end === start ? start.length : 1 + (d % end.length));
      fc.pre(trimmed(range) !== '');
      const { status, range: found } = find(describe(range, range.toString().trim()), document);
      if (status === 'gone') {
        // Refused only where the same words stand somewhere else too.
        const all = roots.map((each) => each.textContent!.replace(/\s+/g, '')).join('\0');
        expect(all.indexOf(trimmed(range))).not.toBe(all.lastIndexOf(trimmed(range)));
        return;
      }
      expect(found!.startContainer.getRootNode()).toBe(range.startContainer.getRootNode());
      expect({ status, place: placeIn(root, found!) }).toEqual({ status: 'exact', place: placeIn(root, range) });
    }),
    {
      numRuns: runs(80, 1000),
      // What failed once: a word over and over beside a lone sign in a shadow root, and a quote that is all of a shadow root.
      examples: [
        [
          [
            '<div data-root="open" title="”"></div>',
            '<table><tr><td>net</td><td>net</td></tr><tr><td>net</td><td>net</td></tr></table>',
            '<div dir="rtl">net<b>net</b>net</div>',
          ],
          9,
          0,
          202_771_039,
          781_440_131,
        ],
        [['<div data-root="open" title="漢字nete\u0301te\u030130net  "></div>', '<p>net</p>'], 7, 0, 10, 17],
      ],
    },
  );
});

it('words that the page shows later are found once it is at rest', async () => {
  const paragraph = '<p>The supplier confirmed the delivery in writing</p>';
  document.body.innerHTML = `<main>${paragraph}</main>`;
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('p')!);
  const anchor = describe(range, range.toString());
  document.body.innerHTML = '<main></main>';
  const asked = findLate(findAll, [anchor], document);
  await new Promise((resolve) => setTimeout(resolve, 50));
  document.querySelector('main')!.innerHTML = paragraph;
  expect((await asked).map(({ status }) => status)).toEqual(['exact']);
});
