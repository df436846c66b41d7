// How much a test does: little where somebody waits for it, all that was promised in the long run (`npm run faults`).

/** Whether this is the long run. */
export const isLong = process.env['PRECEDENT_LONG'] === '1';

/** How often a random test draws. */
export const runs = (short: number, long: number): number => (isLong ? long : short);

/**
 * Options for Node where it opens the embedded database. That is WebAssembly, and a short test is over before compiling it for speed has
 * paid: without, opening a store takes half the processor time.
 */
export const forShort: readonly string[] = isLong ? [] : ['--liftoff-only'];
