// Files of unit tests share one page: each leaves it as empty as it found it.
import { afterAll } from 'vitest';

// Asked for beforehand: a page under test may give its elements the names of what a document has.
const { body, head } = document;

afterAll(() => {
  body.replaceChildren();
  head.replaceChildren();
});
