// The last step: what contributors will read, word for word, then signing and publishing, or a file for whoever signs.
import { useEffect, useRef, type ReactNode } from 'react';
import { ChangeList } from '#components/policy/their-policy.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import type { Change } from '#lib/policy/change/mark.ts';
import type { Policy } from '#lib/policy/policy.ts';

export interface PublishStepProps {
  draft: Policy;
  changes: readonly Change[];
  /** Signing and publishing. */
  children: ReactNode;
  onSave: () => void;
  onLeave: () => void;
}

export const PublishStep = ({ draft: { version, organisation }, changes, children, onSave, onLeave }: PublishStepProps) => {
  const self = useRef<HTMLElement>(null);
  useEffect(() => self.current?.focus(), []);
  return (
    <section
      ref={self}
      className="policy-section policy-publish"
      aria-labelledby="policy-publish"
      tabIndex={-1}
      onKeyDown={({ key, nativeEvent }) => {
        if (key === 'Escape' && !nativeEvent.isComposing) onLeave();
      }}
    >
      <h3 id="policy-publish">Publish version {version}</h3>
      <p>People read this of it, in these words:</p>
      <div className="policy-notice">
        <p>
          The policy of {organisation}, version {version}. What allows less holds at once. What allows more waits until you accept
          it. It agrees to nothing: you still see every judgment before it leaves.
        </p>
        {changes.length > 0 ? <ChangeList changes={changes} /> : <p>Nothing changes for you.</p>}
      </div>
      {children}
      <div className="policy-acts">
        <KeyedButton look="edge" onPress={onSave}>
          Save as a file to sign
        </KeyedButton>
        <KeyedButton look="edge" onPress={onLeave} keyName="Esc">
          Back to the draft
        </KeyedButton>
      </div>
    </section>
  );
};
