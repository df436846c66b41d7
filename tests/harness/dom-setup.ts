// Files of unit tests share one page: each leaves it as empty as it found it.
import { afterAll } from 'vitest';

// Asked for beforehand: a page under test may give its elements the names of what a document has.
const { body, head } = document;

// Layout is all that this environment lacks.
Element.prototype.checkVisibility = function isVisible() {
  return this.closest('[hidden]') === null;
};

afterAll(() => {
  body.replaceChildren();
  head.replaceChildren();
});
