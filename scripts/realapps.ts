// The main job on real web tools: captured by keyboard on an issue of Redmine and in a room of The Lounge, found again, shown beside
// cases like it, agreed to, sent, packaged.
// The tools are started by scripts beside this project; PRECEDENT_REALAPPS names their folder. Prints what was read.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as at } from 'node:path';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { appsFolder, hasApps, openLounge, openRedmine, startApp, stopApp } from '#scripts/realapps/apps.ts';
import { demonstrations } from '#scripts/realapps/demonstrations.ts';
import { editors } from '#scripts/realapps/editors.ts';
import { evidenceInLounge, evidenceInRedmine, printSightings } from '#scripts/realapps/evidence.ts';
import { marksInTools } from '#scripts/realapps/marks-in-tools.ts';
import { panelInLounge } from '#scripts/realapps/panel-in-lounge.ts';
import { panelInRedmine, realPanelInRedmine } from '#scripts/realapps/panel-in-redmine.ts';
import { printSaid } from '#scripts/realapps/side-panel.ts';
import { walk } from '#scripts/steps.ts';
import { tool } from '#scripts/tool.ts';
import { provideBrowser, provideScreen } from '#scripts/suite/provide-browser.ts';
import { launch } from '#tests/harness/browser.ts';
import { startCollector } from '#tests/harness/collector.ts';
import { linesOf } from '#tests/harness/package-folder.ts';
import { agree, capture, join, open, untilSent } from '#tests/harness/person.ts';
import { recordingProxy } from '#tests/harness/proxy.ts';
import { sentPayloads } from '#tests/harness/sent.ts';

if (!hasApps()) {
  console.error(`There are no start scripts at ${appsFolder}. Set PRECEDENT_REALAPPS to the folder that holds them.`);
  process.exit(2);
}
if ((await tool('wxt', ['build'])) !== 0 || !(await provideBrowser())) process.exit(1);
await provideScreen();
const steps = walk();
const { step, check, end } = steps;
const [part] = process.argv.slice(2);
if (part !== undefined && !['editors', 'demonstrations'].includes(part)) {
  console.error(`There is no part "${part}". These can be run alone: npm run realapps -- editors | demonstrations`);
  process.exit(2);
}
if (part !== 'demonstrations') {
  console.log('\nBefore and after in real editors\n');
  await editors(steps);
}
if (part === 'editors') {
  end();
  process.exit();
}
console.log('\nDemonstrations, recorded and replayed\n');
await demonstrations(steps, await step('Start Redmine for them', async () => startApp('redmine')));
if (part === 'demonstrations') {
  end();
  process.exit();
}
console.log('\nThe main job on real tools\n');
const work = await mkdtemp(at(tmpdir(), 'precedent-realapps-'));
const redmine = await step('Start Redmine', async () => startApp('redmine'));
const lounge = await step('Start The Lounge', async () => startApp('thelounge'));
const proxy = await recordingProxy();
const collector = await step('Start a collector', () => startCollector({ dataDir: at(work, 'collector') }));
const browser = await launch({ proxy: proxy.url });
try {
  const dashboard = await browser.dashboard();
  await step('Join the organisation', async () => join(dashboard, collector.url, await collector.enrolCode('Kim')));

  const issue = await browser.context.newPage();
  await openRedmine(issue, redmine);
  await step('Redmine: keep a correction about an issue', () =>
    capture(browser, issue, {
      select: '.description .wiki p',
      kind: 'correction',
      why: 'Austria has 20%; the delivery address decides.',
      fields: ['', 'Another person', 'Customer in Austria was charged 19%; 20% applies.'],
    }),
  );
  await step('Redmine: a note of my own becomes the reason', async () => {
    await issue.locator('#content > .contextual .icon-edit').first().click();
    await issue.locator('#issue_notes').fill('The rate follows the delivery address, so order 4711 is refunded.');
    await issue.locator('#issue_notes').press('Control+a');
    await capture(browser, issue, { kind: 'decision', fields: ['Refund the difference'] });
  });

  const room = await browser.context.newPage();
  await openLounge(room, lounge);
  await step('The Lounge: keep an exception about a message', () =>
    capture(browser, room, {
      select: '.msg:has-text("day 41") .content',
      kind: 'exception',
      why: 'The carrier was on strike; the customer could not send it in time.',
      fields: ['Returns within 30 days.', 'Granted once'],
    }),
  );

  // First, on numbers that no removed issue had: a number that is given again is the same case.
  const said = [
    ...(await panelInRedmine({ browser, page: issue, app: redmine, steps })),
    ...(await panelInLounge({ browser, page: room, steps })),
  ];
  const sightings = [
    ...(await evidenceInRedmine({ browser, page: issue, app: redmine, steps })),
    ...(await evidenceInLounge({ browser, page: room, app: lounge, steps })),
  ];
  await realPanelInRedmine({ app: redmine, steps });
  await marksInTools({ redmine, lounge, steps });

  await dashboard.bringToFront();
  for (const words of ['20% applies', 'Refund the difference', 'Granted once'])
    await step(`Agree to "${words}"`, async () => {
      await open(dashboard, words);
      await agree(dashboard, ['train-models']);
    });
  await step('All three are sent, with proof', () => untilSent(dashboard, 3));
  const sent = sentPayloads(proxy).map(({ text }) => JSON.parse(text) as Judgment);
  const out = at(work, 'package');
  await step('Build a package', () => collector.package(out, '--purpose', 'train-models'));
  check('D1', 'Three rows, each with its lineage', linesOf(out, 'prompt-completion').length === 3);
  const quotes = sent.flatMap(({ body }) => body.evidence).filter((each) => each.type === 'quote');
  check(
    'K4',
    'The words that were selected are in the records',
    ['19%', 'day 41'].every((words) => quotes.some(({ exact }) => exact.includes(words))),
  );

  console.log('\nWhat was read\n');
  for (const { kind, case: judged, body } of sent) {
    const page = body.evidence.find((each) => each.type === 'page');
    console.log(`  ${kind} in ${judged.tool}, ${page?.title ?? 'no title'}`);
    console.log(`    address  ${page?.address ?? 'not read'}`);
    console.log(`    case     ${judged.text}`);
    console.log(`    why      ${body.verdict.rationale}`);
    for (const { code, count } of body.coverage) console.log(`    not read ${code} × ${count}`);
  }
  console.log('\nHow evidence was found again\n');
  printSightings(sightings);
  console.log('\nWhat the side panel said\n');
  printSaid(said);
  console.log(`\n  first row  ${JSON.stringify(linesOf(out, 'prompt-completion')[0])}`);
} finally {
  await browser.close();
  await collector.stop();
  await proxy.stop();
  stopApp('redmine');
  stopApp('thelounge');
  await rm(work, { recursive: true, force: true });
}
end();
