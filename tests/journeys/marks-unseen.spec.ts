// What a page can find out about marks on it: that something is there, and nothing of a judgment (rule K8).
import { kept, marksOn, onMarkedPage, pageWith, shows, terms } from '#tests/harness/marks.ts';
import { readStored } from '#tests/harness/stored.ts';
import { expect, test } from '#tests/harness/test.ts';

/** Listens in the page's own world from its first moment, to everything that a script there can hear. */
const spy = `<script>
  const heard = (window.heard = []);
  for (const name of ['pointermove', 'pointerover', 'mouseover', 'pointerdown', 'mousedown', 'focusin', 'click', 'keydown'])
    addEventListener(name, (event) => heard.push(name + ': ' + event.composedPath().map((at) => at.nodeName ?? 'window').join(' ')), true);
  addEventListener('message', ({ data }) => heard.push('message: ' + JSON.stringify(data)));
  for (const type of PerformanceObserver.supportedEntryTypes)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        heard.push(type + ': ' + JSON.stringify(entry) + (entry.target?.nodeName ?? '') +
          (entry.sources ?? []).map(({ node, currentRect }) => (node?.nodeName ?? 'none') + JSON.stringify(currentRect)).join(' '));
    }).observe({ type, buffered: true, durationThreshold: 0 });
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) heard.push('added: ' + node.nodeName);
  }).observe(document, { childList: true, subtree: true });
</script>`;

test('[K8] a page finds one empty host, as large as its window, and neither words nor state nor place of a mark', async ({
  serve,
}) => {
  const tool = await serve({ '/invoices/8841': pageWith(terms).replace('<style>', `${spy}<style>`) });
  await onMarkedPage(tool, async ({ browser, page }) => {
    const [mark] = await marksOn(page);
    const { id } = (await readStored(browser)).records[0]!;
    await page.reload();
    await shows(page, [kept]);
    await page.mouse.move(300, 400);
    const found = await page.evaluate(() => {
      const all: string[] = [];
      const hosts: Element[] = [];
      for (const element of document.querySelectorAll('*')) {
        if (element.matches('script, style')) continue;
        if (!document.body.contains(element) && element !== document.documentElement && !document.head.contains(element))
          hosts.push(element);
        all.push(element.outerHTML, String(element.shadowRoot));
      }
      for (let x = 0; x < innerWidth; x += 4)
        for (let y = 0; y < 300; y += 4)
          if (document.elementsFromPoint(x, y).some((element) => hosts.includes(element))) all.push(`host at ${x} ${y}`);
      const [host] = hosts as HTMLElement[];
      return {
        all: all.join('\n').replace(document.body.outerHTML, ''),
        hosts: hosts.length,
        box: JSON.stringify(host!.getBoundingClientRect()),
        sizes: [host!.scrollWidth - innerWidth, host!.scrollHeight - innerHeight, host!.childNodes.length],
        highlights: [...(CSS as unknown as { highlights: Map<string, unknown> }).highlights.keys()],
        sheets: document.adoptedStyleSheets.length,
        animations: document.getAnimations().length,
        finds: ['Judgment, kept', 'The words are as they were'].map((words) =>
          (window as unknown as { find(words: string): boolean }).find(words),
        ),
        globals: Object.keys(window).filter((name) => /precedent|mark/i.test(name)),
      };
    });
    expect(found).toMatchObject({
      hosts: 1,
      sizes: [0, 0, 0],
      highlights: [],
      sheets: 0,
      animations: 0,
      finds: [false, false],
      globals: [],
    });
    expect(found.all).not.toMatch(/host at|Sole source|Judgment|kept|exact|\[object ShadowRoot\]/);
    expect(found.all).not.toContain(id);
    const size = await page.evaluate(() => ({ x: 0, y: 0, width: innerWidth, height: innerHeight }));
    expect(JSON.parse(found.box)).toMatchObject(size);

    // Only while the person points at it does the page see that its host is there.
    await page.mouse.move(mark!.x, mark!.y);
    await page.mouse.move(mark!.x + 1, mark!.y);
    await page.keyboard.press('Tab');
    await page.waitForTimeout(500);
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard.length).toBeGreaterThan(5);
    for (const each of heard) expect(each).not.toMatch(/BUTTON.*DIV|svg|Sole source|Judgment|kept|chrome-extension/);
    expect(heard.filter((each) => each.startsWith('message:'))).toEqual([]);
    expect(heard.filter((each) => each.startsWith('layout-shift'))).toEqual([]);
    expect(heard.join('\n')).not.toContain(id);
  });
});

test('[K8] a page that takes the host away, bends it or presses it by script gets nothing and opens nothing', async ({
  serve,
}) => {
  const tool = await serve({ '/invoices/8841': pageWith(terms) });
  await onMarkedPage(tool, async ({ browser, page }) => {
    const chosen = () =>
      browser.context.serviceWorkers()[0]!.evaluate(async () => (await chrome.storage.session.get('chosen-mark'))['chosen-mark']);
    const [mark] = await marksOn(page);
    await page.evaluate(
      ([x, y]) => {
        const host = document.querySelector<HTMLElement>(':popover-open')!;
        host.style.setProperty('pointer-events', 'auto', 'important');
        for (const at of [host, document.elementFromPoint(x!, y!)!])
          for (const name of ['pointermove', 'pointerdown', 'pointerup', 'click'])
            at.dispatchEvent(new MouseEvent(name, { bubbles: true, composed: true, clientX: x!, clientY: y! }));
        host.click();
      },
      [mark!.x, mark!.y],
    );
    await page.waitForTimeout(500);
    expect(await chosen()).toBeUndefined();
    const places = await page.evaluate(
      ([x, y]) => {
        const names = [document.elementFromPoint(x!, y!)?.nodeName];
        document.querySelector(':popover-open')!.remove();
        return names;
      },
      [mark!.x, mark!.y],
    );
    // Bent, it lies over everything alike and still tells no place.
    expect(places).toEqual(['DIV']);
    await shows(page, [kept]);
  });
});
