// Packages that were built on this device, and which of them still hold what was taken back since (rule W3).
import type { Counts, Order } from '#components/packages/order.ts';
import { bytesWords, dayWords, judgmentsWords } from '#components/words/days.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { ownPurposes } from '#lib/judgment/consent.ts';
import type { BuiltPackage } from '#lib/store/agreed.ts';

/** What is to be done with a file that is out of date, in sentences; nothing while it is not. */
export const staleWords = (
  { takenBack, ended, isReplaced }: Pick<BuiltPackage, 'takenBack' | 'ended' | 'isReplaced'>,
  hasAgreed: boolean,
): string | undefined => {
  const next = isReplaced
    ? 'Delete that file: a newer one stands above.'
    : hasAgreed
      ? 'Delete that file, and build it again.'
      : 'Delete that file. Nothing else is agreed for its purpose.';
  const sentences = [
    takenBack > 0 ? `${takenBack} of its judgments ${takenBack === 1 ? 'was' : 'were'} taken back since.` : '',
    ended > 0 ? `The agreement to ${ended} of its judgments has ended.` : '',
  ].filter(Boolean);
  return sentences.length > 0 ? `${sentences.join(' ')} ${next}` : undefined;
};

export interface PackageListProps {
  built: readonly BuiltPackage[];
  counts: Counts;
  isBusy: boolean;
  onBuild: (order: Order) => void;
}

/** Newest first. The fingerprint is what `sha256sum` prints of the file. */
export const PackageList = ({ built, counts, isBusy, onBuild }: PackageListProps) =>
  built.length === 0 ? null : (
    <section aria-labelledby="built-packages">
      <h3 id="built-packages">Built on this device</h3>
      <ul className="package-list">
        {built.map(({ id, name, purposes, day, records, bytes, sha256, ...since }) => {
          const hasAgreed = counts[purposes[0]!] > 0;
          const stale = staleWords(since, hasAgreed);
          return (
            <li key={id}>
              <h4 className="exact">{name}.zip</h4>
              <p>
                {dayWords(day)}, {judgmentsWords(records.length)}, {bytesWords(bytes)}
              </p>
              <p className="meta">{purposes.map((purpose) => ownPurposes[purpose]).join('; ')}</p>
              <p className="meta">
                Fingerprint <span className="exact">{sha256}</span>
              </p>
              {stale && (
                <div className="stale">
                  <p className="refusal">{stale}</p>
                  {hasAgreed && !since.isReplaced && (
                    <KeyedButton
                      look="edge"
                      refusal={isBusy ? 'A package is being built' : undefined}
                      onPress={() => onBuild({ name, purpose: purposes[0]! })}
                    >
                      Build again
                    </KeyedButton>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
