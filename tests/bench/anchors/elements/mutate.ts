// Ways in which an application changes between two visits, done to the page in place.

export const mutations = [
  'attributes renamed',
  'lists reordered',
  'wrappers added',
  'rows added',
  'own text changed',
  'all of it',
  'removed',
] as const;
export type Mutation = (typeof mutations)[number];

type Random = () => number;

const pick = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)]!;

/** Each name becomes another, the same everywhere: a new build of the application. */
const rename = (random: Random): void => {
  const names = new Map<string, string>();
  const other = (name: string): string => {
    const known = names.get(name) ?? `n${Math.floor(random() * 1e9).toString(36)}`;
    names.set(name, known);
    return known;
  };
  for (const element of document.querySelectorAll('*')) {
    for (const attribute of ['id', 'for', 'name', 'data-testid', 'aria-labelledby']) {
      const value = element.getAttribute(attribute);
      if (value) element.setAttribute(attribute, other(value));
    }
    const classes = element.getAttribute('class');
    if (classes) element.setAttribute('class', classes.split(/\s+/).map(other).join(' '));
  }
};

const lists = 'tbody,ul,ol,[role="grid"],.cards';

const reorder = (random: Random): void => {
  for (const list of document.querySelectorAll(lists)) {
    const entries = [...list.children].filter((entry) => !entry.querySelector('th:not([scope="row"]),[role="columnheader"]'));
    for (const entry of entries.map((each) => ({ each, place: random() })).toSorted((a, b) => a.place - b.place))
      list.append(entry.each);
  }
};

const wrap = (random: Random): void => {
  const inner = [...document.querySelectorAll('button,a,select,input,label,p,h2,form,.toolbar,table,ul')];
  for (const element of inner) {
    if (random() > 0.5) continue;
    const wrapper = document.createElement(element.matches('form,table,ul,.toolbar,h2,p') ? 'div' : 'span');
    element.replaceWith(wrapper);
    wrapper.append(element);
  }
  for (const main of document.querySelectorAll('main')) main.prepend(document.createElement('aside'));
};

const words = 'Amber Basin Cedar Delta Ember Fjord Grove Harbor Inlet Juniper Kelp Lagoon Meadow North Ocean Prairie'.split(' ');

/** New entries, like those that are there but for what they say. */
const addRows = (random: Random): void => {
  for (const list of document.querySelectorAll(lists)) {
    const entries = [...list.children];
    if (entries.length < 3) continue;
    for (let count = 0; count < 3; count++) {
      const entry = pick(entries, random).cloneNode(true) as Element;
      for (const element of [entry, ...entry.querySelectorAll('*')]) {
        element.removeAttribute('id');
        for (const node of element.childNodes)
          if (node instanceof Text && /[A-Z]\w+ \w+|\d{3}/.test(node.data))
            node.data = `${pick(words, random)} ${pick(words, random)} ${Math.floor(random() * 9000)}`;
      }
      for (const link of entry.querySelectorAll('a[href]')) link.setAttribute('href', `/made/${Math.floor(random() * 1e6)}`);
      list.insertBefore(entry, pick(entries, random));
    }
  }
};

const others: Readonly<Record<string, string>> = {
  Approve: 'Accept',
  Assignee: 'Assigned to',
  Close: 'Close issue',
  Edit: 'Change',
  Save: 'Save changes',
  Search: 'Find',
  Status: 'State',
};

/** Gives a control other words; says how to take them back, or nothing where it has none. */
export const reword = (target: Element, random: Random): (() => void) | undefined => {
  const text = [...target.childNodes].find((node): node is Text => node instanceof Text && node.data.trim() !== '');
  const told = target.getAttribute('aria-label');
  const said = text?.data.trim() ?? told;
  if (!said) return undefined;
  const [old, next] = [text?.data, others[said] ?? `${said} ${pick(words, random).toLowerCase()}`];
  if (text) text.data = next;
  else target.setAttribute('aria-label', next);
  return () => {
    if (text) text.data = old!;
    else target.setAttribute('aria-label', told!);
  };
};

/** Changes the page in a way that concerns all of it. */
export const mutate = (kind: Exclude<Mutation, 'own text changed' | 'removed'>, random: Random): void => {
  const isAll = kind === 'all of it';
  if (isAll || kind === 'rows added') addRows(random);
  if (isAll || kind === 'attributes renamed') rename(random);
  if (isAll || kind === 'lists reordered') reorder(random);
  if (isAll || kind === 'wrappers added') wrap(random);
};
