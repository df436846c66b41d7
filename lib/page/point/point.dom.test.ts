// Pointing at parts of a page: selectors that hold on the next case, and that are plain enough for a description.
import { beforeEach, describe, expect, it } from 'vitest';
import { plainSelector } from '#lib/page/point/selector.ts';
import { wrongSelector } from '#lib/policy/selector.ts';

beforeEach(() => {
  document.body.innerHTML = `<main class="invoice"><h1 id="inv-8841" class="title c42ab">Invoice 8841</h1>
    <p class="supplier">Nordlicht</p><p class="line">One</p><p class="line">Two</p>
    <div data-testid="state">Open</div><span id="total">12</span></main>`;
});
const selectorOf = (selector: string, nth = 0): string | undefined =>
  plainSelector(document, document.querySelectorAll(selector)[nth]!);

describe('a selector for what is pointed at', () => {
  it('[S2] is a plain one, by a name that is not of this case alone', () => {
    expect(selectorOf('h1')).toBe('h1');
    expect(selectorOf('.supplier')).toBe('.supplier');
    expect(selectorOf('[data-testid]')).toBe('[data-testid="state"]');
    expect(selectorOf('#total')).toBe('#total');
  });

  it('is the way to it where no name tells it from others, and leads back to it', () => {
    const selector = selectorOf('.line', 1)!;
    expect(document.querySelector(selector)).toBe(document.querySelectorAll('.line')[1]);
    for (const each of document.body.querySelectorAll('*')) {
      const found = plainSelector(document, each)!;
      expect(wrongSelector(found)).toBeUndefined();
      expect(document.querySelector(found)).toBe(each);
    }
  });
});
