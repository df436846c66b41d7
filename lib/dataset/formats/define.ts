// What one export format declares about itself. Each format is one file of rows, for one consumer's own loader (rule D2).
import type { Answers, Fields } from '#lib/judgment/fields.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import type { Answered, Kind } from '#lib/judgment/kinds/define.ts';

/** One turn of a conversation, as chat trainers read it. */
export interface Turn {
  role: 'user' | 'assistant';
  content: string;
}

/** A judgment whose answers are what its kind declares. */
export type Judged = Answered<Answers<Fields>, Answers<Fields>>;

/** Declares one format. `Row` is the shape of a line in its file. */
export interface Format<Row extends object = object> {
  /** Names the format here and the configuration on the dataset card. */
  readonly name: string;
  /** The file in the package; one JSON object a line. */
  readonly file: string;
  /** Whose files they are where not `load_dataset`'s: the card names no configuration for them. */
  readonly reader?: 'json-ld' | 'recorder' | 'atif';
  /** What a row is, for the reader of the card. */
  readonly words: string;
  /** The columns in order, with what each holds. */
  readonly columns: Readonly<Record<keyof Row & string, string>>;
  /** The rows of one judgment; none where it has none in this format. */
  rows(kind: Kind, judged: Judged, judgment: Judgment): Row[];
}

/** Checks a format's declaration as it is written. */
export const defineFormat = <Row extends object>(format: Format<Row>): Format<Row> => format;

export const asked = (content: string): Turn[] => [{ role: 'user', content }];
export const answered = (content: string): Turn[] => [{ role: 'assistant', content }];
