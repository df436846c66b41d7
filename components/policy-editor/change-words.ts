// A change of policy in one line, for the bottom of the editor.
import type { Change } from '#lib/policy/change/mark.ts';

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
