// The recovery code of an organisation that was joined: made anew when it was lost, or first where the device joined by itself.
import { useId } from 'react';
import { Confirm } from '#components/rail/confirm.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';

export interface OwnCodeProps {
  organisation: string;
  /** Whether there are others, so that heading and button name this one. */
  isSeveral: boolean;
  /** Nobody has seen one yet. */
  isLacking: boolean;
  problem: string | undefined;
  onMake: () => void;
}

export const OwnCode = ({ organisation, isSeveral, isLacking, problem, onMake }: OwnCodeProps) => {
  const id = useId();
  const of = isSeveral ? ` for ${organisation}` : '';
  return (
    <section className="leaving-part" aria-labelledby={`${id}-code`}>
      <h3 id={`${id}-code`}>Your recovery code{of}</h3>
      <p>
        With it you take back everything that you sent to {organisation}, from anywhere, also without this device. It is shown
        once and kept nowhere.
      </p>
      {isLacking ? (
        <KeyedButton look="edge" onPress={onMake}>
          Show my recovery code{of}
        </KeyedButton>
      ) : (
        <Confirm
          verb={`Make a new recovery code${of}`}
          sentence="The code that you noted before is good for nothing from then on."
          onConfirm={onMake}
        />
      )}
      <Problem sentence={problem} />
    </section>
  );
};
