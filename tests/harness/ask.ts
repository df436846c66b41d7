// Makes a call as the dashboard does, from any page of ours.
import type { Page } from 'playwright';
import type { CallName, Gives, Takes } from '#lib/bridge/calls.ts';

/** What the worker answers to a call. Rejects with its sentence when it refuses. */
export const ask = <Name extends CallName>(page: Page, call: Name, about: Takes<Name>): Promise<Gives<Name>> =>
  page.evaluate(
    async ([name, given]) => {
      const answer = (await chrome.runtime.sendMessage({ call: name, about: given })) as {
        ok: boolean;
        value: never;
        error: string;
      };
      if (!answer.ok) throw new Error(answer.error);
      return answer.value;
    },
    [call, about] as const,
  );
