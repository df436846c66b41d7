// What of a record is compared with other cases: the case, and nothing that gives the verdict away. Its answer is only carried along.
import { answerOf } from '#lib/judgment/answer.ts';
import type { Hash } from '#lib/judgment/case.ts';
import { formOf } from '#lib/judgment/fields.ts';
import type { Judgment, RecordId } from '#lib/judgment/judgment.ts';
import { kindNamed } from '#lib/judgment/kinds/index.ts';
import type { State } from '#lib/judgment/life.ts';
import { isPractice } from '#lib/judgment/practice.ts';

/** An earlier judgment, ready to be found. */
export interface Likened {
  id: RecordId;
  case: Hash;
  kind: string;
  tool: string;
  /** The case text. */
  text: string;
  /** Title of the page that it was seen on. */
  title: string;
  /** The fields that were asked, as typed; fixed choices say nothing of the case. */
  asked: string;
  /** What the site file read of the case; empty without one. */
  around: string;
  answer: string;
  why: string;
  day: string;
  validUntil: string | null;
  /** Milliseconds since 1970 when it was kept; tells which of two judgments of one case is the newer. */
  at: number;
}

/** A record as the device holds it, as far as it matters here. */
export interface Source {
  state: State;
  judgment: Judgment;
  supersededBy?: RecordId;
}

const unfit: readonly State[] = ['draft', 'withdrawn', 'erased'];

/** States whose records may be precedents. */
export const isFit = ({ state, supersededBy }: Pick<Source, 'state' | 'supersededBy'>): boolean =>
  !unfit.includes(state) && supersededBy === undefined;

/** Whether the person has answered this case with this record: kept or later, and with an answer. */
export const isAnswered = (source: Source): boolean => isFit(source) && answerOf(source.judgment) !== '';

/** The record as a precedent; nothing for a draft, practice, one that was taken back, or one without an answer. */
export const likenedOf = (source: Source, at: number, around = ''): Likened | undefined => {
  if (!isAnswered(source) || isPractice(source.judgment)) return undefined;
  const { id, kind: name, day, case: judged, body } = source.judgment;
  const kind = kindNamed(name);
  const typed = (kind ? formOf(kind.asked) : [])
    .filter(({ choices }) => !choices)
    .flatMap(({ name: field }) => judged.asked[field] ?? []);
  return {
    id,
    case: judged.key,
    kind: name,
    tool: judged.tool,
    text: judged.text,
    title: body.evidence.find((each) => each.type === 'page')?.title ?? '',
    asked: typed.join('\n'),
    around,
    answer: answerOf(source.judgment),
    why: body.verdict.rationale,
    day,
    validUntil: body.validUntil,
    at,
  };
};
