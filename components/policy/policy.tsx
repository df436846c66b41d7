// The page on which a device says what is in force and why: what is wrong, and of each organisation that was joined its policy.
import type { ReactNode } from 'react';
import { standingOf, TheirPolicy, type TheirPolicyProps } from '#components/policy/their-policy.tsx';
import { TooOld, type TooOldProps } from '#components/policy/too-old.tsx';
import { listed } from '#lib/policy/change/mark.ts';

export interface PolicyPageProps {
  /** What is wrong with the managed settings, place by place. */
  wrong: readonly string[];
  /** One where none or one was joined; else one for each. */
  of: readonly TheirPolicyProps[];
  /** What is older than the policy wants on this device; nothing where it wants nothing. */
  old: TooOldProps | undefined;
  /** How joining by itself stands, where browser management asks for it. */
  children?: ReactNode;
}

export const PolicyPage = ({ wrong, of, old, children }: PolicyPageProps) => {
  const [only, ...others] = of;
  const isOne = others.length === 0;
  return (
    <main className="policy" id="main" tabIndex={-1}>
      <h2>Policy</h2>
      {isOne ? (
        <p>{standingOf(only!)}</p>
      ) : (
        <p>
          You have joined {listed(of.map(({ among = '' }) => among))}. A page that one of them leaves alone is left alone. What
          each of them hides, asks for and bounds holds for what goes to it, and for nothing that goes to another.
        </p>
      )}
      {children}
      {wrong.length > 0 && (
        <section aria-labelledby="policy-wrong">
          <h3 id="policy-wrong">The managed settings cannot be read</h3>
          <p>Nothing can be captured until whoever manages this browser mends them. What you kept is as it was.</p>
          <ul className="exact">
            {wrong.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      )}
      {old && old.removable + old.agreed > 0 && <TooOld {...old} />}
      {isOne ? (
        <TheirPolicy {...only!} />
      ) : (
        of.map((each, place) => (
          <section key={`${place} ${each.among}`} className="their-policy" aria-labelledby={`policy-of-${place}`}>
            <h3 id={`policy-of-${place}`}>{each.among}</h3>
            <p>{standingOf(each)}</p>
            <TheirPolicy {...each} />
          </section>
        ))
      )}
    </main>
  );
};
