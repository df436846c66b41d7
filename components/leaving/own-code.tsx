// The recovery code of an organisation that was joined: made anew when it was lost, or first where the device joined by itself.
import { Confirm } from '#components/rail/confirm.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';

export interface OwnCodeProps {
  organisation: string;
  /** Nobody has seen one yet. */
  isLacking: boolean;
  problem: string | undefined;
  onMake: () => void;
}

export const OwnCode = ({ organisation, isLacking, problem, onMake }: OwnCodeProps) => (
  <section className="leaving-part" aria-labelledby="own-code">
    <h3 id="own-code">Your recovery code</h3>
    <p>
      With it you take back everything that you sent to {organisation}, from anywhere, also without this device. It is shown once
      and kept nowhere.
    </p>
    {isLacking ? (
      <KeyedButton look="edge" onPress={onMake}>
        Show my recovery code
      </KeyedButton>
    ) : (
      <Confirm
        verb="Make a new recovery code"
        sentence="The code that you noted before is good for nothing from then on."
        onConfirm={onMake}
      />
    )}
    <Problem sentence={problem} />
  </section>
);
