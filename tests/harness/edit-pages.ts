// Pages with fields to correct something in: plain, held by React, written into by a model bit by bit, and for secrets.
import { build } from 'vite';

const source = `import { createElement as h, useState } from 'react'; import { createRoot } from 'react-dom/client';
  const Field = () => { const [text, setText] = useState('Refunds within 30 days.'); const [round, again] = useState(0);
    return h('div', {}, h('textarea', { key: round, 'aria-label': 'Reply', rows: 3, cols: 60, value: text,
      onChange: ({ target }) => setText(target.value) }), h('button', { onClick: () => again(round + 1) }, 'Draw again')); };
  createRoot(document.getElementById('app')).render(h(Field));`;

/** A field that React holds, and a button that makes its nodes anew. */
export const reactPage = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'field',
        resolveId: (name) => (name === 'field' ? '\0field' : undefined),
        load: (name) => (name === '\0field' ? source : undefined),
      },
    ],
    build: { write: false, rollupOptions: { input: 'field', output: { format: 'iife' } } },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('The field could not be bundled');
  const code = first.output[0].code.replaceAll('</script', '<\\/script');
  return `<!doctype html><title>Reply 1</title><h1>Reply</h1><div id="app"></div><script>${code}</script>`;
};

const pieces = 'The rule says 30 days, so we can not grant it.'.split(/(?<= )/);

/** An empty reply into which a model's answer is streamed when its button is pressed; beside it a place that is written in like a page. */
export const answerPage = `<!doctype html><title>Ticket 7</title><h1>Ticket 7</h1>
<label>Reply <textarea id="reply" rows="4" cols="60"></textarea></label>
<div id="note" contenteditable role="textbox" aria-label="Note"><p>Call <b>Kim</b> on Monday.</p></div>
<button id="draft">Draft a reply</button><button id="template">Insert template</button>
<script>
  const reply = document.getElementById('reply');
  document.getElementById('draft').onclick = async () => {
    reply.value = '';
    for (const piece of ${JSON.stringify(pieces)}) { await new Promise((done) => setTimeout(done, 70)); reply.value += piece; }
    document.title = 'Drafted';
  };
  document.getElementById('template').onclick = () => { reply.value = 'Thank you for your letter. We will look into it.'; };
</script>`;

const answers = [
  'Dear Kim, your order is on its way. It comes on Friday.',
  'Dear Kim, order 4711 left Graz today. Expect it on Friday before noon.',
];

/** A chat with a model: an answer, with a button that has it written anew in its place, bit by bit; below it one that replaces a text at once. */
export const chatPage = `<!doctype html><title>Chat</title><h1>Chat</h1>
<div id="log"><div class="message"><p>Where is my order?</p></div>
<div class="message" id="answer"><div><p>Dear Kim,</p><p>${answers[0]!.slice(10)}</p></div><menu><button aria-label="Copy">⧉</button><button aria-label="Regenerate">↻</button></menu></div></div>
<label>Message <textarea></textarea></label>
<div class="message" id="state"><p>Upload failed on Monday at nine.</p><button>Retry</button></div>
<script>
  document.querySelector('[aria-label=Regenerate]').onclick = async () => {
    const said = document.querySelector('#answer div');
    said.innerHTML = '<p></p>';
    for (const piece of ${JSON.stringify(answers[1]!.split(/(?<= )/))}) {
      await new Promise((done) => setTimeout(done, 70));
      said.firstChild.append(piece);
    }
    document.title = 'Answered';
  };
  document.querySelector('#state button').onclick = () => { document.querySelector('#state p').textContent = 'Upload done on Monday at ten.'; };
</script>`;

const icon = '<svg width="16" height="16"><path d="M2 8h12"/></svg>';

/** A chat whose buttons show pictures alone: one has the answer written anew, one goes on with it. Nothing in it has the keyboard at first. */
export const iconChatPage = `<!doctype html><title>Chat</title><h1>Chat</h1>
<div id="log"><div class="message"><p>Where is my order?</p></div>
<div class="message" id="answer"><div><p>${answers[0]!}</p></div><menu><button id="a">${icon}</button><button id="b">${icon}</button></menu></div></div>
<script>
  const said = document.querySelector('#answer div');
  const write = async (words, into) => {
    document.title = 'Writing';
    for (const piece of words.split(/(?<= )/)) {
      await new Promise((done) => setTimeout(done, 70));
      into.append(piece);
    }
    document.title = 'Answered';
  };
  document.getElementById('a').onclick = () => { said.innerHTML = '<p></p>'; write(${JSON.stringify(answers[1])}, said.firstChild); };
  document.getElementById('b').onclick = () => write(' Shall I write once more when it is there, Kim?', said.lastChild);
</script>`;

/** A line to compose in, a slider made of a role, and a frame of another origin with a field. */
export const mixedPage = (frame: string): string => `<!doctype html><title>Order 9</title><h1>Order 9</h1>
<label>Ship to <input id="to" value="Wien"></label>
<div id="discount" role="slider" tabindex="0" aria-label="Discount" aria-valuemin="0" aria-valuemax="20" aria-valuenow="5" style="width: 200px; height: 20px; background: #ccc"></div>
<iframe src="${frame}" title="Terms" width="400" height="120"></iframe>
<script>
  const slider = document.getElementById('discount');
  const set = (value) => slider.setAttribute('aria-valuenow', value);
  slider.onkeydown = ({ key }) => { if (key === 'ArrowRight') set(Number(slider.getAttribute('aria-valuenow')) + 1); };
  slider.onpointerdown = slider.onpointermove = ({ buttons, offsetX }) => { if (buttons) set(Math.round(offsetX / 10)); };
</script>`;

/** What stands in that frame. */
export const framedField = `<!doctype html><title>Terms</title><h1>Terms</h1><label>Terms <textarea id="terms">Pay within 30 days.</textarea></label>`;

/** Fields whose content must never be read, each by another sign, and one that may be. */
export const secretPage = `<!doctype html><title>Pay</title><h1>Pay</h1>
<input id="a" type="password" value="hunter2 one">
<input id="b" autocomplete="cc-number" value="hunter2 two">
<input id="c" autocomplete="one-time-code" value="hunter2 three">
<input id="d" name="apiToken" value="hunter2 four">
<label>IBAN <input id="e" value="hunter2 five"></label>
<input id="f" style="-webkit-text-security: disc" value="hunter2 six">
<label>Purpose <input id="open" value="Invoice 1"></label>`;
