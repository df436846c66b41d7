// Runs in the measured page: draws elements, describes them by ours and by others, and has each way find them again.
import { finder } from '@medv/finder';
import { getCssSelector } from 'css-selector-generator';
import type { ElementEvidence } from '#lib/judgment/element-evidence.ts';
import { describe } from '#lib/page/element/describe.ts';
import { findElement } from '#lib/page/element/find.ts';
import { mutate, reword, type Mutation } from '#tests/bench/anchors/elements/mutate.ts';
import { keyOf, slotOf, survey, type Survey } from '#tests/bench/anchors/elements/survey.ts';
import { peerNames, type Peer, type Trial, type Way } from '#tests/bench/anchors/elements/trial.ts';
import { seeded } from '#tests/harness/seeded.ts';

/** An element of the earlier page, described in each way. */
export interface Drawn {
  /** What it is known by in both pages: its own words, or those on both sides of it. */
  truth: string;
  ours: ElementEvidence;
  selectors: Record<Peer, string>;
}

const xpathTo = (element: Element): string => {
  let path = '';
  for (let at: Element | null = element; at; at = at.parentElement) {
    const alike = at.parentElement ? [...at.parentElement.children].filter(({ localName }) => localName === at!.localName) : [at];
    path = `/${at.localName}[${alike.indexOf(at) + 1}]${path}`;
  }
  return path;
};

const quietly = (make: () => string): string => {
  try {
    return make();
  } catch {
    return '';
  }
};

const describeAll = (element: Element) => ({
  ours: describe(element),
  selectors: {
    '@medv/finder': quietly(() => finder(element)),
    'css-selector-generator': quietly(() => getCssSelector(element, { maxCombinations: 1000, maxCandidates: 1000 })),
    'absolute XPath': xpathTo(element),
  },
});

const bySelector = (way: Peer, selector: string): Element | null => {
  if (selector === '') return null;
  if (way !== 'absolute XPath') return document.querySelector(selector);
  return document.evaluate(selector, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE, null).singleNodeValue as Element | null;
};

const trialsOf = (drawn: Pick<Drawn, 'ours' | 'selectors'>, truth: Element | undefined, fate: string): Trial[] => {
  const judged = (way: Way, find: () => Element | null | undefined): Trial => {
    const from = performance.now();
    const found = find();
    const ms = performance.now() - from;
    const isRight = found ? found === truth : truth === undefined;
    return { way, fate, ms, verdict: isRight ? 'right' : found ? 'wrong' : 'lost' };
  };
  return [
    judged('ours', () => findElement(drawn.ours, document).element),
    ...peerNames.map((way) => judged(way, () => bySelector(way, drawn.selectors[way]))),
  ];
};

const elementsInPage = {
  survey: (): Survey => survey(),
  /** Draws elements whose words stand once in both pages, and some whose own words changed between the same neighbours. */
  draw(later: Survey, count: number, seed: number): { same: Drawn[]; changed: Drawn[] } {
    const random = seeded(seed);
    const own = survey();
    const [once, slots] = [new Set(own.once), new Set(own.slots)];
    const [laterOnce, laterAll, laterSlots] = [new Set(later.once), new Set(later.all), new Set(later.slots)];
    const shuffled = [...document.body.querySelectorAll('*')]
      .map((element) => ({ element, place: random() }))
      .toSorted((a, b) => a.place - b.place);
    const [same, changed]: [Drawn[], Drawn[]] = [[], []];
    for (const { element } of shuffled) {
      const key = keyOf(element);
      if (!key || !element.checkVisibility()) continue;
      const slot = slotOf(element);
      if (same.length < count && once.has(key) && laterOnce.has(key)) same.push({ truth: key, ...describeAll(element) });
      else if (changed.length < count && !laterAll.has(key) && slot && slots.has(slot) && laterSlots.has(slot))
        changed.push({ truth: slot, ...describeAll(element) });
      if (same.length >= count && changed.length >= count) break;
    }
    return { same, changed };
  },
  revise({ same, changed }: { same: Drawn[]; changed: Drawn[] }): Trial[] {
    const places = new Map<string, Element>();
    for (const element of document.body.querySelectorAll('*'))
      for (const key of [keyOf(element), slotOf(element)]) if (key) places.set(key, element);
    const trials = [
      ...same.flatMap((drawn) => trialsOf(drawn, places.get(drawn.truth), 'unchanged')),
      ...changed.flatMap((drawn) => trialsOf(drawn, places.get(drawn.truth), 'own text changed')),
    ];
    for (const drawn of same.filter((_, nth) => nth % 3 === 0)) {
      const element = places.get(drawn.truth)!;
      const [parent, next] = [element.parentNode!, element.nextSibling];
      element.remove();
      trials.push(...trialsOf(drawn, undefined, 'gone'));
      parent.insertBefore(element, next);
    }
    return trials;
  },
  /** Changes the page in one way and looks for its controls again: they are the same objects, so the truth is known. */
  change(kind: Mutation, count: number, seed: number): Trial[] {
    const random = seeded(seed);
    const controls = [
      ...document.querySelectorAll('a[href],button,input,select,textarea,[role="tab"],[role="gridcell"],[role="switch"]'),
    ]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ element, place: random() }))
      .toSorted((a, b) => a.place - b.place)
      .slice(0, count)
      .map(({ element }) => ({ element, ...describeAll(element) }));
    const trials: Trial[] = [];
    if (kind === 'own text changed') {
      for (const each of controls) {
        const putBack = reword(each.element, random);
        if (putBack) trials.push(...trialsOf(each, each.element, kind));
        putBack?.();
      }
      return trials;
    }
    if (kind !== 'removed') {
      mutate(kind, random);
      for (const each of controls) trials.push(...trialsOf(each, each.element, kind));
      return trials;
    }
    for (const each of controls) {
      // Its whole entry goes, as when a row is deleted, or it alone.
      const gone = (random() < 0.5 && each.element.closest('tr,li,[role="row"],article,.field')) || each.element;
      const [parent, next] = [gone.parentNode!, gone.nextSibling];
      gone.remove();
      trials.push(...trialsOf(each, undefined, kind));
      parent.insertBefore(gone, next);
    }
    return trials;
  },
  /** Milliseconds of describing and of finding each of so many elements, the page being as large as it is. */
  time(count: number): { describing: number[]; finding: number[]; size: number } {
    const all = [...document.querySelectorAll('a[href],button,select,input')];
    const [describing, finding]: [number[], number[]] = [[], []];
    for (let nth = 0; nth < count; nth++) {
      const element = all[Math.floor((nth * all.length) / count)]!;
      const from = performance.now();
      const described = describe(element);
      const middle = performance.now();
      findElement(described, document);
      describing.push(middle - from);
      finding.push(performance.now() - middle);
    }
    return { describing, finding, size: document.querySelectorAll('*').length };
  },
};

export type ElementsInPage = typeof elementsInPage;
(globalThis as { elementsInPage?: ElementsInPage }).elementsInPage = elementsInPage;
