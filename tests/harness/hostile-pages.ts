// Pages that bend what a script of ours may ask of them, for capture to go on as on any other. Each is a page of its own.

/** What the person selects on each of them. */
export const passage = 'Net 30 days, limit 10,000.00 EUR';

const page = (inside: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Invoice 8841</title>${head}</head><body>${inside}</body></html>`;

const terms = `<main><h1>Invoice 8841</h1><p id="terms">${passage}</p><p>Approver lea, since March.</p></main>`;

/** Runs once the page is there, as its own script. */
const script = (code: string): string => `<script>${code}</script>`;

/** In the page's own world, all that a script would ask is answered with a lie or a fault. */
const patched = `
  const lie = () => { throw new Error('no'); };
  for (const proto of [Document.prototype, Element.prototype, Node.prototype, HTMLElement.prototype, Range.prototype, Selection.prototype, Text.prototype, CharacterData.prototype])
    for (const name of Object.getOwnPropertyNames(proto)) {
      const { configurable, value, get } = Object.getOwnPropertyDescriptor(proto, name);
      if (!configurable || name === 'constructor' || /^(addEventListener|removeEventListener|dispatchEvent|defaultView|location)$/.test(name)) continue;
      try { Object.defineProperty(proto, name, typeof value === 'function' ? { value: lie } : get ? { get: lie, set: lie } : {}); } catch {}
    }
  for (const name of ['getComputedStyle', 'getSelection', 'setTimeout', 'Promise', 'crypto', 'CSS', 'URL', 'JSON', 'Array', 'Object', 'Map', 'String'])
    try { window[name] = lie; } catch {}
  Object.prototype.id = 'polluted'; Object.prototype.quote = lie; Array.prototype.map = lie;
`;

/** Names that are asked of a document, as names of elements of its own: one each, and the same name twice is a list. */
const clobberedDocument = (...tags: string[]): string =>
  script(`
  const make = document.createElement.bind(document);
  const into = document.querySelector('main');
  const names = Object.getOwnPropertyNames(Document.prototype).concat(Object.getOwnPropertyNames(Node.prototype), ['title', 'body', 'head']);
  for (const name of new Set(names)) for (const tag of ${JSON.stringify(tags)}) {
    const element = make(tag);
    element.setAttribute('name', name);
    element.style.display = 'none';
    into.append(element);
  }
`);

/** Names that are asked of an element, as fields of the form around what is selected. */
const clobberedForm = `<form id="around">${terms}</form>${script(`
  const make = document.createElement.bind(document);
  const form = document.querySelector('#around');
  const append = Element.prototype.append;
  const names = [Element, Node, HTMLElement, EventTarget].flatMap((each) => Object.getOwnPropertyNames(each.prototype));
  for (const name of new Set(names)) {
    const field = make('input');
    field.setAttribute('name', name);
    field.type = 'hidden';
    append.call(form, field);
  }
`)}`;

/** Names that we or the browser may hold in our own world: an element's id is a name of the global object in every world. */
const namedWorld = [
  'precedentCapture',
  'precedentAnew',
  'precedentSites',
  'precedentLook',
  'browser',
  'crypto',
  'CSS',
  'Element',
  'document',
]
  .map(
    (name) =>
      `<form id="${name}" hidden><input name="isOpen"><input name="resume"><input name="remove"><input name="runtime"><input name="isInWindow"></form>`,
  )
  .join('');

/** By what the page does: the whole page. */
export const hostilePages: Readonly<Record<string, string>> = {
  'has an image of every name that a document has': page(terms + clobberedDocument('img')),
  'has a form of every name that a document has': page(terms + clobberedDocument('form')),
  'has several elements of every name that a document has': page(terms + clobberedDocument('form', 'img')),
  'has a form with fields of every name that an element has': page(clobberedForm),
  'has elements of the names that we hold in our world': page(terms + namedWorld),
  'lies on every prototype of its own world': page(
    terms + script(`addEventListener('load', () => setTimeout(() => {${patched}}, 50))`),
  ),
  'has a title that is an element, and many': page(
    `<svg><title>Drawn</title></svg>${terms}<title>Second</title><img name="title">`,
  ),
  'replaces its own selection with one of its making': page(
    terms +
      script(`
    const fake = { rangeCount: 1, toString: () => 'Something else', getRangeAt: () => { throw new Error('no'); }, isCollapsed: false };
    window.getSelection = document.getSelection = () => fake;
    Selection.prototype.toString = () => 'Something else';`),
  ),
  'has a thousand shadow roots': page(
    terms +
      script(`
    for (let n = 0; n < 1000; n++) { const host = document.createElement('div'); host.attachShadow({ mode: n % 2 ? 'open' : 'closed' }).innerHTML = '<p>Shadow ' + n + '</p>'; document.body.append(host); }`),
  ),
  'is ten thousand elements deep': page(
    terms +
      script(`
    let at = document.createElement('div'); const top = at;
    for (let n = 0; n < 10_000; n++) { const inner = document.createElement('div'); if (n % 10 === 0) inner.append('d'); at.append(inner); at = inner; }
    top.style.display = 'none'; document.querySelector('main').append(top);`),
  ),
  'has attributes of a megabyte': page(
    terms +
      script(`
    const huge = 'x'.repeat(1_000_000); const p = document.querySelector('#terms');
    for (const name of ['class', 'aria-label', 'aria-labelledby', 'data-id', 'title', 'lang']) p.parentElement.setAttribute(name, huge);
    document.title = 'Invoice 8841'; document.head.insertAdjacentHTML('beforeend', '<meta property="og:description" content="' + huge + '">');`),
  ),
  'has JSON-LD without end': page(
    terms,
    Array.from({ length: 200 }, () => `<script type="application/ld+json">${'['.repeat(3000)}</script>`).join('') +
      `<script type="application/ld+json">{"name":"${'y'.repeat(900_000)}"}</script>`,
  ),
  'changes under the hands of whoever reads it': page(
    terms +
      script(`
    const beat = () => { const p = document.createElement('p'); p.textContent = 'Beat ' + performance.now(); document.body.append(p); if (document.body.childElementCount > 400) document.querySelector('body > p')?.remove(); };
    setInterval(beat, 1); new MutationObserver(() => { document.body.dataset.n = Math.random(); }).observe(document.body, { childList: true });`),
  ),
  'imitates a tool that we know, without its parts': page(
    `<div id="content"></div><div id="chat-container" data-current-channel="#x"></div>${terms}`,
    '<meta name="description" content="Redmine"><meta name="application-name" content="The Lounge">',
  ),
};

/** With all the frames that a browser gives a page: there is none left for the card. */
export const fullOfFrames = page(
  terms +
    script(
      `for (let n = 0; n < 1100; n++) { const frame = document.createElement('iframe'); frame.width = frame.height = 10; document.body.append(frame); }`,
    ),
);

/** Keeps the extension from a script of ours: Chromium puts its names on the page's own element. */
export const keepsExtension = page(
  terms + ['chrome', 'browser'].map((name) => `<form id="${name}" hidden><input name="runtime"></form>`).join(''),
);
