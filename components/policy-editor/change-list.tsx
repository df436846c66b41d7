// A change of policy as contributors read it: what is tighter holds at once, what is looser when they have accepted it.
import { useId } from 'react';
import type { Change } from '#lib/policy/change/mark.ts';

const Part = ({ heading, changes }: { heading: string; changes: readonly Change[] }) => {
  const id = useId();
  return changes.length === 0 ? null : (
    <section aria-labelledby={id}>
      <h4 id={id}>{heading}</h4>
      <ul className="policy-changes">
        {changes.map(({ words }) => (
          <li key={words} dir="auto">
            {words}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Sentences of the change, in the order in which they bind. */
export const ChangeList = ({ changes }: { changes: readonly Change[] }) => (
  <>
    <Part heading="At once" changes={changes.filter(({ is }) => is === 'tighter')} />
    <Part heading="When you have accepted it" changes={changes.filter(({ is }) => is === 'looser')} />
  </>
);

/** "2 tighter, at once. 1 looser, when people have accepted it." */
export const changeWords = (changes: readonly Change[]): string => {
  const looser = changes.filter(({ is }) => is === 'looser').length;
  const tighter = changes.length - looser;
  const said = [
    ...(tighter > 0 ? [`${tighter} tighter, at once.`] : []),
    ...(looser > 0 ? [`${looser} looser, when people have accepted it.`] : []),
  ];
  return said.length > 0 ? said.join(' ') : 'Nothing changes for anybody.';
};
