// What a person is told of an edit: where it was made, and how the text before it came there.
import type { EditEvidence } from '#lib/judgment/edit-evidence.ts';

const cameWords: Readonly<Record<EditEvidence['came'], string>> = {
  found: 'It stood there when you came.',
  streamed: 'The page wrote it bit by bit, as a model does.',
  inserted: 'The page put it there at once.',
  pasted: 'You pasted it in.',
  typed: 'You typed it here.',
};

/** Where it was, in one phrase: “Changed in Reply”. */
export const editWords = ({ field }: Pick<EditEvidence, 'field'>): string =>
  field ? `Changed in ${field}` : 'Changed in a field';

/** Where the text before came from, as far as the page showed it. */
export const sourceWords = ({ came }: Pick<EditEvidence, 'came'>): string => cameWords[came];
