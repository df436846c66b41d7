// A recording as tests start, steer and read it: from our own page for it, as the panel does.
import type { Page } from 'playwright';
import type { Browser } from '#tests/harness/browser.ts';
import type { CallMessage, CallName, Gives, Takes } from '#lib/bridge/calls.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import type { Step, StepsEvidence } from '#lib/judgment/steps-evidence.ts';
import { typedIn, withTyped } from '#lib/judgment/steps/masked.ts';
import { stepsAmong } from '#lib/judgment/steps/step-words.ts';
import { readStored } from '#tests/harness/stored.ts';

export interface Recorder {
  /** The small window of the toolbar button, in a tab. */
  page: Page;
  ask<Name extends CallName>(name: Name, about: Takes<Name>): Promise<Gives<Name>>;
  start(page: Page, goal: string): Promise<string>;
  /** Stops, and answers the judgment as it is stored then. */
  stop(): Promise<Judgment>;
}

/** Tab ids are the browser's: found by the address, which one tab alone shows. */
export const recorderIn = async (browser: Browser): Promise<Recorder> => {
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/recording.html`);
  const ask = async <Name extends CallName>(call: Name, about: Takes<Name>): Promise<Gives<Name>> => {
    const answer = await page.evaluate(async (message) => chrome.runtime.sendMessage(message), { call, about } as CallMessage);
    if (!answer.ok) throw new Error(answer.error);
    return answer.value as Gives<Name>;
  };
  let draft = '';
  return {
    page,
    ask,
    async start(tool, goal) {
      const tab = await page.evaluate(
        async (url) => (await chrome.tabs.query({})).find((each) => each.url === url)?.id,
        tool.url(),
      );
      ({ draft } = await ask('startRecording', { tab: tab!, goal }));
      await tool.bringToFront();
      return draft;
    },
    async stop() {
      await ask('steerRecording', { to: 'stop' });
      const { records } = await readStored(browser);
      return records.find(({ id }) => id === draft)!.judgment;
    },
  };
};

/** The steps of a judgment, with everything in them shown. */
export const shownSteps = ({ body }: Judgment): Pick<StepsEvidence, 'viewport'> & { steps: Step[] } => {
  const { steps, viewport } = stepsAmong(body.evidence)!;
  const shown = steps.map((step) => {
    const value = typedIn(step);
    return value?.is === 'masked' ? withTyped(step, { ...value, is: 'shown' }) : step;
  });
  return { steps: shown, ...(viewport ? { viewport } : {}) };
};
