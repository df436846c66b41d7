// What a person saw where nothing could be read, in their own hand: a quote without a place, and a note that says where it is from (rule K5).
import type { Coverage, Evidence } from '#lib/judgment/evidence.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';

const isTyped = ({ code }: Coverage): boolean => code === 'typed-in';

/** What was typed in; nothing where the words were read from the page, or where there are none. */
export const typedSaw = ({ body }: Judgment): string | undefined =>
  body.coverage.some(isTyped) ? body.evidence.find((piece) => piece.type === 'quote')?.exact : undefined;

/** Whether typing it in is offered: something on the page could not be read, and no words were. */
export const mayTypeSaw = (quote: string, coverage: readonly Coverage[]): boolean =>
  quote === '' && coverage.some(({ code }) => ['page-unreadable', 'canvas', 'closed-frames', 'closed-parts'].includes(code));

/**
 * The judgment with these words in place of what was typed before; without them where there are none. Words that were read from the
 * page stay. The text of the case follows as long as the person has not written one of their own.
 */
export const withTypedSaw = (judgment: Judgment, saw: string | undefined): Judgment => {
  const before = typedSaw(judgment);
  const { evidence, coverage } = judgment.body;
  if (saw === undefined || (before === undefined && evidence.some(({ type }) => type === 'quote'))) return judgment;
  const words = saw.trim();
  const title = evidence.find((piece) => piece.type === 'page')?.title ?? '';
  const followed = [before, title, ''].includes(judgment.case.text);
  const quote: Evidence[] = words === '' ? [] : [{ type: 'quote', exact: words, prefix: '', suffix: '' }];
  const note: Coverage[] = words === '' ? [] : [{ code: 'typed-in', count: 1 }];
  return {
    ...judgment,
    case: followed ? { ...judgment.case, text: words || title } : judgment.case,
    body: {
      ...judgment.body,
      evidence: [...quote, ...evidence.filter(({ type }) => type !== 'quote')],
      coverage: [...coverage.filter((each) => !isTyped(each)), ...note].slice(-10),
    },
  };
};
