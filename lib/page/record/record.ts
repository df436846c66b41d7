// Records what a person does in one document of a tool that is switched on, from start to stop of a recording that they began (rules K4,
// R1). It reads nothing but what the step is about, changes nothing on the page, and is gone when the recording ends.
import { api, ask, isAlive } from '#lib/page/port.ts';
import { forgetAlike } from '#lib/page/record/alike.ts';
import { atOf, clickOf, keyboardAt, keyOf, onlyEdits } from '#lib/page/record/acts.ts';
import { framePath } from '#lib/page/record/frame-path.ts';
import { storable, withoutSecrets } from '#lib/page/record/storable.ts';
import { sending } from '#lib/page/record/send.ts';
import { signIn } from '#lib/page/record/sign.ts';
import { typing } from '#lib/page/record/typing.ts';
import { targetAt } from '#lib/page/record/ways.ts';
import { isWrittenIn } from '#lib/page/record/written-in.ts';
import { heldIn, holdIn } from '#lib/page/own-world.ts';
import { titleOf } from '#lib/page/safe.ts';
import type { RawStep } from '#lib/judgment/steps/raw-step.ts';

/** What the background asks of a document that is recorded. */
export interface Record {
  /** Ends it; resolves when every step is stored. */
  end(): Promise<void>;
  /** Resolves when what was done before is stored. */
  pause(isPaused: boolean): Promise<void>;
}

export interface Recording {
  precedentRecord?: Record | undefined;
}

/** Milliseconds after the person's last act in which scrolling is theirs. */
const theirs = 1000;

const cameBy = (isLoaded: boolean): 'begun' | 'again' | 'led' | 'bare' => {
  if (isLoaded) return 'begun';
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (entry && entry.type !== 'navigate') return 'again';
  return document.referrer ? 'led' : 'bare';
};

/** Null where the tab is not recorded; nothing where nobody answers. Asked again where the worker was ended over it, or the page put away. */
const join = async (): ReturnType<typeof ask<'joinRecording'>> => {
  for (let tries = 0; tries < 5 && isAlive(); tries++) {
    const answer = await ask('joinRecording', {});
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return undefined;
};

/** Begins in a document; asked again there, it changes nothing. Where the tab is not recorded it goes at once. */
export const recordIn = (world: Recording, view: Window, page: Document): void => {
  if (heldIn(world, 'precedentRecord')) return;
  const end = new AbortController();
  const sign = view === view.parent ? signIn(page) : undefined;
  let isPaused = false;
  const joined = join().then((answer) => {
    if (!answer) stop();
    else if (!end.signal.aborted) {
      isPaused = answer.isPaused;
      const show = (): void => void (end.signal.aborted || sign?.show(isPaused));
      if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', show, { signal: end.signal });
      show();
    }
    return answer?.recording;
  });
  const sent = sending(joined);
  const typed = typing();
  let came: ReturnType<typeof cameBy> | undefined = sign && cameBy(page.readyState === 'complete');
  let scrolled: RawStep | undefined;
  let lastAct = -Infinity;
  let lastKey = { at: undefined as Element | undefined, time: -Infinity };
  let lastCaption: { control: Element | null; time: number } | undefined;

  const put = (step: RawStep): void => {
    const frame = sign ? undefined : framePath(view);
    sent.put(frame && step.type !== 'page' ? { ...step, frame } : step);
  };
  const tellPage = (): void => {
    if (!came || isPaused) return;
    const title = storable(titleOf(page), 500);
    const viewport = { width: view.innerWidth || 1, height: view.innerHeight || 1 };
    sent.put({ type: 'page', address: storable(withoutSecrets(view.location.href), 8000), title, came, viewport });
    came = undefined;
  };
  const flush = (): void => {
    tellPage();
    for (let step = typed.take(); step; step = typed.take()) put(step);
    if (scrolled) put(scrolled);
    scrolled = undefined;
  };
  const stop = (): void => {
    end.abort();
    forgetAlike();
    sign?.remove();
    world.precedentRecord = undefined;
    try {
      api.runtime.onMessage.removeListener(leave);
    } catch {
      // The extension is gone.
    }
  };
  const leave = ({ leave: origin }: { leave?: string }): void => {
    if (origin && [origin, 'null'].includes(self.origin.replace(/:\d+$/, ''))) {
      stop();
      sent.close();
    }
  };
  api.runtime.onMessage.addListener(leave);

  const hear = <Name extends keyof WindowEventMap>(name: Name, act: (event: WindowEventMap[Name]) => void): void =>
    view.addEventListener(
      name,
      (event) => {
        if (!event.isTrusted || isPaused) return;
        act(event);
      },
      { capture: true, passive: true, signal: end.signal },
    );

  const onClick = (event: PointerEvent | MouseEvent): void => {
    lastAct = event.timeStamp;
    const at = atOf(event);
    if (!at || at instanceof HTMLSelectElement || at instanceof HTMLOptionElement) return;
    // Enter in a form presses its button, and a press on a caption that of its control: the person did one thing.
    const isByKey = event.detail === 0 && event.timeStamp - lastKey.time < 50 && lastKey.at !== at;
    const isOfCaption = lastCaption?.control === at && event.timeStamp - lastCaption.time < 50;
    if (isByKey || isOfCaption) return;
    const caption = at.closest('label');
    lastCaption = caption ? { control: caption.control, time: event.timeStamp } : undefined;
    flush();
    const step = clickOf(event, at);
    if (step) put(step);
  };
  hear('click', onClick);
  hear('auxclick', onClick);
  hear('keydown', (event) => {
    lastAct = event.timeStamp;
    const at = atOf(event);
    if (at && onlyEdits(event, at)) return;
    const where = keyboardAt(event);
    if (!where) return;
    const key = keyOf(event, where.sort, where.at);
    lastKey = { at: where.at, time: event.timeStamp };
    if (!key) return;
    if ('text' in key) return typed.added(where.at, key.text);
    flush();
    put(key);
  });
  const add = (event: Event, text: string): void => {
    const where = keyboardAt(event);
    if (where && (where.sort === 'rich' || where.sort === 'none') && text) typed.added(where.at, text);
  };
  hear('compositionend', (event) => add(event, event.data));
  hear('paste', (event) => add(event, event.clipboardData?.getData('text/plain') ?? ''));
  const fieldOf = (event: Event): Element | undefined => {
    const at = atOf(event);
    return at && isWrittenIn(at) ? at : undefined;
  };
  hear('input', (event) => {
    const field = fieldOf(event);
    if (field) typed.changed(field);
  });
  hear('change', (event) => {
    const field = fieldOf(event);
    if (field) typed.left(field);
    flush();
  });
  hear('focusout', () => flush());
  for (const name of ['wheel', 'touchmove', 'pointerdown'] as const) hear(name, ({ timeStamp }) => (lastAct = timeStamp));
  hear('scroll', (event) => {
    if (event.timeStamp - lastAct > theirs) return;
    const { target } = event;
    // A line follows its caret by itself.
    if (target instanceof HTMLInputElement) return;
    if (target instanceof Element) {
      const aim = lastScrolled === target && scrolled?.type === 'scroll' && scrolled.target ? scrolled.target : targetAt(target);
      if (aim) scrolled = { type: 'scroll', target: aim, x: target.scrollLeft, y: target.scrollTop };
      lastScrolled = target;
    } else scrolled = { type: 'scroll', x: view.scrollX, y: view.scrollY };
  });
  let lastScrolled: Element | undefined;

  const settle = { signal: end.signal, capture: true };
  view.addEventListener(
    'pagehide',
    () => {
      if (!isPaused) flush();
      sent.hurry();
    },
    settle,
  );
  view.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return;
      sent.again();
      if (!sign) return;
      came = 'again';
      tellPage();
    },
    settle,
  );
  if (page.readyState === 'complete') tellPage();
  else page.addEventListener('DOMContentLoaded', tellPage, settle);

  holdIn(world, 'precedentRecord', {
    async end() {
      if (!isPaused) flush();
      stop();
      await sent.done();
      sent.close();
    },
    async pause(next) {
      if (next && !isPaused) flush();
      // Come to while nothing was recorded: gone to, whatever led there. A page that was told of before goes on.
      if (isPaused && !next && came) came = 'begun';
      isPaused = next;
      if (page.readyState !== 'loading') tellPage();
      sign?.show(isPaused);
      await sent.done();
    },
  });
};
