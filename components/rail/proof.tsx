// The proof that an endpoint gave: what it says in words, and the signed original to copy.
import { dayWords, momentWords } from '#components/words/days.ts';
import type { Proof as StoredProof } from '#lib/store/queries.ts';

type Erased = Extract<StoredProof['claims'], { state: 'erased' }>;

/** Who holds copies, by whether they know. */
const Holders = ({ toldRecipients: told, untoldRecipients: untold = [] }: Erased) => (
  <>
    {told.length > 0 && (
      <div>
        <dt>Told, because they hold copies</dt>
        <dd>{told.join(', ')}</dd>
      </div>
    )}
    {untold.length > 0 && (
      <div>
        <dt>Hold copies, but could not be told: ask them</dt>
        <dd>{untold.join(', ')}</dd>
      </div>
    )}
    {told.length + untold.length === 0 && (
      <div>
        <dt>Copies</dt>
        <dd>No copies were handed on</dd>
      </div>
    )}
  </>
);

/** One receipt. It was verified before it was stored. */
export const Proof = ({ receipt }: { receipt: StoredProof }) => {
  const { claims } = receipt;
  return (
    <details className="proof">
      <summary>{receipt.state === 'stored' ? 'Proof that it was stored' : 'Proof that it was erased'}</summary>
      <dl className="facts">
        <div>
          <dt>Signed by the organisation</dt>
          <dd>{claims ? dayWords(claims.day) : 'on a day that could not be read'}</dd>
        </div>
        <div>
          <dt>Arrived here</dt>
          <dd>{momentWords(receipt.at)}</dd>
        </div>
        {claims?.state === 'erased' && <Holders {...claims} />}
        {claims?.state === 'stored' && (
          <div>
            <dt>Fingerprint</dt>
            <dd className="exact">{claims.hash}</dd>
          </div>
        )}
        <div>
          <dt>Signed original</dt>
          <dd>
            <textarea className="exact" readOnly rows={3} value={receipt.jws} aria-label="Signed original of the proof" />
          </dd>
        </div>
      </dl>
    </details>
  );
};
