// What is older than the policy wants on this device, and removing it. Nothing goes without the person (rule C9).
import { Confirm } from '#components/rail/confirm.tsx';
import { judgmentsWords } from '#components/words/days.ts';
import { Problem } from '#components/words/problem.tsx';

export interface TooOldProps {
  days: number;
  /** Judgments that were never agreed to, and those that were. */
  removable: number;
  agreed: number;
  problem: string | undefined;
  onRemove: () => void;
}

export const TooOld = ({ days, removable, agreed, problem, onRemove }: TooOldProps) => (
  <section aria-labelledby="policy-old">
    <h3 id="policy-old">
      {judgmentsWords(removable + agreed)} {removable + agreed === 1 ? 'is' : 'are'} older than{' '}
      {days === 1 ? '1 day' : `${days} days`}
    </h3>
    <p>
      Your organisation asks you to remove such judgments from this device. Nothing is removed without you.{' '}
      <a href="#leaving">Your data</a> has the way to save them first.
    </p>
    {agreed > 0 && (
      <p>
        {removable === 0 ? '' : `${judgmentsWords(agreed)} of them: `}you agreed to {agreed === 1 ? 'it' : 'them'}.{' '}
        {agreed === 1 ? 'It stays' : 'They stay'} here with the proof until taken back.
      </p>
    )}
    <Problem sentence={problem} />
    {removable > 0 && (
      <Confirm
        verb={`Remove ${judgmentsWords(removable)}`}
        sentence={`${removable === 1 ? 'It goes' : 'They go'} from this device for good, with what was read and any pictures. You agreed to nothing of it, so it is nowhere else.`}
        onConfirm={onRemove}
      />
    )}
  </section>
);
