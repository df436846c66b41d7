// What the capture card gets to know of the draft that it was opened for. Types only.
import type { EditEvidence } from '#lib/judgment/edit-evidence.ts';
import type { FieldValues } from '#lib/judgment/case.ts';
import type { Coverage } from '#lib/judgment/evidence.ts';
import type { ElementWords } from '#lib/judgment/element-words.ts';
import type { ScreenshotEvidence } from '#lib/judgment/screenshot-evidence.ts';
import type { Form } from '#lib/judgment/draft.ts';
import type { RecordId } from '#lib/judgment/judgment.ts';

/** What the card shows of the draft that it was opened for. */
export interface OpenDraft {
  draft: RecordId;
  tool: string;
  title: string;
  quote: string;
  /** Under which headings and in which row it stood; empty where that is not known. */
  place?: string;
  /** The control that was pointed at: what it says, and what it is. */
  element?: ElementWords;
  coverage: Coverage[];
  /** Host names of frames that could not be read. */
  unreadHosts?: string[];
  /** The picture that was kept with it, where there is one. */
  picture?: ScreenshotEvidence;
  /** Answers of a model that the draft began with; nobody selected them. */
  answers?: string[];
  /** The edit that the draft began with. */
  edit?: EditEvidence;
  form: Form;
  /** Name of the rubric that an evaluation would be made by; absent while there is none. */
  rubric?: string;
  /** What was selected on another page, for a card that is still open there: perhaps the candidate that was shown first. */
  earlier?: { title: string; words: string };
  /** What is filled in beforehand for this kind of work, by kind. */
  filled?: Record<string, FieldValues>;
  /** The kinds that the policy allows here, by name; absent where all are. */
  kinds?: string[];
  /** What the policy requires here, by its own names; absent where it requires nothing. */
  required?: string[];
  /** Why something cannot be captured here, in the words of the policy's rules. */
  bounds?: string[];
  /** The person's kind of work, which a policy may require. */
  workFunction?: string;
  /** The window of the tool, beside which the side panel opens. */
  windowId?: number;
  /** Journal entries go on from here. */
  seq: number;
  /** There is no room for anything new: what is typed stays a draft, and is not kept (rule H1). */
  isFull?: true;
}
