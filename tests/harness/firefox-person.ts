// What a person does in Firefox and sees there: goes to pages, presses what is on them, types where the focus is, uses the toolbar button.
import { expect } from 'playwright/test';
import { writeFile } from 'node:fs/promises';
import { firefoxId } from '#tests/harness/firefox.ts';
import type { Marionette } from '#tests/harness/marionette.ts';

/** Keys that are no letters, as WebDriver writes them. */
export const keys = { tab: '\uE004', enter: '\uE007', escape: '\uE00C' } as const;

/** Where `default_area` puts the button of the extension; Firefox makes the name of its id. */
const button = `#${firefoxId.replaceAll(/[^\w-]/g, '_')}-BAP`;

interface Held<T> {
  value: T;
}
type Found = Held<Record<string, string>>;

const patience = { timeout: 40_000 };

export type FirefoxPerson = ReturnType<typeof personIn>;

export const personIn = ({ ask }: Pick<Marionette, 'ask'>) => {
  const read = async <T>(script: string, args: unknown[] = []): Promise<T> =>
    (await ask<Held<T>>('WebDriver:ExecuteScript', { script, args })).value;
  /** Does it to the browser itself, and not to the page. */
  const inBrowser = async <T>(act: () => Promise<T>): Promise<T> => {
    await ask('Marionette:SetContext', { value: 'chrome' });
    try {
      return await act();
    } finally {
      await ask('Marionette:SetContext', { value: 'content' });
    }
  };
  const find = async (using: string, value: string): Promise<string> => {
    const { value: found } = await ask<Found>('WebDriver:FindElement', { using, value });
    return Object.values(found)[0]!;
  };
  /** Alt and Shift with a letter; the browser hears it before the page does. */
  const chord = (letter: string): Promise<void> => {
    const held = ['\uE00A', '\uE008', letter];
    const down = held.map((value) => ({ type: 'keyDown', value }));
    const up = held.toReversed().map((value) => ({ type: 'keyUp', value }));
    const actions = [{ type: 'key', id: 'keys', actions: [...down, ...up] }];
    return inBrowser(() => ask('WebDriver:PerformActions', { actions }));
  };
  const own = (page: string): Promise<string> =>
    inBrowser(() => read('return WebExtensionPolicy.getByID(arguments[0])?.getURL(arguments[1]) ?? ""', [firefoxId, page]));
  const address = async (): Promise<string> => (await ask<Held<string>>('WebDriver:GetCurrentURL')).value;
  const goTo = (url: string): Promise<void> => ask('WebDriver:Navigate', { url });

  const click = async (path: string): Promise<void> => {
    await expect.poll(() => find('xpath', path).catch(() => ''), patience).not.toBe('');
    await ask('WebDriver:ElementClick', { id: await find('xpath', path) });
  };

  const person = {
    goTo,
    /** A page of the extension, once it is installed. */
    async goToOwn(page: string): Promise<void> {
      await expect.poll(() => own(page), patience).not.toBe('');
      // From one place of the dashboard to another, only what stands behind # differs.
      await goTo('about:blank');
      await goTo(await own(page));
    },
    /** From now on, all is done in the tab or window whose address holds these words. Waits until there is one. */
    async turnTo(words: string): Promise<void> {
      const turned = async (): Promise<boolean> => {
        for (const handle of await ask<string[]>('WebDriver:GetWindowHandles')) {
          await ask('WebDriver:SwitchToWindow', { handle });
          if ((await address()).includes(words)) return true;
        }
        return false;
      };
      await expect.poll(turned, patience).toBe(true);
    },
    closeTab: (): Promise<void> => ask('WebDriver:CloseWindow'),
    /** Into the card over this page, once it can be typed into; the page itself cannot look into it. */
    async intoCard(): Promise<void> {
      const into = async (): Promise<boolean> => {
        await ask('WebDriver:SwitchToFrame', { id: null });
        await ask('WebDriver:SwitchToFrame', { id: 0 }).catch(() => {});
        return read<boolean>('return document.activeElement?.id === "why"');
      };
      await expect.poll(into, patience).toBe(true);
    },
    outOfCard: (): Promise<void> => ask('WebDriver:SwitchToFrame', { id: null }),
    /** What can be read there; nothing where nothing is. */
    text: (selector = 'body'): Promise<string> =>
      read('return document.querySelector(arguments[0])?.innerText ?? ""', [selector]),
    count: (selector: string): Promise<number> => read('return document.querySelectorAll(arguments[0]).length', [selector]),
    /** Waits until these words are there. */
    async sees(words: string | RegExp, selector = 'body'): Promise<void> {
      await expect.poll(() => person.text(selector), patience).toMatch(words);
    },
    select: (selector: string): Promise<void> =>
      read('getSelection().selectAllChildren(document.querySelector(arguments[0]))', [selector]),
    /** By the mouse, what reads so. */
    press: (words: string): Promise<void> =>
      click(`//*[self::button or self::summary or self::a][contains(normalize-space(.), ${JSON.stringify(words)})]`),
    /** By the mouse, the first of these. */
    click: (element: string): Promise<void> => click(`(//${element})[1]`),
    /** Into the field of that name. */
    async fill(name: string, text: string): Promise<void> {
      const path = `//input[@name=${JSON.stringify(name)}]`;
      await expect.poll(() => find('xpath', path).catch(() => ''), patience).not.toBe('');
      await ask('WebDriver:ElementSendKeys', { id: await find('xpath', path), text });
    },
    /** Where the focus is. */
    async type(text: string): Promise<void> {
      const { value } = await ask<Found>('WebDriver:GetActiveElement');
      await ask('WebDriver:ElementSendKeys', { id: Object.values(value)[0], text });
    },
    /** Reads the page that comes up by itself, and goes on. */
    async goOn(): Promise<void> {
      await person.turnTo('/dashboard.html');
      await person.sees('What Precedent does, before it does anything');
      await person.press('I have read this, go on');
      await person.sees('Policy editor');
    },
    /** Asks to capture by the toolbar button. */
    async capture(): Promise<void> {
      await inBrowser(async () => {
        await expect.poll(() => find('css selector', button).catch(() => ''), patience).not.toBe('');
        await ask('WebDriver:ElementClick', { id: await find('css selector', button) });
      });
    },
    /** Asks to capture by the shortcut. */
    captureByKey: (): Promise<void> => chord('J'),
    /** Opens the sidebar by the shortcut for it, or has it read this page. */
    panelByKey: (): Promise<void> => chord('K'),
    /** Which sidebar is open; empty where none is. */
    sidebar: (): Promise<string> => inBrowser(() => read('return SidebarController.isOpen ? SidebarController.currentID : ""')),
    /** Says yes to what Firefox asks beside the address. */
    async allow(): Promise<void> {
      const yes = 'PopupNotifications.panel.firstElementChild?.button';
      await expect.poll(() => inBrowser(() => read<boolean>(`return Boolean(${yes})`)), patience).toBe(true);
      await inBrowser(() => read(`${yes}.click()`));
    },
    /** The panel in a tab of its own, about the tab in front. */
    async panelBeside(): Promise<void> {
      const tab = await inBrowser(() =>
        read<number>(
          `return WebExtensionPolicy.getByID(arguments[0]).extension.apiManager.global.tabTracker.getId(gBrowser.selectedTab)`,
          [firefoxId],
        ),
      );
      const { handle } = await ask<{ handle: string }>('WebDriver:NewWindow', { type: 'tab' });
      await ask('WebDriver:SwitchToWindow', { handle });
      await person.goToOwn(`sidepanel.html?tab=${tab}`);
    },
    /** Whether anything of ours is in the page: a host that a script put there. */
    isTouched: (): Promise<boolean> => read('return document.querySelector("[popover]") !== null'),
    /** What scripts of the extension threw since the browser started. That an answer came after its page was left is Firefox's own remark. */
    errors: (): Promise<string[]> =>
      inBrowser(() =>
        read(
          `return Services.console.getMessageArray()
            .filter((each) => each instanceof Ci.nsIScriptError && !(each.flags & Ci.nsIScriptError.warningFlag))
            .filter((each) => each.sourceName.startsWith(arguments[0])).map(String)
            .filter((each) => !/while context is inactive|after context unloaded/.test(each))`,
          ['moz-extension://'],
        ),
      ),
    /** Draws what is shown, where a folder for pictures is named. */
    async draw(name: string): Promise<void> {
      const folder = process.env['PRECEDENT_SCREENSHOTS'];
      if (!folder) return;
      const { value } = await ask<Held<string>>('WebDriver:TakeScreenshot', { full: false });
      await writeFile(`${folder}/${name}.png`, value, 'base64');
    },
  };
  return person;
};
