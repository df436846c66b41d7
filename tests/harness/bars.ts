// What the long proofs measured, one line each, for the table that `npm run faults` ends with. A bar is written before it is asserted, so
// that the table shows also what was missed.
import { appendFileSync } from 'node:fs';

/** One line of the table: what was tried, what was wanted, what came of it. Nothing where nobody asks for a table. */
export const bar = (what: string, wanted: string, got: string): void => {
  const path = process.env['PRECEDENT_BARS'];
  // So that somebody who waits for the long run sees how it goes.
  console.log(`${what} | ${wanted} | ${got}`);
  if (path) appendFileSync(path, `${JSON.stringify([what, wanted, got])}\n`);
};
