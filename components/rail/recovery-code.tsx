// The recovery code, shown once after joining. It is kept nowhere on this device.
import { useEffect, useState } from 'react';
import { Floating } from '#components/page/floating.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';

export interface RecoveryCodeProps {
  organisation: string;
  code: string;
  /** Where it was asked for after joining; else joining itself brought it. */
  isAsked?: boolean;
  onNoted: () => void;
}

/** A dialog that goes only by "I have noted it": closing it by accident would lose the code for good. */
export const RecoveryCode = ({ organisation, code, isAsked = false, onNoted }: RecoveryCodeProps) => {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, []);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(code);
      setSaid('Copied');
    } catch {
      setSaid('Could not copy. The code is still shown. Write it down');
    }
  };
  return (
    <Floating name={{ id: 'recovery-heading' }} className="recovery">
      <h2 id="recovery-heading">{isAsked ? `Your code for ${organisation}` : `You have joined ${organisation}`}</h2>
      <p>
        This is your recovery code. With it you can take back everything you ever send, from anywhere, also without this device.
        It is shown once and kept nowhere.
      </p>
      <p className="recovery-code exact">{code}</p>
      <div className="pair">
        <KeyedButton look="edge" onPress={() => void copy()}>
          Copy
        </KeyedButton>
        <KeyedButton look="seal" onPress={onNoted}>
          I have noted it
        </KeyedButton>
      </div>
      <p role="status" className="meta">
        {said}
      </p>
    </Floating>
  );
};
