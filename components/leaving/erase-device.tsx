// Erasing everything here: the last act, which says first what would be lost with it (rule L4).
import { Confirm } from '#components/rail/confirm.tsx';
import { judgmentsWords } from '#components/words/days.ts';
import { Problem } from '#components/words/problem.tsx';

export interface EraseDeviceProps {
  judgments: number;
  /** What an endpoint holds of them, and what was asked back and is not confirmed. */
  there: number;
  unconfirmed: number;
  /** Asked back from an organisation that was left, and not confirmed: waiting for it no longer helps. */
  left: number;
  problem: string | undefined;
  onErase: (isSure: boolean) => void;
}

const counted = (count: number, one: string, many: string): string => `${judgmentsWords(count)} ${count === 1 ? one : many}`;

export const EraseDevice = ({ judgments, there, unconfirmed, left, problem, onErase }: EraseDeviceProps) => (
  <section className="leaving-part" aria-labelledby="erase-device">
    <h3 id="erase-device">Erase this device</h3>
    <p>
      All judgments, drafts, keys and settings of Precedent in this browser go, and tools are switched off. Save everything to a
      file first if you want it back one day.
    </p>
    {there > 0 && (
      <p className="refusal">
        {counted(there, 'is', 'are')} still where you sent {there === 1 ? 'it' : 'them'}. Erased here, only your recovery code can
        take {there === 1 ? 'it' : 'them'} back.
      </p>
    )}
    {unconfirmed > 0 && (
      <p className="refusal">
        {counted(unconfirmed, 'is', 'are')} not confirmed by your organisation yet. Wait until{' '}
        {unconfirmed === 1 ? 'it is' : 'they are'}, or erase all the same.
      </p>
    )}
    {left > 0 && (
      <p className="refusal">
        {counted(left, 'was', 'were')} asked back from an organisation that this device has left, and {left === 1 ? 'is' : 'are'}{' '}
        not confirmed. Have {left === 1 ? 'it' : 'them'} erased there with your recovery code, above, or erase all the same.
      </p>
    )}
    <Confirm
      verb={unconfirmed + left > 0 ? 'Erase all the same' : 'Erase this device'}
      sentence={`${counted(judgments, 'goes', 'go')}, with everything else of Precedent in this browser. This cannot be undone.`}
      onConfirm={() => onErase(unconfirmed + left > 0)}
    />
    <Problem sentence={problem} />
  </section>
);
