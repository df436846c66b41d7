// The capture card: in a frame over a tool, or in a small window. It learns its draft by a one-use nonce and hears no messages. One script
// that brings all it needs, run by public/card.html: a card is waited for, and each further file costs a way through the browser.
import '#components/tokens.css';
import '#components/card/controls.css';
import '#components/card/card.css';
import '#components/card/kinds.css';
import '#components/card/question.css';
import '#components/card/chip.css';
import '#components/card/picture.css';
import '#components/words/changed.css';
import '#components/card/edited.css';
import { browser } from 'wxt/browser';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Card } from '#components/card/card.tsx';
import { copyText } from '#components/card/copy-text.ts';
import type { CardMeans } from '#components/card/card-means.ts';
import { openPanel } from '#entrypoints/card/open-panel.ts';
import { call } from '#lib/bridge/call.ts';
import { appendEntry } from '#lib/store/journal.ts';

export default defineUnlistedScript(() => {
  const nonce = location.hash.slice(1);
  const isFramed = window.parent !== window;
  // Asked at once, before anything is drawn. A worker that was ended while it answered is asked again; it knows this document.
  const claimed = call('claimDraft', { nonce }).catch(() => call('claimDraft', { nonce }));

  const means: CardMeans = {
    claim: () => claimed,
    hasRoom: async () => !(await call('claimDraft', { nonce })).isFull,
    write: appendEntry,
    now: Date.now,
    copy: copyText,
    newDraft: () => crypto.randomUUID(),
    quotes: async (draft) => (await call('quotesSeen', { draft })).quotes,
    like: async (draft) => (await call('likeCount', { draft })).count,
    compare: async (draft) => (await call('compareWith', { draft })).quotes,
    record: (draft) => call('recordFromCard', { draft }),
    ask: async (name, draft) => void (await call(name, { draft })),
    beside: openPanel,
    openDashboard: (draft) => call('openDashboard', draft ? { draft } : {}),
    pictures: {
      take: (draft) => call('takeScreenshot', { draft }),
      keep: (about) => call('keepScreenshot', about),
      drop: (about) => call('dropScreenshot', about),
    },
    size: (draft, size) => call('sizeCard', { draft, size }),
    isGone: () => !browser.runtime?.id,
    // The page script takes away a frame that loads anything else.
    vanish: () => (isFramed ? location.replace('about:blank') : window.close()),
  };

  document.documentElement.classList.toggle('framed', isFramed);
  const root = createRoot(document.getElementById('card')!);
  // The caret is in the field before anything else happens.
  flushSync(() => root.render(<Card means={means} />));

  // Its first paint is what a person waits for; what comes after it would share the processor with it.
  const painted = new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

  // Reported once the keyboard is here, and only then does the page script leave the frame where it is. The worker takes it for leave to
  // load the rest of itself.
  const report = () => {
    // Where a person may begin to type; seen in the developer tools and by the benchmark, and by no page.
    performance.mark('ready');
    void painted.then(() => call('cardReady', { nonce })).catch(() => {});
  };
  if (document.hasFocus()) report();
  else addEventListener('focus', report, { once: true });

  /**
   * Tells the page script that this document loaded: where a page blocks the card, the frame has no frame inside. It costs as much as
   * drawing the card; without scripts (sandbox) half of that.
   */
  const showLoaded = () => {
    const inside = document.createElement('iframe');
    inside.hidden = true;
    inside.setAttribute('sandbox', '');
    inside.title = 'Nothing';
    document.body.append(inside);
  };
  void painted.then(showLoaded);
});
