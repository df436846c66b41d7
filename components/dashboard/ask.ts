// How screens ask for what a person wants done. The background does it; screens never write.
import type { CallName, Gives, Takes } from '#lib/bridge/calls.ts';

/** Makes one call; rejects with the sentence that the person reads. */
export type Ask = <Name extends CallName>(name: Name, about: Takes<Name>) => Promise<Gives<Name>>;
