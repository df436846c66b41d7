// The proof that an endpoint gave: what it says in words, and the signed original to copy.
import { dayWords, momentWords } from '#components/words/days.ts';
import type { Proof as StoredProof } from '#lib/store/queries.ts';

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
        {claims?.state === 'erased' && (
          <div>
            <dt>Told, because they hold copies</dt>
            <dd>{claims.toldRecipients.length > 0 ? claims.toldRecipients.join(', ') : 'No copies were handed on'}</dd>
          </div>
        )}
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
