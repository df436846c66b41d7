// Steps as a flow that replays. A page that a step led to becomes what that step waits for; what is typed into rich text becomes keys, for
// such editors take text in no other way.
import type { Flow, FlowPlace, FlowStep } from '#lib/dataset/recorder/flow.ts';
import type { Step, StepsEvidence } from '#lib/judgment/steps-evidence.ts';
import { typedWords } from '#lib/judgment/steps/step-words.ts';

/** Keys that the replayer has by their own character; other characters it can only put into a field as a whole. */
const onKeyboard = /^[\w !"#$%&'()*+,\-./:;<=>?@[\\\]^`{|}~]*$/;

/** Most characters that are typed key by key: each takes the replayer a fifth of a second. */
const mostKeys = 400;

const addressOf = (step: Step & { type: 'page' }): string => step.address + (step.more?.is === 'shown' ? step.more.text : '');

/** What is told of a judgment in a flow: as free JSON, in a step that replaying passes over. */
const told = (parameters: object, place: FlowPlace = {}): FlowStep => ({
  type: 'customStep',
  name: 'judgment',
  ...place,
  parameters,
});

const press = (key: string, place: FlowPlace): FlowStep[] => [
  { type: 'keyDown', ...place, key },
  { type: 'keyUp', ...place, key },
];

/** The steps of a flow that one step becomes, the page's own aside. */
const stepsOf = (step: Exclude<Step, { type: 'page' }>, place: FlowPlace): FlowStep[] => {
  switch (step.type) {
    case 'click': {
      const { target, x, y, button } = step;
      const by = button === undefined || button === 'primary' ? {} : { button };
      const type = step.isDouble ? 'doubleClick' : 'click';
      return [{ type, ...place, selectors: target.selectors, offsetX: x, offsetY: y, ...by }];
    }
    case 'type': {
      const { is, text } = step.value;
      if (is === 'shown' && text.length <= mostKeys && onKeyboard.test(text))
        return [...text].flatMap((key) => press(key, place));
      return [{ type: 'change', ...place, selectors: step.target.selectors, value: typedWords(step.value) }];
    }
    case 'change':
      return [{ type: 'change', ...place, selectors: step.target.selectors, value: typedWords(step.value) }];
    case 'key': {
      const held = step.held ?? [];
      return [
        ...held.map((key): FlowStep => ({ type: 'keyDown', ...place, key })),
        ...press(step.key, place),
        ...held.toReversed().map((key): FlowStep => ({ type: 'keyUp', ...place, key })),
      ];
    }
    case 'scroll':
      return [{ type: 'scroll', ...place, ...(step.target ? { selectors: step.target.selectors } : {}), x: step.x, y: step.y }];
  }
};

/** The flow of these steps. `about` is what is said of the judgment as a whole. Steps that are attached elsewhere give a flow without any. */
export const flowOf = (title: string, { steps, viewport }: Pick<StepsEvidence, 'steps' | 'viewport'>, about: object): Flow => {
  const flow: FlowStep[] = [
    ...(viewport
      ? [
          {
            type: 'setViewport',
            ...viewport,
            deviceScaleFactor: 1,
            isMobile: false,
            hasTouch: false,
            isLandscape: false,
          } as const,
        ]
      : []),
    told(about),
  ];
  const addresses = new Map<number, string>();
  /** The step of each tab that a page may have come from. */
  const before = new Map<number, FlowStep & FlowPlace>();
  for (const step of steps) {
    const tab = step.tab ?? 0;
    const place: FlowPlace = {
      target: tab === 0 ? 'main' : (addresses.get(tab) ?? 'main'),
      ...(step.frame ? { frame: step.frame } : {}),
    };
    if (step.reason) flow.push(told({ reason: step.reason }, { target: place.target! }));
    if (step.type !== 'page') {
      const made = stepsOf(step, place);
      flow.push(...made);
      // A frame that is left waits for nothing, and of keys it is the pressing that leads on.
      if (!step.frame) before.set(tab, (made.findLast(({ type }) => type !== 'keyUp') ?? made.at(-1)) as FlowStep & FlowPlace);
      else before.delete(tab);
      continue;
    }
    const url = addressOf(step);
    const isNew = tab > 0 && !addresses.has(tab);
    addresses.set(tab, url);
    const event = { type: 'navigation', url, title: step.title } as const;
    const cause = before.get(tab);
    if (step.how === 'followed' && cause) cause.assertedEvents = [event];
    else if (step.how === 'opened' && !isNew)
      flow.push({ type: 'navigate', target: place.target!, url, assertedEvents: [event] });
    before.delete(tab);
  }
  return { title, steps: flow };
};
