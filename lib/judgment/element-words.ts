// What a person reads of a control that they pointed at: what it said, and what it is.
import type { ElementEvidence } from '#lib/judgment/element-evidence.ts';

export interface ElementWords {
  /** “Status: Rejected”. */
  words: string;
  /** “menu · on this page”. */
  caption: string;
}

const byRole: Readonly<Record<string, string>> = {
  button: 'button',
  cell: 'cell',
  checkbox: 'checkbox',
  columnheader: 'head of a column',
  combobox: 'menu',
  gridcell: 'cell',
  heading: 'heading',
  image: 'picture',
  link: 'link',
  listbox: 'list',
  listitem: 'entry',
  menuitem: 'menu entry',
  menuitemcheckbox: 'menu entry',
  menuitemradio: 'menu entry',
  option: 'entry',
  radio: 'choice',
  row: 'row',
  rowheader: 'head of a row',
  searchbox: 'search field',
  slider: 'slider',
  spinbutton: 'field',
  switch: 'switch',
  tab: 'tab',
  textbox: 'field',
  treeitem: 'entry',
};

/** Words for an element. One without a name or text is told by the entry that it stands in, else by what it is. */
export const elementWords = ({ role, name, text, value, neighbours }: ElementEvidence): ElementWords => {
  const kind = byRole[role] ?? 'element';
  const said = [name || text, value].filter((part) => part !== undefined && part !== '').join(': ');
  return { words: said || neighbours.row || `A ${kind} without a name`, caption: `${kind} · on this page` };
};
