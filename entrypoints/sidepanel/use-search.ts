// Asks the panel's own worker for cases like the one on the page, and hears again whenever it knows more.
import { useEffect, useRef, useState } from 'react';
// The build gives this module a default: the address of the worker that it made of it.
// oxlint-disable-next-line import/default
import searchAddress from '#entrypoints/sidepanel/search.worker.ts?worker&url';
import type { Answered, Asked } from '#entrypoints/sidepanel/search.worker.ts';
import type { Question } from '#lib/precedents/rank.ts';

interface Policy {
  createScriptURL(address: string): string;
}
const trusted = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }).trustedTypes;

/** Our pages run no address as a script that was not vouched for; this vouches for the one worker that was built with them. */
const policy: Policy = {
  createScriptURL(address) {
    if (new URL(address, location.href).href !== new URL(searchAddress, location.href).href)
      throw new TypeError('Not our worker');
    return address;
  },
};
const vouched = trusted?.createPolicy('precedent-search', policy) ?? policy;

/** The answer to this very question, as far as it is known; nothing until the first. */
export const useSearch = (question: Question | undefined): Answered | undefined => {
  const worker = useRef<Worker>(undefined);
  const nth = useRef(0);
  const [answered, setAnswered] = useState<Answered>();
  useEffect(() => {
    const made = new Worker(vouched.createScriptURL(searchAddress), { type: 'module', name: 'search' });
    made.addEventListener('message', ({ data }: MessageEvent<Answered>) => setAnswered(data));
    made.addEventListener('error', () => setAnswered({ nth: nth.current, found: [], isWhole: false, hasFailed: true }));
    worker.current = made;
    return () => made.terminate();
  }, []);
  const key = JSON.stringify(question);
  useEffect(() => {
    nth.current += 1;
    if (!question) return;
    const asked: Asked = { nth: nth.current, question };
    worker.current?.postMessage(asked);
    // What is asked is its content, not the object.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key]);
  return answered?.nth === nth.current ? answered : undefined;
};
