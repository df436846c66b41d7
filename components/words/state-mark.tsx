// The shape that tells a record's state, beside its word. Shape first: it reads without colour.
import type { Group } from '#lib/store/queries.ts';

/** The words on screen for each group of the inbox. */
export const groupWords: Readonly<Record<Group, string>> = {
  'needs-you': 'Needs you',
  'to-review': 'To review',
  unfinished: 'Unfinished',
  waiting: 'Waiting to send',
  'agreed-here': 'Agreed, for my packages',
  private: 'Kept to myself',
  sent: 'Sent',
  'taken-back': 'Taken back',
};

/**
 * A 12 px mark: half ring, ring, ring with dot, ring half filled, disc, ring with bar, struck ring. The word stands beside it or is read
 * out. Half filled is agreed for packages of this device: agreed to as a disc is, and not gone anywhere as a disc has.
 */
export const StateMark = ({ group, isAlone = false }: { group: Group; isAlone?: boolean }) => (
  <svg
    className={`state-mark state-mark-${group}`}
    viewBox="0 0 12 12"
    width="12"
    height="12"
    {...(isAlone ? { role: 'img', 'aria-label': groupWords[group] } : { 'aria-hidden': true })}
  >
    {group === 'unfinished' ? (
      <path d="M6 1.25a4.75 4.75 0 0 0 0 9.5" />
    ) : (
      <circle cx="6" cy="6" r="4.75" className={group === 'sent' ? 'filled' : ''} />
    )}
    {group === 'waiting' && <circle cx="6" cy="6" r="1.25" className="filled" />}
    {group === 'agreed-here' && <path d="M1.25 6a4.75 4.75 0 0 0 9.5 0z" className="filled" />}
    {group === 'needs-you' && <path d="M6 3.5v5" />}
    {group === 'taken-back' && <path d="M2 10 10 2" />}
  </svg>
);
