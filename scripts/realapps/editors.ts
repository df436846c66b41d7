// The editor pages, plain and under a strict policy: a person corrects something in each, presses the shortcut, and the card holds what
// stood there before and what stands there now, or says that it could not be read (point 3 of what evidence has to be).
import type { Page } from 'playwright';
import { startApp } from '#scripts/realapps/apps.ts';
import { editorPages, type EditorPage } from '#scripts/realapps/editors-pages.ts';
import type { walk } from '#scripts/steps.ts';
import { coverageWords } from '#lib/judgment/coverage-words.ts';
import { onScreen, switchOn, type Screen } from '#tests/harness/tool-switch.ts';

/** What the card had of one page. */
interface Read {
  kind: string;
  before: string;
  after: string;
  changed: string;
  unread: string[];
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

const truthOf = async (page: Page, { truth }: EditorPage): Promise<string> => (truth ? String(await page.evaluate(truth)) : '');

/** Asks for the card, reads it, and leaves it: nothing of it stays. */
const readCard = async ({ display, browser }: Screen, page: Page): Promise<Read> => {
  await display.press('alt+shift+j');
  const card = await browser.card(page);
  await card.locator('.case bdi', { hasText: /./ }).waitFor();
  const value = async (name: string) => {
    const field = card.locator(`#field-${name}`);
    return (await field.count()) > 0 ? field.inputValue() : '';
  };
  const read = {
    kind: await card.locator('input[name=kind]:checked').inputValue(),
    before: await value('before'),
    after: await value('after'),
    changed: (await card.locator('.changed').count()) > 0 ? await card.locator('.changed').innerText() : '',
    unread: await card.locator('.unread').allInnerTexts(),
  };
  await page.keyboard.press('Escape');
  return read;
};

/** Whether the card says what it must of this page, and nothing else. `was` and `is` are what the editor itself says. */
const isRight = ({ before, after, notes, truth }: EditorPage, read: Read, was: string, is: string): boolean => {
  const saysWhatIsMissing = notes.every((code) => read.unread.includes(coverageWords({ code, count: 1 })));
  if (!saysWhatIsMissing) return false;
  if (before === '') return read.before === '' && read.after === '' && read.changed === '';
  const isPart = notes.includes('edit-partial');
  const holds = (whole: string, part: string) =>
    isPart ? squeezed(whole).startsWith(squeezed(part)) : squeezed(whole) === squeezed(part);
  const isTrue = truth === undefined || (holds(was, read.before) && holds(is, read.after));
  return isTrue && read.before.includes(before) && read.after.includes(after) && read.changed !== '';
};

const short = (text: string, around: string): string => {
  const at = Math.max(0, text.indexOf(around));
  return text === ''
    ? 'nothing'
    : `${at > 0 ? '…' : ''}${text.slice(at, at + around.length)}${at + around.length < text.length ? '…' : ''}`;
};

/** Walks through all of them and prints what was read. */
export const editors = async ({ step, check }: ReturnType<typeof walk>): Promise<void> => {
  const app = await step('Start the editors', async () => startApp('editors'));
  const rows: string[] = [];
  await onScreen(async (screen) => {
    const { page } = screen;
    await page.goto(app['URL']! + 'quill.html');
    await step('Switch the tool on', () => switchOn(screen));
    for (const [policy, address] of [
      ['plain', app['URL']!],
      ['strict', app['STRICT_URL']!],
    ] as const)
      for (const each of editorPages) {
        await page.goto(`${address}${each.name}.html`);
        await page.bringToFront();
        await page.waitForTimeout(1500);
        const was = await truthOf(page, each);
        await each.correct(page);
        await page.waitForTimeout(300);
        const is = await truthOf(page, each);
        const read = await readCard(screen, page);
        check(
          'K5',
          `${each.name}, ${policy}: what the card holds is what stood there and stands there`,
          isRight(each, read, was, is),
        );
        rows.push(
          `  ${each.name.padEnd(18)} ${policy.padEnd(7)} ${each.how}`,
          `    suggested ${read.kind}`,
          `    before    ${short(read.before, each.before)}`,
          `    after     ${short(read.after, each.after)}`,
          ...read.unread.map((words) => `    said      ${words}`),
        );
      }
  });
  console.log(`\nWhat was read in the editors\n\n${rows.join('\n')}`);
};
