// What is being typed, until it is done: one step for a field however often it was changed, and one for a run of keys in rich text.
import { storable } from '#lib/page/record/storable.ts';
import { editorOf, sortOf, textIn, type Sort } from '#lib/page/record/written-in.ts';
import { targetAt } from '#lib/page/record/ways.ts';
import type { StepTarget } from '#lib/judgment/steps-evidence.ts';
import type { RawStep } from '#lib/judgment/steps/raw-step.ts';

const most = 4000;

type Made = Extract<RawStep, { type: 'change' | 'type' }>;

export interface Typing {
  /** A field was changed by the person. */
  changed(field: Element): void;
  /** A field says that it changed, now that it is left or something was chosen in it. */
  left(field: Element): void;
  /** Characters were put in where the person writes as in rich text, or nowhere that we know. */
  added(at: Element, text: string): void;
  /** What is done by now, and begins anew. */
  take(): Made | undefined;
}

export const typing = (): Typing => {
  let field: { element: Element; target: StepTarget; isSecret: boolean } | undefined;
  let run: { element: Element; target: StepTarget; text: string } | undefined;
  let done: Made[] = [];
  /** What was told of a field last: that it changed is said twice, with each key and when it is left. */
  const told = new WeakMap<Element, string>();
  const settle = (sort?: Sort): void => {
    if (run?.text) done.push({ type: 'type', target: run.target, text: storable(run.text, most) });
    if (field) {
      const { element, target } = field;
      // Looked at again, if not just now: a page can make a field one for a secret while it is typed in.
      if (field.isSecret || (sort ?? sortOf(element, true)) === 'secret')
        done.push({ type: 'change', target, text: '', isSecret: true });
      else {
        told.set(element, textIn(element));
        done.push({ type: 'change', target, text: storable(textIn(element), most) });
      }
    }
    run = undefined;
    field = undefined;
  };
  const changed = (element: Element): void => {
    if (field?.element === element) return;
    settle();
    const isSecret = sortOf(element) === 'secret';
    const target = targetAt(element);
    if (target) field = { element, target, isSecret };
  };
  return {
    changed,
    left(element) {
      const sort = sortOf(element, true);
      if (sort === 'field' && told.get(element) !== textIn(element)) changed(element);
      settle(field?.element === element ? sort : undefined);
    },
    added(at, text) {
      const element = editorOf(at);
      if (run?.element !== element) {
        settle();
        const target = targetAt(element);
        if (!target) return;
        run = { element, target, text: '' };
      }
      run!.text += text;
    },
    take() {
      settle();
      const [first, ...rest] = done;
      done = rest;
      return first;
    },
  };
};
