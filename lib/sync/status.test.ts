import { describe, expect, it } from 'vitest';
import { inWords, nextTry, statusOf, type Waiting } from '#lib/sync/status.ts';
import type { Rest, Trouble } from '#lib/store/db.ts';

const now = Date.UTC(2026, 10, 22, 12);
const rest = (why: Trouble, more: Partial<Rest> = {}): Rest => ({
  why,
  attempt: 2,
  until: now + 240_000,
  floor: 0,
  failedAt: [],
  ...more,
});
const waiting = (more: Partial<Waiting['enrolments'][0]>, puts = 3, erasures = 0): Waiting => ({
  enrolments: [{ endpoint: 'https://acme.example', organisation: 'Acme', ...more }],
  puts,
  erasures,
  nextAttemptAt: now,
});

describe('the status line', () => {
  it('says what happened, what is safe and what comes next', () => {
    expect(statusOf(waiting({ rest: rest('unreachable') }), now)).toEqual({
      text: 'Could not reach acme.example. 3 judgments are safe on this device. Next try in 4 min.',
      mayTryNow: true,
      isTrouble: true,
    });
    expect(statusOf(waiting({ rest: rest('timeout') }, 1, 2), now).text).toBe(
      'acme.example did not answer within 25 seconds. 1 judgment is safe on this device. 2 judgments are still to be taken back there. Next try in 4 min.',
    );
  });

  it('offers no try that the endpoint has asked to put off', () => {
    const busy = rest('busy', { floor: now + 7_200_000, until: now + 7_200_000 });
    expect(statusOf(waiting({ rest: busy }), now)).toMatchObject({ mayTryNow: false });
    expect(statusOf(waiting({ rest: busy }), now).text).toContain('Next try in 2 h.');
  });

  it('says why it has stopped and what the person can do', () => {
    expect(statusOf(waiting({ pausedFor: 'enrol' }), now)).toEqual({
      text: 'Acme does not know this device any more. Join again with a new code. 3 judgments are safe on this device.',
      mayTryNow: false,
      isTrouble: true,
    });
    expect(statusOf(waiting({ pausedFor: 'update' }, 0), now).text).toContain('Update it');
    expect(statusOf(waiting({ pausedFor: 'stopped' }), now).mayTryNow).toBe(true);
    const removed = statusOf(waiting({ pausedFor: 'removed' }), now);
    expect(removed.text).toContain('Acme has removed this device: nothing more is sent there.');
    expect(removed.mayTryNow).toBe(true);
  });

  it('has a sentence for every trouble', () => {
    const all = [
      'busy',
      'unavailable',
      'not-understood',
      'unproven',
      'unexpected',
      'incomplete-answer',
      'bad-receipt',
      'refused-batch',
    ] as const;
    const said = all.map((why) => statusOf(waiting({ rest: rest(why) }), now).text);
    for (const text of said)
      expect(text).toMatch(/^acme\.example .+\. 3 judgments are safe on this device\. Next try in 4 min\.$/);
    expect(new Set(said).size).toBe(all.length);
  });

  it('is calm when nothing is wrong', () => {
    expect(statusOf(waiting({}, 0), now)).toEqual({ text: 'Nothing is waiting to be sent.', mayTryNow: false, isTrouble: false });
    expect(statusOf(waiting({}, 2, 1), now)).toMatchObject({
      text: '2 waiting to be sent. 1 judgment being taken back.',
      isTrouble: false,
    });
    expect(statusOf(waiting({ rest: rest('unreachable') }, 0), now).isTrouble).toBe(false);
    const { why: _why, ...recovered } = rest('busy');
    expect(statusOf(waiting({ rest: { ...recovered, until: 0 } }), now).isTrouble).toBe(false);
  });
});

it('puts waits into words', () => {
  expect([0, 400, 40_000, 60_000, 3_540_000, 7_200_000].map(inWords)).toEqual(['1 s', '1 s', '40 s', '1 min', '59 min', '2 h']);
});

it('tells being offline as no fault, and the next try in words', () => {
  const offline = statusOf({ ...waiting({ rest: rest('unreachable') }), isOnline: false }, now);
  expect(offline).toEqual({
    text: 'Offline. 3 judgments are safe on this device. This goes on when the network is back.',
    mayTryNow: true,
    isTrouble: false,
  });
  expect(statusOf({ ...waiting({}, 0), isOnline: false }, now).text).toBe('Nothing is waiting to be sent.');
  expect(nextTry(waiting({ rest: rest('unreachable') }), now)).toBe('In 4 min, by itself.');
  expect(nextTry(waiting({}), now)).toBe('Now, by itself.');
  expect(nextTry(waiting({ pausedFor: 'stopped' }), now)).toBe('When you say so.');
  expect(nextTry({ ...waiting({}), isOnline: false }, now)).toBe('When the network is back, by itself.');
  expect(nextTry(waiting({}, 0), now)).toBeUndefined();
});
