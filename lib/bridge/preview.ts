// What the dashboard is told of a record before the person agrees (rules C1, C2 and C11).
import type { Hash } from '#lib/judgment/case.ts';
import type { HandHidden } from '#lib/privacy/by-hand.ts';
import type { Hidden } from '#lib/privacy/redact.ts';

/** The exact text that would leave, and what was hidden in it. */
export interface Preview {
  text: string;
  hash: Hash;
  /** The endpoint of the organisation whose text this is; nothing where it stays here, or where none of several was chosen. */
  to?: string;
  hidden: Hidden[];
  /** What was recognised and stands in the text all the same, because the person shows it. */
  shown: Hidden[];
  /** What looks like a name or an address, or stands in the person's list: each once, in the order of the text. */
  hints: HandHidden[];
  isComplete: boolean;
  /** Why the policy, or whose words stand in it, does not let it be agreed to as it is, the strictest reason first. */
  policy: string[];
}
