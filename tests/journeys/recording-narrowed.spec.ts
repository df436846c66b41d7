// A policy comes to allow less while a recording runs: nothing is recorded any more in a page that had joined before, nor in a frame of it.
import { stepWords } from '#lib/judgment/steps/step-words.ts';
import { manage } from '#tests/harness/managed.ts';
import { recorderIn, shownSteps } from '#tests/harness/recording.ts';
import { expect, test } from '#tests/harness/test.ts';
import { onScreen, switchOn } from '#tests/harness/tool-switch.ts';

const order = `<!doctype html><title>Order</title><h1>Order 1</h1><button>Approve</button><button>Reject</button>
  <iframe src="/inner" title="Inner"></iframe>`;
const inner = '<!doctype html><title>Inner</title><button>Raise</button>';

test('[R5] a policy that allows less stops a recording where it runs, in frames too, and keeps what was recorded until then', async ({
  serve,
}) => {
  test.setTimeout(180_000);
  const tool = await serve({ '/order': order, '/inner': inner });
  const management = await manage();
  try {
    await management.set({ organisation: 'Nordlicht', ceiling: { elsewhere: { level: 'watch' } } });
    await onScreen(
      async (screen) => {
        const { browser, page } = screen;
        await page.goto(`${tool}/order`);
        await switchOn(screen);
        const recorder = await recorderIn(browser);
        await recorder.start(page, 'Approve order 1');
        const sign = page.locator('[popover]');
        await sign.waitFor({ state: 'attached' });
        const raise = page.frameLocator('iframe').getByRole('button');
        await page.getByRole('button', { name: 'Approve' }).click();
        await raise.click();
        await management.set({ organisation: 'Nordlicht', ceiling: { elsewhere: { level: 'marks' } } });
        await expect(sign).toHaveCount(0, { timeout: 30_000 });
        await page.getByRole('button', { name: 'Reject' }).click();
        await raise.click();
        const { steps } = shownSteps(await recorder.stop());
        expect(steps.map(stepWords)).toEqual(['Open “Order”', 'Click “Approve”, button', 'Click “Raise”, button']);
      },
      { executable: management.executable },
    );
  } finally {
    management.remove();
  }
});
