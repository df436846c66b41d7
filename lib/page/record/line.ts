// A line to the page of ours that stores steps. Steps go over it without waiting for the worker, which the browser may have ended: where a
// step leads away, this page is gone before that is up again, and with it whatever waits for it (rule R4).
import { api } from '#lib/page/port.ts';
import type { LineStep, StepHeard, stepLine } from '#lib/bridge/recording-calls.ts';

export interface Line {
  /** Does nothing where it is open. */
  open(): void;
  /** Whether it was stored. False at once where nobody is on the other end, and once they hang up. */
  tell(step: LineStep): Promise<boolean>;
  close(): void;
}

const name: typeof stepLine = 'steps';

export const lineToSteps = (connect = () => api.runtime.connect({ name })): Line => {
  const told = new Map<number, (isStored: boolean) => void>();
  let port: ReturnType<typeof connect> | undefined;
  const cut = (): void => {
    port = undefined;
    for (const answer of told.values()) answer(false);
    told.clear();
  };
  return {
    open() {
      if (port) return;
      try {
        port = connect();
        port.onMessage.addListener(({ seq, isStored }: StepHeard) => {
          told.get(seq)?.(isStored);
          told.delete(seq);
        });
        port.onDisconnect.addListener(cut);
      } catch {
        port = undefined;
      }
    },
    tell: (step) =>
      new Promise((answer) => {
        try {
          if (!port) return answer(false);
          port.postMessage(step);
          // Told again when the page goes, it has two that ask.
          const before = told.get(step.seq);
          told.set(step.seq, (isStored) => {
            before?.(isStored);
            answer(isStored);
          });
        } catch {
          cut();
          answer(false);
        }
      }),
    close() {
      port?.disconnect();
      cut();
    },
  };
};
