// The sixteen editor pages: how a person corrects something in each by real keys, and what a capture can say of it afterwards.
import type { Page } from 'playwright';
import type { Coverage } from '#lib/judgment/evidence.ts';

export interface EditorPage {
  /** The page's name without its ending. */
  name: string;
  /** Goes into the editor and types. */
  correct(page: Page): Promise<void>;
  /** The words that change; the whole text is compared with what the editor itself says where it can be asked. */
  before: string;
  after: string;
  /** What the record must say that it could not read. */
  notes: Coverage['code'][];
  /** How it is read, in a few words. */
  how: string;
  /** An expression by which the editor itself says its whole text; what it draws, where it says nothing. */
  truth?: string;
}

const end = '; the rule says 30 days.';

/** Marks what stands before the caret, as long as that text is, and writes over it. Not faster than hands: some editors look later. */
const writeOver = async (page: Page, text: string): Promise<void> => {
  await page.waitForTimeout(500);
  await page.keyboard.press('End');
  for (let step = 0; step < text.length; step++) await page.keyboard.press('Shift+ArrowLeft');
  await page.waitForTimeout(200);
  await page.keyboard.type('45 days since March.', { delay: 15 });
};

/** Corrects the line about the rule. */
const inLine =
  (selector: string) =>
  async (page: Page): Promise<void> => {
    await page
      .locator(selector, { hasText: /30\sdays\./ })
      .last()
      .click();
    await writeOver(page, '30 days.');
  };

const corrected = end.replace('30 days.', '45 days since March.');
const prose = { before: end, after: corrected, notes: [] };

/** Clicks where a word stands, though no script of a page can say what is there. */
const inClosedRoot = async (page: Page): Promise<void> => {
  const box = (await page.locator('doc-editor').boundingBox())!;
  // Below the menu and the heading stands the paragraph.
  await page.mouse.click(box.x + 250, box.y + 100);
  await writeOver(page, '30 days.');
};

export const editorPages: readonly EditorPage[] = [
  {
    name: 'prosemirror',
    correct: inLine('.ProseMirror p'),
    ...prose,
    how: 'contenteditable',
    truth: 'view.state.doc.textContent',
  },
  { name: 'tiptap', correct: inLine('.tiptap p'), ...prose, how: 'contenteditable', truth: 'editor.getText()' },
  {
    name: 'lexical',
    correct: inLine('[contenteditable] p'),
    ...prose,
    how: 'contenteditable, nodes drawn by its own state',
    truth: 'editor.getRootElement().textContent',
  },
  { name: 'quill', correct: inLine('.ql-editor p'), ...prose, how: 'contenteditable', truth: 'quill.getText()' },
  {
    name: 'ckeditor5',
    correct: inLine('.ck-editor__editable p'),
    ...prose,
    how: 'contenteditable',
    truth: `new DOMParser().parseFromString(editor.getData(), 'text/html').body.textContent`,
  },
  {
    name: 'tinymce',
    how: 'contenteditable in a frame without an address',
    truth: "document.querySelector('iframe').contentDocument.body.textContent",
    async correct(page) {
      await page.frameLocator('iframe').locator('p', { hasText: 'the rule says 30' }).click();
      await writeOver(page, '30 days.');
    },
    ...prose,
  },
  {
    name: 'slate',
    correct: inLine('[data-slate-editor] p'),
    ...prose,
    how: 'contenteditable, keys taken over by React',
    truth: `document.querySelector('[data-slate-editor]').textContent.replaceAll('\\uFEFF', '')`,
  },
  {
    name: 'shadow-open',
    correct: inLine('doc-editor .ProseMirror p'),
    ...prose,
    how: 'contenteditable in an open root',
    truth: 'view.state.doc.textContent',
  },
  {
    name: 'shadow-closed',
    correct: inClosedRoot,
    ...prose,
    how: 'contenteditable in a closed root',
    truth: 'view.state.doc.textContent',
  },
  {
    name: 'codemirror6',
    correct: inLine('.cm-line'),
    ...prose,
    how: 'the lines that are drawn',
    truth: 'view.state.doc.toString()',
    notes: ['edit-partial'],
  },
  {
    name: 'codemirror6-merge',
    how: 'the lines that are drawn',
    truth: 'view.b.state.doc.toString()',
    async correct(page) {
      await page.locator('.cm-merge-b .cm-line', { hasText: 'the rule says' }).click();
      await writeOver(page, '60 days.');
    },
    before: end.replace('30', '60'),
    after: corrected,
    notes: ['edit-partial'],
  },
  {
    name: 'monaco',
    correct: inLine('.view-line'),
    ...prose,
    how: 'the lines that are drawn',
    truth: 'editor.getValue()',
    notes: ['edit-partial'],
  },
  {
    name: 'monaco-diff',
    how: 'read-only: nothing typed arrives',
    // Shown for reading only: what is typed goes nowhere, and no edit is made up.
    async correct(page) {
      await page.locator('.editor.modified .view-line', { hasText: 'limit' }).first().click();
      await page.keyboard.type('250');
    },
    before: '',
    after: '',
    notes: [],
  },
  {
    name: 'handsontable',
    how: 'the cell, before its editor lies over it',
    truth: 'hot.getDataAtCell(3, 1)',
    async correct(page) {
      await page.locator('.ht_master td', { hasText: /^8003$/ }).click();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.type('Dietz', { delay: 15 });
      await page.keyboard.press('Enter');
    },
    before: 'Diaz',
    after: 'Dietz',
    notes: [],
  },
  {
    name: 'ag-grid',
    how: 'the cell, before an editor takes its place',
    truth: 'grid.getDisplayedRowAtIndex(3).data.customer',
    async correct(page) {
      await page.locator('.ag-row[row-index="3"] .ag-cell[col-id=customer]').click();
      await page.keyboard.type('Dietz', { delay: 15 });
      await page.keyboard.press('Enter');
    },
    before: 'Diaz',
    after: 'Dietz',
    notes: [],
  },
  {
    name: 'canvas-sheet',
    how: 'a picture: not read, typed in',
    async correct(page) {
      const box = (await page.locator('.x-spreadsheet-overlayer').boundingBox())!;
      await page.mouse.click(box.x + 150, box.y + 60);
      await page.keyboard.type('Dietz', { delay: 15 });
    },
    before: '',
    after: '',
    notes: ['edit-unreadable'],
  },
];
