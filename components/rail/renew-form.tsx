// Agreeing anew to the same text, for longer or for less. It asks as the first time did: nothing is ticked beforehand (rules C4 and C12).
import { useState } from 'react';
import { AgreeForm, type Asking } from '#components/rail/agree-form.tsx';
import { newSitting, type Sitting } from '#components/rail/agreeing.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';

export interface RenewFormProps {
  asking: Asking;
  /** The day after which the agreement that holds now ends, in words; and whether it has. */
  until: string;
  hasEnded: boolean;
  /** Today and the first day that can be the last one. */
  today: string;
  earliest: string;
  /** Rejects with the sentence for the person. */
  onRenew: (choice: Pick<Sitting, 'purposes' | 'expiresOn'>) => Promise<void>;
}

/** Folded until the person asks for it. */
export const RenewForm = ({ asking, until, hasEnded, today, earliest, onRenew }: RenewFormProps) => {
  const [isOpen, setOpen] = useState(false);
  const [choice, setChoice] = useState<Sitting>(() => newSitting(today));
  const [problem, setProblem] = useState<string>();
  if (!isOpen)
    return (
      <div className="renew">
        {hasEnded && <p className="refusal">Your agreement ended on {until}.</p>}
        <KeyedButton onPress={() => setOpen(true)}>Agree anew, for longer or less</KeyedButton>
      </div>
    );
  const renew = async (): Promise<void> => {
    try {
      await onRenew(choice);
      setOpen(false);
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  return (
    <AgreeForm
      asking={{
        ...asking,
        question: 'Agree anew to this text?',
        recipient: `What you choose here takes the place of your agreement until ${until}. The text stays the same.`,
        verb: 'Agree anew',
      }}
      sitting={choice}
      earliest={earliest}
      hasKeys={false}
      onChoose={(change) => {
        setProblem(undefined);
        setChoice({ ...choice, ...change });
      }}
      onAgree={() => void renew()}
      no={{ words: 'Leave it as it is', onPress: () => setOpen(false) }}
      refusal={undefined}
      problem={problem}
    />
  );
};
