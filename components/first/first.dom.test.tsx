// What the first pages say in each state that a browser can be in.
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { DisclosurePage } from '#components/first/disclosure-page.tsx';
import { Welcome, type WelcomeProps } from '#components/first/welcome.tsx';
import { keysOf } from '#components/words/keycaps.tsx';

const drawn = (screen: React.ReactElement): HTMLElement => {
  const place = document.createElement('div');
  place.innerHTML = renderToStaticMarkup(screen);
  return place;
};

const capture = { name: 'capture', description: 'Keep a judgment', keys: ['Alt', 'Shift', 'J'] };
const panel = { name: 'panel', description: 'Open the side panel', keys: [] };

const welcome = (change: Partial<WelcomeProps> = {}): string[] => {
  const props = { commands: [capture], isPinned: true, practice: 'done' as const, onSetKeys: () => {}, ...change };
  return [...drawn(<Welcome {...props} />).querySelectorAll('li')].map((step) => step.textContent);
};

it('[K7] somebody who has read older words is told what changed; a newcomer is not', () => {
  const page = (changes: string[]) =>
    drawn(<DisclosurePage changes={changes} shortcut={[]} permissions={[]} joins={undefined} onAccept={async () => {}} />);
  expect(page(['It now reads titles.']).textContent).toContain('Changed since you read this last');
  expect(page(['It now reads titles.']).textContent).toContain('It now reads titles.');
  expect(page([]).textContent).not.toContain('Changed since');
});

it('each step says in words how it stands', () => {
  expect(welcome()).toEqual([
    expect.stringMatching(/^Your keySet/),
    expect.stringMatching(/^The button in the toolbarIn the toolbar/),
    expect.stringMatching(/^PractiseDone/),
  ]);
  expect(welcome({ isPinned: false, practice: 'select' }).slice(1)).toEqual([
    expect.stringMatching(/Not in the toolbar yet/),
    expect.stringMatching(/^PractiseNot yet/),
  ]);
  expect(welcome({ isPinned: undefined, practice: 'read' }).slice(1)).toEqual([
    expect.stringMatching(/This browser does not say/),
    expect.stringMatching(/^PractiseBegun.*Go on with practice/),
  ]);
});

it('every command is shown, and one without keys says so and how to set them', () => {
  const [keys] = welcome({ commands: [capture, panel] });
  expect(keys).toMatch(
    /^Your keyNot set.*Alt\+Shift\+J.*Open the side panelNo keys are set.*Another extension may hold.*Set the keys$/,
  );
  const [without] = welcome({ commands: [panel], onSetKeys: undefined });
  expect(without).toContain('in the browser’s own page for extensions');
});

it('keys are read as every browser writes them', () => {
  expect(keysOf('Alt+Shift+J')).toEqual(['Alt', 'Shift', 'J']);
  expect(keysOf('⌥⇧J')).toEqual(['Option', 'Shift', 'J']);
  expect(keysOf('⌘F12')).toEqual(['Command', 'F12']);
  expect(keysOf('')).toEqual([]);
  expect(keysOf(undefined)).toEqual([]);
});
