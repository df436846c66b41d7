// A user flow as the recorder of Chrome DevTools writes and replays it, as far as we write it; `@puppeteer/replay` is its own parser
// (https://github.com/puppeteer/replay, docs/api). What was judged rides in steps of type `customStep`, which replaying passes over.

export interface FlowPlace {
  /** The tab: `main`, or the address of another one. */
  target?: string;
  frame?: number[];
  assertedEvents?: { type: 'navigation'; url: string; title: string }[];
}

interface Aimed extends FlowPlace {
  selectors: string[][];
}

export type FlowStep =
  | {
      type: 'setViewport';
      width: number;
      height: number;
      deviceScaleFactor: number;
      isMobile: boolean;
      hasTouch: boolean;
      isLandscape: boolean;
    }
  | (FlowPlace & { type: 'navigate'; url: string })
  | (Aimed & { type: 'click' | 'doubleClick'; offsetX: number; offsetY: number; button?: 'auxiliary' | 'secondary' })
  | (Aimed & { type: 'change'; value: string })
  | (FlowPlace & { type: 'keyDown' | 'keyUp'; key: string })
  | (FlowPlace & { type: 'scroll'; selectors?: string[][]; x: number; y: number })
  | (FlowPlace & { type: 'customStep'; name: string; parameters: object });

export interface Flow {
  title: string;
  steps: FlowStep[];
}
