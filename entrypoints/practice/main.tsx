// The practice page. The page script runs in it as it does in a tool, and the bridge lets it do no more than that (rule K3).
import '#lib/judgment/no-eval.ts';
import '#components/fonts.css';
import '#components/tokens.css';
import '#components/dashboard/css/controls.css';
import '#components/practice/practice.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Coached } from '#entrypoints/practice/coached.tsx';
import { holdIn } from '#lib/page/own-world.ts';
import { captureIn, type CaptureHolder } from '#lib/page/pick.ts';
import { caseIn } from '#lib/page/sites/index.ts';
import { db } from '#lib/store/db.ts';
import { isDisclosed } from '#lib/store/disclosed.ts';

const sentence = document.getElementById('sentence')!;
const capture = (): void => {
  const world = globalThis as CaptureHolder;
  holdIn(world, 'precedentCaseIn', caseIn);
  captureIn(world, document);
};

// The way to select without a mouse: the sentence takes the focus, and Enter or Space selects it.
sentence.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  getSelection()?.selectAllChildren(sentence);
});

const start = (): void => {
  browser.runtime.onMessage.addListener((message: unknown, { id }) => {
    // Said by the background alone, when the person pressed the key, the toolbar button or the menu here (rule K4).
    if (id === browser.runtime.id && (message as { capture?: unknown } | undefined)?.capture === true) capture();
    return undefined;
  });
  const place = document.getElementById('coach')!;
  createRoot(place).render(
    <StrictMode>
      <Coached db={db} onCapture={capture} />
    </StrictMode>,
  );
  place.focus();
};

// Nobody practises who has not read what Precedent does (rule K7).
void isDisclosed().then((isAccepted) => (isAccepted ? start() : location.replace('dashboard.html')));
