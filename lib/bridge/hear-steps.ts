// Hears the steps of one document over a line that stays open, in the page without a window. Who is on it is what the browser says, and
// what comes is parsed, as for every call.
import { tellStep } from '#lib/actions/tell-step.ts';
import { callerOf, type Self, type Sender } from '#lib/bridge/caller.ts';
import { guards } from '#lib/bridge/guard.ts';
import { stepLine, type StepHeard } from '#lib/bridge/recording-calls.ts';

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
  /** Told about defects. */
  report?: (error: unknown) => void;
}

/** Answers each step, by its number, when it is stored or will not be; hangs up on whoever may tell none. */
export const hearSteps = (port: Line, { self, store = tellStep, report = () => {} }: Hearing): void => {
  const { from, about } = guards.recordStep;
  const { sender } = port;
  const caller = sender && callerOf(sender, self);
  if (port.name !== stepLine || !caller || !from.includes(caller)) return port.disconnect();
  const hear = async (message: unknown): Promise<void> => {
    const parsed = about.safeParse(message);
    if (!parsed.success) return;
    const isStored = await store(parsed.data, sender).catch((error: unknown) => {
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
