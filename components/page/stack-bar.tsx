// Several judgments at once: how many are chosen, then how far the stack of their sheets is walked. Each is answered by itself (rule C4).
import { Confirm } from '#components/rail/confirm.tsx';
import { judgmentsWords } from '#components/words/days.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';

export interface StackBarProps {
  /** How many are chosen. */
  chosen: number;
  /** The place of the sheet on the desk in the stack, from 1, and how many it has; nothing before it is walked. */
  walk: { at: number; of: number } | undefined;
  /** Those of the stack that were seen and can still be discarded. */
  discardable: number;
  onWalk: () => void;
  onDiscard: () => void;
  onEnd: () => void;
}

/** Stands above the desk. */
export const StackBar = ({ chosen, walk, discardable, onWalk, onDiscard, onEnd }: StackBarProps) => (
  <section className="stack-bar" aria-label="Several judgments">
    <p>
      {walk
        ? `Stack: ${walk.at} of ${walk.of}`
        : chosen === 0
          ? 'Tick judgments in the list, or press x on each.'
          : `${judgmentsWords(chosen)} chosen.`}
    </p>
    {!walk && chosen > 0 && (
      <KeyedButton look="edge" keyName="s" onPress={onWalk}>
        Go through them
      </KeyedButton>
    )}
    {walk && discardable > 0 && (
      <Confirm
        key={discardable}
        verb={`Discard ${discardable === 1 ? 'the one' : `the ${discardable}`} you saw`}
        sentence={`${judgmentsWords(discardable)} that you saw in this stack and did not agree to ${discardable === 1 ? 'is' : 'are'} removed from this device, which is the only place where ${discardable === 1 ? 'it is' : 'they are'}. This cannot be undone.`}
        onConfirm={onDiscard}
      />
    )}
    <KeyedButton keyName="Esc" onPress={onEnd}>
      {walk ? 'Leave the stack' : 'Choose none'}
    </KeyedButton>
  </section>
);
