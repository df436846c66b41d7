// Hears the steps of one document over a line that stays open, in the page without a window. Who is on it is what the browser says, and
// what comes is parsed, as for every call.
import { tellStep } from '#lib/actions/tell-step.ts';
import { call } from '#lib/bridge/call.ts';
import { callerOf, type Self, type Sender } from '#lib/bridge/caller.ts';
import { guards, lineStep } from '#lib/bridge/guard.ts';
import { stepLine, type LineStep, type StepHeard } from '#lib/bridge/recording-calls.ts';

/** Has the worker decide, which is started for that, about a step of a page that is gone before it was told whether it is recorded. */
const passOn = async ({ recording: _none, ...told }: LineStep, { tab, url, origin }: Sender): Promise<boolean> => {
  const from = { tab: tab!.id!, page: tab!.url, url, origin };
  return (await call('passStep', { ...told, from })).isStored;
};

/** What is used of a port. */
export interface Line {
  name: string;
  sender?: Sender | undefined;
  onMessage: { addListener(hear: (message: unknown) => void): void };
  postMessage(message: StepHeard): void;
  disconnect(): void;
}

export interface Hearing {
  self: Self;
  store?: typeof tellStep;
  pass?: typeof passOn;
  /** Told about defects. */
  report?: (error: unknown) => void;
}

/** Answers each step, by its number, when it is stored or will not be; hangs up on whoever may tell none. */
export const hearSteps = (port: Line, { self, store = tellStep, pass = passOn, report = () => {} }: Hearing): void => {
  const { from } = guards.recordStep;
  const { sender } = port;
  const caller = sender && callerOf(sender, self);
  if (port.name !== stepLine || !caller || !from.includes(caller)) return port.disconnect();
  const hear = async (message: unknown): Promise<void> => {
    const parsed = lineStep.safeParse(message);
    if (!parsed.success) return;
    const { recording, ...told } = parsed.data;
    const isStored = await (recording ? store({ recording, ...told }, sender) : pass(told, sender)).catch((error: unknown) => {
      report(error);
      return false;
    });
    try {
      port.postMessage({ seq: parsed.data.seq, isStored });
    } catch {
      // The page is gone; its step is not.
    }
  };
  port.onMessage.addListener((message) => void hear(message));
};
