// All keys of the card, in one list that the person can have on it.
import type { ReactNode } from 'react';
import { kinds } from '#lib/judgment/kinds/index.ts';

/** The key of this computer for what has no letter. */
export const control = navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl';

const row = (keys: string[], words: ReactNode) => (
  <>
    <dt>
      {keys.map((key) => (
        <kbd key={key}>{key} </kbd>
      ))}
    </dt>
    <dd>{words}</dd>
  </>
);

/** `answers` counts those of the standing question that is asked; 0 without one. `isShown` where it can be shown by doing it. */
export const AllKeys = ({ answers, isShown = false }: { answers: number; isShown?: boolean }) => (
  <dl className="all-keys" aria-label="Keys">
    {answers > 0 && row([`1–${answers}`, '0'], 'answer, or cannot judge, before anything is typed in Why')}
    {answers > 0 && row(['Backspace'], 'answer again, while Why is empty')}
    {row(['Shift Tab'], 'the kinds, and then one letter:')}
    {row(
      [],
      <>
        {kinds.map(({ key, word }) => (
          <span key={key}>
            <kbd>{key}</kbd> {word.toLowerCase()},{' '}
          </span>
        ))}
        <kbd>0</kbd> cannot judge
      </>,
    )}
    {row(['Tab'], 'the next field; in a choice, a letter or a digit chooses')}
    {row(['Shift Enter'], 'a new line')}
    {isShown && row(['Alt R'], 'record what you do in this tab')}
    {row(['Enter'], 'keep')}
    {row([`${control} Enter`], 'keep, and copy as a note')}
    {row(['Esc'], 'leave as a draft')}
    {row([`${control} /`], 'show or hide these keys')}
  </dl>
);
