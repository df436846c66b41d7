// The answering end of the bridge: who sent it, may they, parse, act. Nothing that arrives is trusted (rules K3 and C8).
import { callerOf, type Self, type Sender } from '#lib/bridge/caller.ts';
import type { CallAnswer, CallName, Gives, Takes } from '#lib/bridge/calls.ts';
import { guards, isCallName } from '#lib/bridge/guard.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';

/** What is done for each call. `sender` is for actions that depend on where the card is. */
export type Actions = { readonly [Name in CallName]: (about: Takes<Name>, sender: Sender) => Gives<Name> | Promise<Gives<Name>> };

export interface Bridge {
  self: Self;
  actions: Actions;
  /** Whether this document is the one that holds the card of this draft. */
  mayHold: (draft: RecordId, sender: Sender) => Promise<boolean>;
  /** Told about defects: errors that are no sentence for a person. */
  report?: (error: unknown) => void;
}

const refuse = (error: string): CallAnswer => ({ ok: false, error });

const notAllowed = 'This page may not do that. Nothing was changed. Open it from the dashboard.';
const notUnderstood = 'The extension did not understand this page. Nothing was changed. Reload this page and try again.';
const notHeld = 'This card is not the one that is open for this draft. Nothing was changed. Open the draft from the dashboard.';
const failed = 'Something failed inside the extension. What you kept is safe on this device. Reload this page and try again.';

/** Actions throw plain errors with a sentence for the person; anything else is a defect and is not shown as it is. */
const isSentence = (error: unknown): error is Error => error instanceof Error && error.name === 'Error';

const draftIn = (about: object): RecordId | undefined => ('draft' in about ? (about.draft as RecordId | undefined) : undefined);

const act = async <Name extends CallName>(
  { actions, mayHold, self }: Bridge,
  name: Name,
  raw: unknown,
  sender: Sender,
): Promise<CallAnswer> => {
  const { from, about } = guards[name];
  const caller = callerOf(sender, self);
  if (!caller || !from.includes(caller)) return refuse(notAllowed);
  const parsed = about.safeParse(raw);
  if (!parsed.success) return refuse(notUnderstood);
  const draft = draftIn(parsed.data);
  if (caller === 'card' && draft !== undefined && !(await mayHold(draft, sender))) return refuse(notHeld);
  return { ok: true, value: (await actions[name](parsed.data, sender)) ?? null };
};

/** Makes the listener for messages. It answers every message, whatever it holds, and never rejects. */
export const answerWith =
  (bridge: Bridge) =>
  async (message: unknown, sender: Sender): Promise<CallAnswer> => {
    try {
      const { call, about } = (message ?? {}) as { call?: unknown; about?: unknown };
      return isCallName(call) ? await act(bridge, call, about, sender) : refuse(notUnderstood);
    } catch (error) {
      if (isSentence(error)) return refuse(error.message);
      bridge.report?.(error);
      return refuse(failed);
    }
  };
