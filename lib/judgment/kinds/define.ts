// What one kind of judgment declares about itself. Shared code asks the kind and never branches on its name.
import type { EditEvidence } from '#lib/judgment/edit-evidence.ts';
import type { FieldValues } from '#lib/judgment/case.ts';
import type { Evidence } from '#lib/judgment/evidence.ts';
import type { Answers, Fields } from '#lib/judgment/fields.ts';
import type { CaseRubric } from '#lib/judgment/rubrics.ts';

/** A training example in the shape of a prompt and the answer that a person stood by. */
export interface Completion {
  prompt: string;
  completion: string;
}

/** Two rival answers to one prompt. Rule D3: only an honest pair becomes one. */
export interface Pair {
  prompt: string;
  chosen: string;
  rejected: string;
}

/** One answer to a prompt, and whether it was a good one. Rule D3: never a slip of the person's own. */
export interface Unpaired extends Completion {
  isGood: boolean;
}

/** The criteria that were judged by, and all fields of the answer: verdicts and notes stand there beside the kind's own. */
export interface ByRubric {
  rubric: CaseRubric;
  answers: FieldValues;
}

/** The answered parts of a judgment, as its kind declares them. */
export interface Answered<Case = unknown, Verdict = unknown> {
  /** The case text that a stranger needs, redacted. */
  text: string;
  asked: Case;
  verdict: Verdict;
  rationale: string;
  /** What the person saw or did, where the kind speaks of it. */
  evidence?: readonly Evidence[];
  /** Absent where it was not judged by a rubric. */
  by?: ByRubric | undefined;
}

/** One thing that is missing, with the words in which the card or sheet asks for it. */
export interface Missing {
  field: string;
  ask: string;
}

/**
 * Declares one kind.
 * `asked` holds the fields that a second person may see before judging; `verdict` those that would give the answer away.
 */
export interface Kind<Case extends Fields = Fields, Verdict extends Fields = Fields> {
  /** Stored in records; never changes once released. */
  readonly name: string;
  /** The letter that picks it on the card. */
  readonly key: string;
  /** One character drawn before the word. Kinds have no colour. */
  readonly glyph: string;
  /** The word on screen, in sentence case. */
  readonly word: string;
  /** What the empty *Why* field asks. */
  readonly whyAsk: string;
  readonly asked: Case;
  readonly verdict: Verdict;
  /** Which field takes the selected text when there is one, if any; the case text always does. */
  readonly selectionField?: keyof Case & string;
  /** Which fields an edit in the tool answers, and what is known of its source by how the text came there; the rest is asked. */
  readonly edit?: {
    before: string;
    after: string;
    origin: string;
    known: Readonly<Partial<Record<EditEvidence['came'], string>>>;
  };
  /** Which fields take what is selected after that, in this order. A second selection speaks for a kind that has them. */
  readonly furtherFields?: readonly (keyof Case & string)[];
  /** Which field says where candidates came from, and what it says of those that the page wrote bit by bit, one in the place of another. */
  readonly streamed?: { readonly field: keyof Case & string; readonly is: string };
  /** Which fields a standing question fills: its wording, its answers, and the one that was given. Absent where it can be none. */
  readonly standing?: {
    readonly wording: keyof Case & string;
    readonly answers: keyof Case & string;
    readonly chosen: keyof Verdict & string;
  };
  /** The fields and the evidence say enough; a reason may stay empty. */
  readonly isWhyOptional?: true;
  /** A sort of evidence that a judgment of this kind cannot be without, and how it is asked for. */
  readonly needs?: { readonly evidence: Evidence['type']; readonly ask: string };
  /** Whether it is judged by a rubric: each criterion of it is one more field of the answer, asked for beside the page. */
  readonly isByRubric?: true;
  /** What is still missing although every required field is filled. Gets unfinished fields too. */
  lacks?(fields: Partial<Answers<Case>>, verdict: Partial<Answers<Verdict>>): Missing | undefined;
  /** The answer in one line, for lists and headings. Gets unfinished fields too. */
  summary(fields: Partial<Answers<Case>>, verdict: Partial<Answers<Verdict>>, by?: ByRubric): string;
  /** The example a trainer gets. */
  completion(judged: Answered<Answers<Case>, Answers<Verdict>>): Completion;
  /** The pairs a trainer gets; none where there is no honest rival (rule D3). */
  pairs?(judged: Answered<Answers<Case>, Answers<Verdict>>): Pair[];
  /** The single answer with its worth that a trainer gets, or nothing where it would not be honest (rule D3). */
  unpaired?(judged: Answered<Answers<Case>, Answers<Verdict>>): Unpaired | undefined;
  /** What was graded, and what it was an answer to: for rows of single criteria. Of a kind that is judged by a rubric. */
  graded?(judged: Answered<Answers<Case>, Answers<Verdict>>): Completion;
  /** Real-looking answers, used by tests of every shared part and shown as guidance. */
  readonly examples: readonly (Answered<Answers<Case>, Answers<Verdict>> & { evidence?: readonly Evidence[] })[];
}

/** Checks a kind's declaration as it is written. */
export const defineKind = <Case extends Fields, Verdict extends Fields>(kind: Kind<Case, Verdict>): Kind<Case, Verdict> => kind;

/** Joins the parts of a prompt that are there, one paragraph each. */
export const paragraphs = (...parts: (string | false | undefined)[]): string =>
  parts.filter((part): part is string => typeof part === 'string' && part.trim() !== '').join('\n\n');
