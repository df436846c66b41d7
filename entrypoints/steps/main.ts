// A page without a window, there only while a recording runs: it stores steps as pages tell them, also when the worker was ended right
// before and the page is gone before that is up again (rule R4). Wires only.
import '#lib/judgment/no-eval.ts';
import { browser } from 'wxt/browser';
import { hearSteps, type Line } from '#lib/bridge/hear-steps.ts';

const self = { id: browser.runtime.id, base: browser.runtime.getURL('/').slice(0, -1) };
browser.runtime.onConnect.addListener((port) =>
  hearSteps(port as unknown as Line, { self, report: (error) => console.error(error) }),
);
