// Packages that were built on this device, and which of them still hold what was taken back since (rule W3).
import type { Order } from '#components/packages/order.ts';
import { bytesWords, dayWords, judgmentsWords } from '#components/words/days.ts';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { ownPurposes } from '#lib/judgment/consent.ts';
import type { BuiltPackage } from '#lib/store/agreed.ts';

/** What is to be done with a file that is out of date, in sentences; nothing while it is not. */
export const staleWords = ({ takenBack, ended }: Pick<BuiltPackage, 'takenBack' | 'ended'>): string | undefined => {
  const sentences = [
    takenBack > 0 ? `${takenBack} of its judgments ${takenBack === 1 ? 'was' : 'were'} taken back since.` : '',
    ended > 0 ? `The agreement to ${ended} of its judgments has ended.` : '',
  ].filter(Boolean);
  return sentences.length > 0 ? `${sentences.join(' ')} Delete that file, and build it again.` : undefined;
};

export interface PackageListProps {
  built: readonly BuiltPackage[];
  isBusy: boolean;
  onBuild: (order: Order) => void;
}

/** Newest first. The fingerprint is what `sha256sum` prints of the file. */
export const PackageList = ({ built, isBusy, onBuild }: PackageListProps) =>
  built.length === 0 ? null : (
    <section aria-labelledby="built-packages">
      <h3 id="built-packages">Built on this device</h3>
      <ul className="package-list">
        {built.map(({ id, name, purposes, day, records, bytes, sha256, takenBack, ended }) => {
          const stale = staleWords({ takenBack, ended });
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
                  <KeyedButton
                    look="edge"
                    refusal={isBusy ? 'A package is being built' : undefined}
                    onPress={() => onBuild({ name, purpose: purposes[0]! })}
                  >
                    Build again
                  </KeyedButton>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
