// Answers of a model that a person had written anew, in the page's memory only: what stood there, and what the page then wrote in its place
// bit by bit. Nothing is read before they press what asks for another answer; what they write themselves is none (rules K10 and D3).
import { answerAt, isAnswer, menus, pressed, shortest, textOf } from '#lib/page/edits/answer.ts';
import { clock } from '#lib/page/edits/clock.ts';
import { asks } from '#lib/page/edits/asks.ts';
import { all, before, closest, isElement, parentOf } from '#lib/page/safe.ts';
import { controls, type Pressed } from '#lib/page/watch.ts';

const mostAnswers = 4;

/** Text that comes in at least so many pieces, over at least so many milliseconds, is streamed. */
const pieces = 4;
const streamTime = 250;
/** Milliseconds without a change after which an answer is whole, and in which one has to come. */
const quiet = 1500;
const patience = 120_000;
/** Milliseconds for which a press on what opens a menu says where the menu belongs. */
const menuTime = 10_000;

export interface Again {
  /** The answers in the order in which they were shown, and when the last came; nothing where there are no two. */
  take(): { at: number; answers: string[] } | undefined;
  beginAnew(): void;
}

/** Places of an element in those around it, from `top` inwards, and what stands at them now. */
const placesIn = (top: Element, element: Element): number[] => {
  const places: number[] = [];
  for (let at: Node | null = element; at && at !== top; at = parentOf(at)) {
    let place = 0;
    for (let beside = before(at as Element); beside; beside = before(beside)) place++;
    places.unshift(place);
  }
  return places;
};
const standsAt = (top: Element, places: readonly number[]): Element | undefined =>
  places.reduce<Element | undefined>((within, place) => within?.children[place], top);

interface Asked {
  /** None where the page has taken it out already. */
  answer: Element | undefined;
  around: Element;
  beside: Set<Element>;
  first: string;
  isSure: boolean;
  times: number;
  began: number;
  ended: number;
}

export interface AgainMeans {
  /** What was pressed before this script came. */
  pressed?: Pressed | undefined;
  signal: AbortSignal;
  now?: () => number;
}

/** Watches one document, from the person's press until the new answer is whole. */
export const watchAgain = (view: Window, { pressed: early, signal, now = clock }: AgainMeans): Again => {
  let asked: Asked | undefined;
  let answers: string[] = [];
  let at = -Infinity;
  let opener: { control: Element; at: number } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver(() => {
    if (!asked) return;
    if (asked.times === 0) asked.began = now();
    asked.times++;
    asked.ended = now();
    clearTimeout(timer);
    timer = setTimeout(finish, quiet);
  });
  const look = (): void => {
    if (!asked) return;
    const { answer, around, beside, first, isSure, times, began, ended } = asked;
    if (times < pieces || ended - began < streamTime) return;
    const made = [...around.children].findLast((each) => !beside.has(each) && isAnswer(each));
    const there = answer?.isConnected && isAnswer(answer) ? textOf(answer) : first;
    const isInPlace = there !== first || (made && !answer?.isConnected);
    const second = there !== first ? there : made ? textOf(made) : '';
    if (second.length < shortest || second === first) return;
    // A control that says nothing may unfold an answer, go on with it, or send a question of which the answer stands below.
    if (!isSure && (!isInPlace || second.startsWith(first) || first.startsWith(second))) return;
    const isNext = answers.at(-1) === first && answers.length < mostAnswers;
    const known = answers.indexOf(second);
    if (known >= 0) return;
    answers = isNext ? [...answers, second] : [first, second];
    at = ended;
  };
  function finish(): void {
    clearTimeout(timer);
    observer.disconnect();
    look();
    asked = undefined;
  }
  /** From a copy of what was around the control when it was pressed, where this came later. */
  const begin = (control: Element, isSure: boolean, copied?: Pressed): void => {
    // Whatever says nothing ends no watch for what was asked for in words.
    if (!isSure && asked?.isSure) return;
    finish();
    const seen = answerAt(control, isSure);
    const places = seen && copied && placesIn(copied.copy, seen);
    const answer = places ? standsAt(copied!.around, places) : seen;
    const around = places ? standsAt(copied!.around, places.slice(0, -1)) : seen && parentOf(seen);
    if (!seen || seen === copied?.copy || !around || !isElement(around)) return;
    // What came since is no part of what stood beside it.
    const beside = [...around.children].slice(0, copied && (parentOf(seen) as Element).children.length);
    asked = { answer, around, beside: new Set(beside), first: textOf(seen), isSure, times: 0, began: 0, ended: 0 };
    observer.observe(around, { subtree: true, childList: true, characterData: true });
    timer = setTimeout(finish, patience);
  };
  const press = (event: Event): void => {
    const target = event.composedPath()[0];
    const control = event.isTrusted && target instanceof Element ? closest(target, pressed) : null;
    if (!control) return;
    const opened = opener;
    opener = { control, at: now() };
    const how = asks(control);
    if (how === 'no') return;
    const isInMenu = closest(control, menus) && opened && now() - opened.at < menuTime;
    begin(isInMenu ? opened.control : control, how === 'yes');
  };
  const control = early && all(early.copy, controls)[early.nth];
  if (control) {
    const how = asks(control);
    if (how !== 'no') begin(control, how === 'yes', early);
    opener = { control: all(early.around, controls)[early.nth] ?? early.around, at: now() };
  }
  view.addEventListener('click', press, { capture: true, signal });
  signal.addEventListener('abort', () => {
    finish();
    [answers, asked, opener] = [[], undefined, undefined];
  });
  return {
    take() {
      if (!asked || asked.times === 0) return answers.length > 1 ? { at, answers } : undefined;
      // Asked in the middle of it: what is there now is what the person saw.
      const kept = { answers, at };
      look();
      const taken = answers.length > 1 ? { at, answers } : undefined;
      [answers, at] = [kept.answers, kept.at];
      return taken;
    },
    beginAnew() {
      finish();
      answers = [];
    },
  };
};
