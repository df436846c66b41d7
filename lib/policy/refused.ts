// What a policy refuses of a record that was agreed to: its kind at its tool, or a purpose. Asked by the device right before sending and by
// the endpoint on arrival, so that both say the same (rule P5). The path of the page never leaves, so a place is not judged by it.
import type { Purpose } from '#lib/judgment/consent.ts';
import type { Limits } from '#lib/policy/limits.ts';
import { weigh } from '#lib/policy/weigh.ts';

/** A record as both see it; of a renewal the endpoint sees purposes alone. */
export interface Agreed {
  kind?: string;
  /** As `case.tool` names it: a host, perhaps with a port. */
  tool?: string;
  purposes: readonly Purpose[];
}

/** The words of the rule that refuses, for the person; nothing where none does. What is to be waited for is not refused. */
export const refusedBy = (bounds: Limits, { kind, tool = '', purposes }: Agreed): string | undefined => {
  const [host = ''] = tool.split('/');
  const address = { protocol: 'https:', hostname: host.replace(/:\d+$/, ''), pathname: '/', search: '' };
  const agreement = { purposes, days: 0, today: '', minutesAgo: 0 };
  return weigh(bounds, { ...(kind === undefined ? {} : { kind }), agreement }, { addresses: [address] }).reasons.find(
    ({ rule, result }) => result === 'refused' && rule !== 'place-allowed',
  )?.words;
};
