// Answers of a model that a person had written anew, in the page's memory only: what stood there, and what the page then wrote in its place
// bit by bit. Nothing is read before they press what asks for another answer; what they write themselves is none (rules K10 and D3).
import { richText } from '#lib/page/edits/rich-text.ts';
import { nameOf } from '#lib/page/edits/name.ts';
import { all, closest, isElement, parentOf, textIn, textLengthOf } from '#lib/page/safe.ts';

/** What tools call it. A control that says so by its words, or by what it is named. */
const askedAgain =
  /re-?generat|try again|\bretry\b|\bredo\b|rewrite|(?:another|new) (?:answer|response|version)|neu (?:generieren|erzeugen|schreiben)|noch ?mal|erneut|r[ée]g[ée]n[ée]r|r[ée]essayer|volver a|reintentar|rigenera|riprova|opnieuw|重新|再生成/i;

const pressed = 'button,[role="button"],[role="menuitem"],[role="option"],a';
const menus = '[role="menu"],[role="listbox"],[role="dialog"],dialog';
/** No part of an answer. What a person writes in is not even copied into it. */
const notAnswer = `${pressed},${menus},[role="toolbar"],select,input,textarea,[contenteditable],form`;
const messages =
  'article,[role="article"],li,[role="listitem"],[data-message-id],[data-message-author-role],[class*="message" i]';

/** Units of text from which on it is an answer, and of the part of a page that is looked into. */
const shortest = 20;
const longest = 4000;
const mostText = 200_000;
const mostUp = 12;
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

const textOf = (element: Element): string => {
  if (textLengthOf(element) > mostText || closest(element, '[contenteditable]')) return '';
  // A copy in a document without a page does nothing: no pictures are loaded, no elements of the page's making begun.
  const copy = new Document().importNode(element, true);
  for (const each of all(copy, notAnswer)) Element.prototype.remove.call(each);
  return richText(copy, false).trim().slice(0, longest).toWellFormed();
};
const isAnswer = (element: Element): boolean => textOf(element).length >= shortest;

/** The answer that a control belongs to: the message that it is in, else the last of those beside it, else the text beside it. */
const answerAt = (control: Element): Element | undefined => {
  for (let at = closest(control, messages); at;) {
    if (isAnswer(at)) return at;
    const up = parentOf(at);
    at = up && isElement(up) ? closest(up, messages) : null;
  }
  let at: Node | null = control;
  for (let step = 0; step < mostUp && at && isElement(at); step++, at = parentOf(at)) {
    if (at === control || !isAnswer(at)) continue;
    return all(at, messages).findLast(isAnswer) ?? at;
  }
  return undefined;
};

interface Asked {
  answer: Element;
  around: Element;
  beside: Set<Element>;
  first: string;
  times: number;
  began: number;
  ended: number;
}

/** Watches one document, from the person's press until the new answer is whole. */
export const watchAgain = (view: Window, signal: AbortSignal, now = () => performance.timeOrigin + performance.now()): Again => {
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
    const { answer, around, beside, first, times, began, ended } = asked;
    if (times < pieces || ended - began < streamTime) return;
    const made = [...around.children].findLast((each) => !beside.has(each) && isAnswer(each));
    const second = answer.isConnected && isAnswer(answer) && textOf(answer) !== first ? textOf(answer) : made ? textOf(made) : '';
    if (second.length < shortest || second === first) return;
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
  const begin = (control: Element): void => {
    finish();
    const answer = answerAt(control);
    const around = answer && parentOf(answer);
    if (!answer || !around || !isElement(around)) return;
    const first = textOf(answer);
    asked = { answer, around, beside: new Set(around.children), first, times: 0, began: 0, ended: 0 };
    observer.observe(around, { subtree: true, childList: true, characterData: true });
    timer = setTimeout(finish, patience);
  };
  const press = (event: Event): void => {
    const target = event.composedPath()[0];
    const control = event.isTrusted && target instanceof Element ? closest(target, pressed) : null;
    if (!control) return;
    const before = opener;
    opener = { control, at: now() };
    const words = `${nameOf(control)} ${textIn(control).slice(0, 100)}`;
    if (!askedAgain.test(words)) return;
    const isInMenu = closest(control, menus) && before && now() - before.at < menuTime;
    begin(isInMenu ? before.control : control);
  };
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
