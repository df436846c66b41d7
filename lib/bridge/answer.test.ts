// Who may call what: every call by every kind of sender, and messages that nobody meant to send.
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { answerWith, type Actions } from '#lib/bridge/answer.ts';
import { callerOf } from '#lib/bridge/caller.ts';
import type { CallName } from '#lib/bridge/calls.ts';
import { guards } from '#lib/bridge/guard.ts';
import { abouts, id } from '#tests/harness/call-arguments.ts';
import { self, sender, senders } from '#tests/harness/senders.ts';

const names = Object.keys(guards) as CallName[];

const bridge = (mayHold = true) => {
  const done: string[] = [];
  const actions = Object.fromEntries(names.map((name) => [name, () => void done.push(name)])) as unknown as Actions;
  const report = vi.fn<(error: unknown) => void>();
  return { done, report, answer: answerWith({ self, actions, mayHold: async () => mayHold, report }) };
};

for (const [kind, [from, expected]] of Object.entries(senders)) {
  it(`[K3] ${kind} counts as ${expected ?? 'nobody'}`, () => expect(callerOf(from, self)).toBe(expected));

  it(`[K3] ${kind} can make its own calls and no others`, async () => {
    for (const call of names) {
      const { answer, done } = bridge();
      const { ok } = await answer({ call, about: abouts[call] }, from);
      const may = expected !== undefined && guards[call].from.includes(expected);
      expect({ call, ok, done }).toEqual({ call, ok: may, done: may ? [call] : [] });
    }
  });
}

it('[C8] consent, taking back and every other call of the dashboard is closed to card, panel and page', () => {
  for (const call of ['consent', 'undoConsent', 'withdraw', 'preview', 'revise', 'discard', 'enrol'] as const)
    expect(guards[call].from).toEqual(['dashboard']);
});

it('[C8] the side panel looks, starts a capture and opens the dashboard; it reviews, agrees and takes back nothing', () => {
  const may = names.filter((name) => guards[name].from.includes('panel'));
  expect(may).toEqual([
    'openDashboard',
    'readPage',
    'findEvidence',
    'showEvidence',
    'lookFirst',
    'judgeLike',
    'evaluate',
    'switchOff',
    'setMarks',
    'startRecording',
    'steerRecording',
    'giveReason',
  ]);
});

it('[K3] a frame in a page tells that the person went into a field, and steps that they have recorded, and nothing else', () => {
  expect(names.filter((name) => guards[name].from.includes('frame'))).toEqual(['fieldFocused', 'joinRecording', 'recordStep']);
});

it('[K3] a card can speak for no draft but the one it holds', async () => {
  for (const call of names) {
    if (guards[call].from[0] !== 'card' || !('draft' in abouts[call])) continue;
    const { answer, done } = bridge(false);
    expect(await answer({ call, about: abouts[call] }, senders['the card in a frame']![0])).toMatchObject({ ok: false });
    expect(done).toEqual([]);
  }
});

it('an argument with anything too much or too little is refused', async () => {
  for (const call of names) {
    const [from] = Object.values(senders).find(([, kind]) => kind === guards[call].from[0])!;
    const { answer, done } = bridge();
    expect(await answer({ call, about: { ...abouts[call], extra: 1 } }, from)).toMatchObject({ ok: false });
    const [first] = Object.keys(abouts[call]);
    if (first && call !== 'openDashboard') {
      const { [first as never]: _, ...rest } = abouts[call];
      expect(await answer({ call, about: rest }, from)).toMatchObject({ ok: false });
    }
    expect(done).toEqual([]);
  }
});

it('text of a page is made storable before it is looked at', async () => {
  let got: unknown;
  const actions = { openDraft: (about: unknown) => void (got = about) } as unknown as Actions;
  const answer = answerWith({ self, actions, mayHold: async () => true });
  const about = { ...abouts.openDraft, title: 'cut \ud83d', note: 'nul\u0000l' };
  expect(await answer({ call: 'openDraft', about }, sender({}))).toMatchObject({ ok: true });
  expect(got).toMatchObject({ title: 'cut \ufffd', note: 'null' });
});

it('the person reads what an action says, and never what a defect says', async () => {
  const { answer: _, ...rest } = bridge();
  const failing = (error: unknown) => {
    const actions = { discard: () => Promise.reject(error) } as unknown as Actions;
    return answerWith({ self, actions, mayHold: async () => true, report: rest.report });
  };
  const dashboard = senders['the dashboard']![0];
  const message = { call: 'discard', about: { id } };
  expect(await failing(new Error('It is gone.'))(message, dashboard)).toEqual({ ok: false, error: 'It is gone.' });
  const defect = await failing(new TypeError('x is undefined'))(message, dashboard);
  expect(defect).toMatchObject({ ok: false, error: expect.stringContaining('safe on this device') });
  expect(rest.report).toHaveBeenCalledOnce();
});

it('no message, whatever it holds, crashes the bridge or does what its sender may not', async () => {
  const someone = fc.constantFrom(...Object.values(senders).map(([from]) => from));
  const poisoned = fc.constantFrom('__proto__', 'constructor', 'toString', 'prototype', 'hasOwnProperty');
  const call = fc.oneof(fc.constantFrom(...names), poisoned, fc.anything());
  const near = fc
    .constantFrom(...names)
    .chain((name) =>
      fc.tuple(
        fc.constant(name),
        fc.dictionary(fc.oneof(fc.constantFrom('extra', ...Object.keys(abouts[name])), poisoned), fc.anything()),
      ),
    );
  const message = fc.oneof(
    fc.anything(),
    fc.record({ call, about: fc.anything({ withNullPrototype: true, withMap: true, withObjectString: true }) }),
    near.map(([name, about]) => ({ call: name, about: { ...abouts[name], ...about } })),
  );
  const proto = Object.getOwnPropertyNames(Object.prototype).join(' ');
  await fc.assert(
    fc.asyncProperty(message, someone, async (sent, from) => {
      const { answer, done } = bridge();
      const { ok } = await answer(sent, from);
      expect(ok).toBe(done.length === 1);
      const caller = callerOf(from, self);
      for (const name of done) expect(guards[name as CallName].from).toContain(caller);
    }),
    { numRuns: 5000, verbose: 1 },
  );
  expect(Object.getOwnPropertyNames(Object.prototype).join(' ')).toBe(proto);
});
