// What a recording reads of a page. Events that are made here are none of a person's, so the parts are asked as the listeners ask them.
import { beforeEach, describe, expect, it } from 'vitest';
import { keyOf, keyboardAt, onlyEdits } from '#lib/page/record/acts.ts';
import { withoutSecrets } from '#lib/page/record/storable.ts';
import { typing } from '#lib/page/record/typing.ts';
import { targetAt } from '#lib/page/record/ways.ts';
import { sortOf } from '#lib/page/record/written-in.ts';

const at = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!;
const key = (name: string, about: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key: name, ...about });

beforeEach(() => {
  document.body.innerHTML = `
    <label>Supplier <input id="supplier" value="x"></label><input id="pass" type="password" value="hunter2">
    <label>API key <input id="key" value="hunter2"></label><input id="code" autocomplete="one-time-code" value="hunter2">
    <button>Save</button><button>Cancel</button><button>Cancel</button><p id="ember12">a</p><div id="host"></div>`;
  at('#host').attachShadow({ mode: 'open' }).innerHTML = '<button id="in">Raise</button>';
});

describe('[R3] a field for secrets', () => {
  it('is told as filled in, and nothing of it is read, also once the page shows it', () => {
    for (const id of ['#pass', '#key', '#code']) {
      const typed = typing();
      typed.changed(at(id));
      at(id).setAttribute('type', 'text');
      expect(typed.take()).toMatchObject({ type: 'change', text: '', isSecret: true });
      expect(sortOf(at(id))).toBe('secret');
    }
  });

  it('is taken out of an address, into which its form put it', () => {
    expect(withoutSecrets('https://a.example/x?name=Kim&userPassword=hunter2#token=abc')).toBe(
      'https://a.example/x?name=Kim&userPassword=#token=',
    );
  });

  it('has no key told but those that end it', () => {
    expect(keyOf(key('h'), 'secret', at('#pass'))).toBeUndefined();
    expect(keyOf(key('v', { ctrlKey: true }), 'secret', at('#pass'))).toBeUndefined();
    expect(keyOf(key('h'), 'unknown', at('#host'))).toBeUndefined();
    expect(keyOf(key('Enter'), 'secret', at('#pass'))).toMatchObject({ type: 'key', key: 'Enter' });
  });
});

describe('a step', () => {
  it('of a field is one, however often it changes, and none where nothing new stands in it', () => {
    const typed = typing();
    const field = at('#supplier') as HTMLInputElement;
    typed.changed(field);
    field.value = 'Northwind';
    typed.changed(field);
    expect(typed.take()).toMatchObject({ type: 'change', text: 'Northwind', target: { name: 'Supplier' } });
    typed.left(field);
    expect(typed.take()).toBeUndefined();
  });

  it('leads by a name only where one element has it, and by no id that counts', () => {
    const [save, cancel] = document.querySelectorAll('button');
    expect(targetAt(save!)!.selectors[0]).toEqual(['aria/Save[role="button"]']);
    expect(targetAt(cancel!)!.selectors.flat().join(' ')).not.toContain('aria/');
    expect(targetAt(at('#ember12'))!.selectors.flat().join(' ')).not.toContain('ember');
    for (const { selectors } of [targetAt(save!)!, targetAt(at('#ember12'))!])
      for (const [way] of selectors.filter(([one]) => !/^(?:aria|xpath|pierce)\//.test(one!)))
        expect(document.querySelectorAll(way!)).toHaveLength(1);
  });

  it('leads by a name no more once the page has put in another of that name and role, whatever its tag', () => {
    const save = at('button');
    const names = () =>
      targetAt(save)!
        .selectors.flat()
        .filter((way) => way.startsWith('aria/'));
    expect(names()).toHaveLength(1);
    at('p').insertAdjacentHTML('afterend', '<a role="button" id="twin">Save</a>');
    expect(names()).toEqual([]);
    at('#twin').setAttribute('role', 'tab');
    expect(names()).toHaveLength(1);
    at('#twin').setAttribute('role', 'button');
    expect(names()).toEqual([]);
    at('#twin').textContent = 'Send';
    expect(names()).toHaveLength(1);
  });

  it('is the nearest that makers named by an id or a test id, then places', () => {
    document.body.innerHTML = '<main id="m"><div data-testid="list"><p><button id="b77">Go</button></p></div></main>';
    expect(targetAt(at('button'))!.selectors).toContainEqual(['[data-testid="list"] > p:nth-of-type(1) > button:nth-of-type(1)']);
    document.body.insertAdjacentHTML('beforeend', '<div data-testid="list"></div>');
    expect(targetAt(at('button'))!.selectors).toContainEqual([
      '#m > div:nth-of-type(1) > p:nth-of-type(1) > button:nth-of-type(1)',
    ]);
  });

  it('is no key where that only edits what stands in a field, whatever the field is for', () => {
    for (const field of [at('#supplier'), at('#pass')]) {
      expect([key('h'), key('Backspace'), key('a', { ctrlKey: true })].map((each) => onlyEdits(each, field))).toEqual([
        true,
        true,
        true,
      ]);
      expect([key('Enter'), key('ArrowDown'), key('k', { ctrlKey: true })].some((each) => onlyEdits(each, field))).toBe(false);
    }
    expect(onlyEdits(key('h'), at('#host'))).toBe(false);
  });

  it('leads through the shadow roots around an element', () => {
    const inner = at('#host').shadowRoot!.querySelector('button')!;
    expect(targetAt(inner)!.selectors).toContainEqual(['#host', '#in']);
    expect(targetAt(inner)!.selectors).toContainEqual(['pierce/#in']);
  });

  it('is a character where nothing is known to be written in, and masked like any other', () => {
    expect(keyOf(key('k'), 'none', document.body)).toEqual({ text: 'k' });
    expect(keyOf(key('k', { ctrlKey: true }), 'none', document.body)).toMatchObject({ key: 'k', held: ['Control'] });
    expect(keyOf(key('v', { ctrlKey: true }), 'rich', document.body)).toBeUndefined();
    expect(keyOf(key('Enter'), 'pressed', at('button'))).toBeUndefined();
    expect(keyOf(key('Shift'), 'none', document.body)).toBeUndefined();
  });

  it('is at what has the keyboard', () => {
    let where: ReturnType<typeof keyboardAt>;
    document.addEventListener('keydown', (event) => (where = keyboardAt(event)), { once: true });
    at('#pass').dispatchEvent(new KeyboardEvent('keydown', { key: 'h', bubbles: true }));
    expect(where!.sort).toBe('secret');
  });
});
