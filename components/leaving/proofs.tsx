// The proofs of erasure that this device keeps: the newest to look at, all of them as a file (rule L5).
import { Proof } from '#components/rail/proof.tsx';
import { VisibleText } from '#components/words/visible-text.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import type { ProofOfOne } from '#lib/store/takeable.ts';

export interface ProofsProps {
  /** The newest. */
  proofs: readonly ProofOfOne[];
  /** Whether this device has joined several organisations, so that each proof says who erased. */
  isSeveral: boolean;
  /** How many there are. */
  count: number;
  onSave: () => void;
}

export const Proofs = ({ proofs, isSeveral, count, onSave }: ProofsProps) => (
  <section className="leaving-part" aria-labelledby="proofs">
    <h3 id="proofs">Proofs that something was erased</h3>
    {count === 0 ? (
      <p className="none">None yet. Each judgment that was erased where you sent it leaves one here.</p>
    ) : (
      <>
        <p>
          {count.toLocaleString()} {count === 1 ? 'proof' : 'proofs'}, signed by who erased. Save them where you can find them
          again: anyone can check the signature.
        </p>
        <KeyedButton look="edge" onPress={onSave}>
          Save the {count === 1 ? 'proof' : 'proofs'} to a file
        </KeyedButton>
        <ul className="proof-list" aria-label="Proofs">
          {proofs.map((receipt) => (
            <li key={receipt.recordId}>
              {receipt.answer === undefined ? (
                <span className="meta">
                  Sent from another device, <span className="exact">{receipt.recordId.slice(0, 8)}</span>
                </span>
              ) : (
                <a href={`#${receipt.recordId}`}>
                  <VisibleText text={receipt.answer || 'No answer'} />
                </a>
              )}
              {isSeveral && receipt.host && <span className="meta exact">{receipt.host}</span>}
              <Proof receipt={receipt} />
            </li>
          ))}
        </ul>
        {count > proofs.length && <p className="meta">The newest {proofs.length} are shown.</p>}
      </>
    )}
  </section>
);
