// Remembers, in memory only, what a person changes in the fields of a page that is switched on. Put in when they first go to one.
import { actNames, isAct } from '#lib/page/edits/act.ts';
import { clock } from '#lib/page/edits/clock.ts';
import { fieldAt, type Field, type Reading } from '#lib/page/edits/field.ts';
import { reachIn } from '#lib/page/edits/reach.ts';
import { replacedBy } from '#lib/page/edits/replaced.ts';
import { closest } from '#lib/page/safe.ts';
import type { Found } from '#lib/page/watch.ts';
import { afterKeep, afterPaste, beforeEdit, beginWork, settle, type Work } from '#lib/page/edits/work.ts';

/** Milliseconds after an act in which a change is taken for its outcome: editors draw later. */
const grace = 500;

/** Milliseconds after an act until the text is read again; sooner in editors that draw only some lines, where it may scroll away. */
const readAfter = 250;
const readLinesAfter = 60;

/** How a widget says what is chosen in it. */
const states = ['aria-valuenow', 'aria-valuetext', 'aria-checked', 'aria-selected'];

/** Stretches that are remembered. */
const most = 20;

export interface Watch {
  works: readonly Work[];
  /** When the person last wrote into a sheet that is drawn; of the same clock as `editedAt`. */
  drawnAt: number;
  /** Reads everything that is open as it is now. */
  bringUp(): void;
  /** What was captured counts as kept: each stretch begins anew. */
  beginAnew(): void;
}

export interface WatchMeans {
  /** What was there when the person came, where this comes later than they did. */
  found?: Found | undefined;
  /** Ends all of it. */
  signal: AbortSignal;
  now?: () => number;
}

/** Watches one document. */
export const watchEdits = (view: Window, { found, signal, now = clock }: WatchMeans): Watch => {
  let works: Work[] = [];
  let current: Work | undefined;
  let isDrawn = false;
  let drawnAt = -Infinity;
  let actedAt = -Infinity;
  let isComposing = false;
  let isDirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const readOf = ({ field, last }: Work): Reading => (field.root.isConnected ? (field.read(field.root) ?? last) : last);
  const add = (work: Work) => {
    works = [...works.slice(1 - most), work];
  };
  const settled = (work: Work, text = readOf(work)): void => {
    const ended = settle(work, text);
    if (ended) add(ended);
  };

  /** Notes what the text is now, after an own change. */
  const note = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!current || current.writing || !isDirty) return;
    const text = readOf(current);
    if (text.from !== current.before.from) return;
    isDirty = false;
    current.last = text;
  };
  const changed = (): void => {
    const work = current;
    if (!work) return;
    const at = now();
    if (isComposing || at - actedAt < grace) {
      isDirty = true;
      work.isEdited = true;
      work.editedAt = at;
      timer ??= setTimeout(note, work.last.from === undefined ? readAfter : readLinesAfter);
      return;
    }
    work.writing ??= { from: work.last.text, times: 0, began: at, ended: at };
    work.writing.times++;
    work.writing.ended = at;
  };
  const observer = new MutationObserver(changed);

  const begin = (at: Element, copy?: Element): void => {
    const field = fieldAt(at);
    isDrawn = field === 'drawn';
    if (!field || field === 'drawn') return;
    if (current?.field.root === field.root && current.field.key === field.key) return;
    leave();
    current = works.findLast((work) => !work.left && isSame(work.field, field));
    if (current) current.field = field;
    else {
      const copied = copy && field.read(copy);
      const live = field.read(field.root);
      // A copy of the lines has no numbers beside it; they are those that stand there now.
      const reading = copied ? { ...live, ...copied, ...(live?.from === undefined ? {} : { from: live.from }) } : live;
      if (!reading) return;
      current = { ...beginWork(field, reading), isLate: copy !== undefined && !copied };
      // What was typed before this script came is the person's own.
      const text = copy ? live : undefined;
      if (text && text.text !== reading.text) Object.assign(current, { last: text, isEdited: true, editedAt: now() });
      add(current);
    }
    observer.observe(field.root, {
      subtree: true,
      childList: true,
      characterData: true,
      ...(field.isChoice ? { attributeFilter: states } : {}),
    });
  };
  const leave = (): void => {
    if (!current) return;
    note();
    if (current.writing) settled(current);
    observer.disconnect();
    current = undefined;
    isDirty = false;
  };

  const act = (event: Event): void => {
    const work = current;
    if (isDrawn && isAct(event, false)) drawnAt = now();
    if (!work) return;
    if (event.type === 'compositionstart' && event.isTrusted) isComposing = true;
    if (event.type === 'compositionend' && event.isTrusted) isComposing = false;
    const isOwn = isAct(event, work.field.isChoice);
    // A box that was ticked has changed by the time that anybody hears of it; its text before is the one last read.
    const isOver = work.field.isChoice && ['input', 'change', 'click'].includes(event.type);
    if (isOwn && !isOver) {
      for (const _ of observer.takeRecords().slice(0, 1)) changed();
      if (work.writing) settled(work);
      const text = !work.isEdited || work.before.from !== undefined ? readOf(work) : undefined;
      if (text && work.isEdited && text.from !== work.before.from) {
        // Scrolled on in an editor that draws only some lines: what was changed above is a stretch of its own.
        add({ ...work, left: work.last });
        Object.assign(work, beginWork(work.field, text));
      } else if (text) beforeEdit(work, text);
      if (event.type === 'keydown' && (event as KeyboardEvent).key === 'Enter') note();
    }
    if (isOwn) actedAt = now();
    if (event.type === 'input' || (isOwn && isOver)) changed();
    if (event.type === 'paste' && isOwn) setTimeout(() => afterPaste(work, readOf(work)));
  };

  /** A value that a page sets makes no change of nodes; the caret moves with it. */
  const moved = (): void => {
    if (!current || current.field.root.localName === 'div') return;
    const text = (current.field.root as HTMLInputElement).value;
    if (typeof text === 'string' && text !== current.last.text && now() - actedAt >= grace) {
      current.writing ??= { from: current.last.text, times: 0, began: now(), ended: now() };
      current.writing.times++;
      current.writing.ended = now();
    }
  };

  const arrive = (): void => {
    const at = reachIn(view.document);
    if (at) begin(at);
  };
  const options = { capture: true, signal };
  view.addEventListener('focusin', arrive, options);
  view.addEventListener('pointerdown', note, options);
  // A slider is drawn along before it has the keyboard: what it stood at is read first.
  const grasp = (event: Event): void => {
    const at = event.composedPath()[0];
    const slider = event.isTrusted && at instanceof Element ? closest(at, '[role=slider]') : null;
    if (slider) begin(slider);
  };
  view.addEventListener('pointerdown', grasp, options);
  view.document.addEventListener('selectionchange', moved, options);
  for (const name of actNames) view.addEventListener(name, act, options);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    [works, current] = [[], undefined];
  });
  if (found) begin(found.at, found.copy);
  arrive();

  return {
    get works() {
      return works;
    },
    get drawnAt() {
      return drawnAt;
    },
    bringUp() {
      for (const _ of observer.takeRecords().slice(0, 1)) changed();
      for (const work of works) {
        if (work.left) continue;
        if (!work.field.root.isConnected) work.field = replacedBy(work.field) ?? work.field;
        const text = readOf(work);
        if (work.writing) settled(work, text);
        else if (text.from === work.before.from && !(text.text.trim() === '' && work.isEdited && work !== current))
          work.last = text;
      }
    },
    beginAnew() {
      for (const work of works) afterKeep(work, work.last);
      works = works.filter((work) => !work.left);
    },
  };
};

/** Whether two fields are one, also after the page made its nodes anew. */
const isSame = (a: Field, b: Field): boolean => a.key === b.key && (a.root === b.root || !a.root.isConnected);
