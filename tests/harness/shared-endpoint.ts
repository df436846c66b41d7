// The endpoint that a file of tests asks: opened before the first of them, ended and removed after the last.
import { afterAll, beforeAll } from 'vitest';
import { openEndpoint, type Endpoint } from '#tests/harness/endpoint.ts';

/** To be called at the top of the file; it is there from the first test on, and in what comes before all of them and stands below. */
export const sharedEndpoint = (): Endpoint => {
  const shared = {} as Endpoint;
  beforeAll(async () => void Object.assign(shared, await openEndpoint()), 60_000);
  afterAll(() => shared.remove());
  return shared;
};
