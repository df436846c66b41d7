// The asking end of the bridge, for our own pages. Page scripts use `page/port.ts` instead.
import { browser } from 'wxt/browser';
import type { CallAnswer, CallName, Gives, Takes } from '#lib/bridge/calls.ts';

/** Makes one call. Rejects with the sentence that the person is to read. */
export const call = async <Name extends CallName>(name: Name, about: Takes<Name>): Promise<Gives<Name>> => {
  const answer = (await browser.runtime.sendMessage({ call: name, about })) as CallAnswer | undefined;
  if (!answer)
    throw new Error('The extension did not answer. What you kept is safe on this device. Reload this page and try again.');
  if (!answer.ok) throw new Error(answer.error);
  return answer.value as Gives<Name>;
};
