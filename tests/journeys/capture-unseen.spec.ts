// Rules K3, K4 and K6 against the page: it learns nothing of what is typed, cannot act for the person, and nothing runs before they ask.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtExtension } from '#tests/harness/browser.ts';
import { cardBox, cardCount, select } from '#tests/harness/hands.ts';
import { invoicePage } from '#tests/harness/pages.ts';
import { readStored, whenStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';

const canary = 'canary-7f3a91';

// A page that looks everywhere a page can look, and keeps what it finds.
const spy = `<script>
  window.found = [];
  const note = (from, value) => found.push(from + ': ' + value);
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'copy', 'message', 'compositionend'])
    addEventListener(type, (event) => note(type, [event.key, event.data, event.target?.value, String(event.source)].join(' ')), true);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) { note('attachShadow', init.mode); return attach.call(this, init); };
  const look = () => {
    note('dom', document.documentElement.outerHTML);
    for (const element of document.querySelectorAll('*')) if (element.shadowRoot) note('shadow', element.shadowRoot.innerHTML);
    for (let index = 0; index < frames.length; index++) try { note('frame', frames[index].document.body.innerText); } catch (error) { note('frame', error.message); }
    for (const entry of performance.getEntries()) note('entry', JSON.stringify(entry));
    note('selection', String(getSelection()));
    note('storage', JSON.stringify(localStorage) + JSON.stringify(sessionStorage) + document.cookie);
    note('chrome', String(window.chrome?.runtime?.sendMessage ?? window.browser));
  };
  window.look = look;
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
  setInterval(look, 100);
</script>`;

test('[K3] a page that looks everywhere finds nothing of what is typed in the card', async ({ precedent, serve }) => {
  const page = await precedent.context.newPage();
  await page.goto(await serve({ '/': invoicePage.replace('<main>', `${spy}<main>`) }));
  await select(page, '#total');
  await precedent.capture(page);
  const card = await precedent.card(page);
  await page.waitForTimeout(300);
  await page.keyboard.type(canary);
  await expect(card.locator('#why')).toHaveValue(canary);
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
  await page.evaluate('look()');
  const found = await page.evaluate<string[]>('found');
  // The spy works: it saw the page itself, and a host appear.
  expect(found.some((each) => each.startsWith('dom:'))).toBe(true);
  const all = found.join('\n');
  expect(all).not.toContain(canary);
  expect(found.filter((each) => /^(key|before|input|message|attachShadow|shadow|frame|composition)/.test(each))).toEqual([]);
  const [record] = await whenStored(precedent, 'kept');
  expect(all).not.toContain(record!.id);
  expect(record!.judgment.body.verdict.rationale).toBe(canary);
});

test('[K3] even a script of ours in the page cannot read the journal or the open cards', async ({ precedent, invoice }) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await precedent.capture(page);
  const card = await precedent.card(page);
  await page.waitForTimeout(300);
  await page.keyboard.type(`${canary} `);
  await page.waitForTimeout(300);
  // Under the grant of this capture, in the very world that the page script runs in.
  const read = await card.evaluate(async () => {
    const own = await chrome.tabs.getCurrent();
    const look = async (area: 'local' | 'session') => {
      const [{ result } = { result: undefined }] = await chrome.scripting.executeScript({
        target: { tabId: own!.id! },
        args: [area],
        func: async (name: 'local' | 'session') => {
          try {
            return JSON.stringify(await chrome.storage[name].get(null));
          } catch (error) {
            return `refused: ${String(error)}`;
          }
        },
      });
      return result;
    };
    return {
      local: await look('local'),
      session: await look('session'),
      own: JSON.stringify(await chrome.storage.local.get(null)),
    };
  });
  expect(read.own).toContain(canary);
  expect(read.local).toMatch(/^refused: /);
  expect(read.session).toMatch(/^refused: /);
});

test('[K3] a page that frames the card itself gets no draft and no way in', async ({ precedent, invoice, serve }) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await precedent.capture(page);
  const card = await precedent.card(page);
  await expect(card.locator('.case')).toContainText('Invoice');
  // What an attacker could have learned: the address with its nonce. The stable address is not open to pages at all.
  const nonce = new URL(card.url()).hash;
  const attack = await precedent.context.newPage();
  const inside = `<iframe src="chrome-extension://${precedent.extensionId}/card.html${nonce}" width="420" height="300"></iframe>
    <iframe src="chrome-extension://${precedent.extensionId}/dashboard.html" width="420" height="300"></iframe>`;
  await attack.goto(await serve({ '/': inside }));
  await attack.waitForTimeout(500);
  const texts = await Promise.all(attack.frames().map((frame) => frame.evaluate(() => document.body.innerText).catch(() => '')));
  expect(texts.join(' ')).not.toContain('Invoice');
  const top = await precedent.context.newPage();
  await top.goto(`chrome-extension://${precedent.extensionId}/card.html${nonce}`);
  await expect(top.getByRole('alert')).toContainText('This card is no longer open.');
});

test('[K3] a card that the page navigates elsewhere is taken away at once', async ({ precedent, invoice }) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await precedent.capture(page);
  const card = await precedent.card(page);
  await page.waitForTimeout(300);
  await card.evaluate(() => location.replace('about:blank')).catch(() => {});
  await expect.poll(() => cardCount(page)).toBe(0);
});

test('[K4] clicks and keys that a page makes up open no draft and keep nothing', async ({ precedent, invoice }) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  const fire = () =>
    page.evaluate(() => {
      for (let count = 0; count < 200; count++)
        for (const element of document.querySelectorAll('*')) {
          element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
          const key = { key: 'J', code: 'KeyJ', altKey: true, shiftKey: true, bubbles: true, composed: true };
          element.dispatchEvent(new KeyboardEvent('keydown', key));
          element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
        }
    });
  await fire();
  expect((await readStored(precedent)).records).toEqual([]);
  await page.bringToFront();
  await precedent.capture(page);
  const card = await precedent.card(page);
  await page.waitForTimeout(300);
  await page.keyboard.type('Not yet');
  await fire();
  await page.waitForTimeout(300);
  await expect(card.locator('#why')).toHaveValue('Not yet');
  expect((await readStored(precedent)).records.map(({ state }) => state)).toEqual(['draft']);
});

test('[K4] a click on a card that something covers, or that has only just appeared, does not count', async ({
  precedent,
  invoice,
}) => {
  const page = await precedent.context.newPage();
  await page.goto(invoice);
  await precedent.capture(page);
  const card = await precedent.card(page);
  await page.waitForTimeout(300);
  await page.keyboard.type('Not by a click on something else');
  const keep = (await card.getByRole('button', { name: /Enter Keep$/ }).boundingBox())!;
  const at = [keep.x + keep.width / 2, keep.y + keep.height / 2] as const;
  // Another top-layer element over the card that lets clicks fall through.
  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.id = 'cover';
    cover.popover = 'manual';
    cover.style.cssText = 'inset:0;width:100vw;height:100vh;pointer-events:none;background:white;margin:0;border:0';
    document.body.append(cover);
    cover.showPopover();
  });
  await page.waitForTimeout(700);
  await page.mouse.click(...at);
  await page.waitForTimeout(300);
  await expect(card.locator('#why')).toHaveValue('Not by a click on something else');
  // In plain sight the same click counts: only after half a second.
  await page.evaluate(() => document.querySelector('#cover')!.remove());
  await page.mouse.click(...at);
  await page.waitForTimeout(200);
  await expect(card.locator('#why')).toBeVisible();
  await page.waitForTimeout(900);
  await page.mouse.click(...at);
  await expect(card.locator('.chip')).toBeVisible();
  await expect.poll(async () => (await cardBox(page)).height).toBeLessThan(60);
});

test('[K6] nothing of the extension is in a page before the person asks, and it may enter no page by itself', async ({
  precedent,
  serve,
}) => {
  const watch = `<script>window.seen = []; new MutationObserver((all) => all.forEach(({ addedNodes }) => seen.push(...[...addedNodes].map((node) => node.nodeName))))
    .observe(document, { childList: true, subtree: true }); addEventListener('load', () => seen.length = 0);</script>`;
  const page = await precedent.context.newPage();
  const cdp = await precedent.context.newCDPSession(page);
  const worlds: string[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.origin));
  await cdp.send('Runtime.enable');
  await page.goto(await serve({ '/': invoicePage.replace('<main>', `${watch}<main>`) }));
  await page.waitForTimeout(500);
  expect(await page.evaluate('seen')).toEqual([]);
  expect(worlds.filter((origin) => origin.startsWith('chrome-extension:'))).toEqual([]);
  const manifest = JSON.parse(await readFile(join(builtExtension, 'manifest.json'), 'utf8'));
  expect(manifest.host_permissions).toBeUndefined();
  expect(manifest.content_scripts).toBeUndefined();
  expect(manifest.externally_connectable).toBeUndefined();
  expect(manifest.permissions).toEqual([
    'activeTab',
    'scripting',
    'storage',
    'unlimitedStorage',
    'alarms',
    'contextMenus',
    'offscreen',
    'sidePanel',
  ]);
  expect(manifest.web_accessible_resources).toEqual([
    { resources: ['card.html'], matches: ['<all_urls>'], use_dynamic_url: true },
  ]);
});
