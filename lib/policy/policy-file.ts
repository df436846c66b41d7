// A policy as a file: read with errors that say what happened, what is kept, and what to do, and name the very place.
import { policy, type Policy } from '#lib/policy/policy.ts';
import { readJson } from '#lib/policy/read-json.ts';

/** Longest policy, in UTF-16 units of its JSON: hundreds of sites and questions with room to spare. */
export const longestPolicy = 500_000;

/** What a file holds: its policy, or what is wrong with it, place by place. */
export const readPolicyFile = (text: string): { policy: Policy } | { wrong: string[] } => {
  const read = readJson(text, policy, longestPolicy);
  return 'wrong' in read ? read : { policy: read.value };
};

/** The sentences for whoever opened a file that is no policy. `kept` says what holds meanwhile. */
export const policyRefusal = (wrong: readonly string[], kept = 'Nothing was changed.'): string =>
  `This policy cannot be taken: ${wrong.join('; ')}. ${kept} Mend these places, then open it again.`;

/** A policy as a file: JSON by two spaces, in the order of the schema, with a line feed at its end. */
export const policyText = (written: Policy): string => `${JSON.stringify(policy.parse(written), null, 2)}\n`;
