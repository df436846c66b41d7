// The kinds that there are. A new kind is one file here and one line below; nothing else names a kind.
import type { Field } from '#lib/judgment/fields.ts';
import { correction } from '#lib/judgment/kinds/correction.ts';
import { decision } from '#lib/judgment/kinds/decision.ts';
import { demonstration } from '#lib/judgment/kinds/demonstration.ts';
import type { Kind } from '#lib/judgment/kinds/define.ts';
import { evaluation } from '#lib/judgment/kinds/evaluation.ts';
import { exception } from '#lib/judgment/kinds/exception.ts';
import { failure } from '#lib/judgment/kinds/failure.ts';
import { preference } from '#lib/judgment/kinds/preference.ts';
import { tradeOff } from '#lib/judgment/kinds/trade-off.ts';

// Each kind is precise about its own fields; shared code sees them all through one wide type.
const wide = (kind: unknown): Kind => kind as Kind;

/** Every kind, in the order in which the card offers them. The first is the one a new draft starts with. */
export const kinds: readonly Kind[] = [
  wide(decision),
  wide(correction),
  wide(exception),
  wide(failure),
  wide(tradeOff),
  wide(preference),
  wide(evaluation),
  wide(demonstration),
];

/** The kind of that name, or nothing for a name that this version does not know. */
export const kindNamed = (name: string): Kind | undefined => kinds.find((kind) => kind.name === name);

/** The field of that name among those that a kind asks for, on either side of the answer; nothing where it has none. */
export const fieldOf = ({ asked, verdict }: Kind, name: string): Field | undefined => asked[name] ?? verdict[name];
