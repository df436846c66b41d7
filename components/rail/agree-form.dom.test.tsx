// What the question of the rail says: nothing ticked, the notice, what changed in it, and whose basis in law it is.
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { AgreeForm } from '#components/rail/agree-form.tsx';
import { newSitting } from '#components/rail/agreeing.ts';
import { askingOf } from '#components/rail/asking.tsx';
import { notice, notices } from '#lib/judgment/notice.ts';

const nothing = (): void => {};
const drawn = (before?: string, lawfulBasis?: string): HTMLElement => {
  const joined = {
    organisation: 'Example Works',
    endpoint: 'https://precedent.example',
    ...(lawfulBasis ? { lawfulBasis } : {}),
  };
  const place = document.createElement('div');
  place.innerHTML = renderToStaticMarkup(
    <AgreeForm
      asking={askingOf(joined, before)}
      sitting={newSitting('2026-11-24')}
      earliest="2026-11-25"
      onChoose={nothing}
      onAgree={nothing}
      no={{ words: 'Keep to myself', keyName: 'p', onPress: nothing }}
      refusal={undefined}
      problem={undefined}
    />,
  );
  return place;
};

it('[C12] shows what changed in the notice, word by word, and the notice as it is where nothing did', () => {
  expect(drawn().textContent).toContain(notice.text);
  expect(drawn().querySelector('ins')).toBeNull();
  const place = drawn(notices[0]!.text);
  expect(place.textContent).toContain('has changed since you last agreed');
  expect([...place.querySelectorAll('ins')].map(({ textContent }) => textContent).join(' ')).toContain('thirty days later');
});

it('[C12] keeps the basis in law of the organisation apart from the agreement, named or not', () => {
  expect(drawn().textContent).toContain('is theirs to name; your agreement is separate.');
  expect(drawn(undefined, 'Legitimate interest').textContent).toContain(
    'Example Works works on this basis in law: Legitimate interest. This is theirs; your agreement is separate.',
  );
});

it('[C4] ticks no box beforehand', () => {
  expect(drawn().querySelectorAll('input:checked')).toHaveLength(0);
});
