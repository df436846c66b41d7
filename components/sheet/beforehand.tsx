// What was on screen before the answer, and the earlier judgment that this one starts from, in words (rules A2 and C2).
import type { Judgment } from '#lib/judgment/judgment.ts';

const uses: Readonly<Record<'cited' | 'differs', string>> = {
  cited: 'It cites an earlier judgment of a case like this.',
  differs: 'It differs from an earlier judgment of a case like this.',
};

/** Sentences for what is so; nothing where the answer came first and from nowhere. */
export const Beforehand = ({ body: { seenFirst, precedent } }: { body: Judgment['body'] }) => {
  const sentences = [
    ...(seenFirst.precedent ? ['Cases like this were on screen before the answer.'] : []),
    ...(precedent ? [uses[precedent.as]] : []),
  ];
  return sentences.length > 0 ? <p className="meta">{sentences.join(' ')}</p> : null;
};
