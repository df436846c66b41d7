// The real web tools: started and stopped by scripts beside this project, signed in to, and changed as a colleague would change them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve, sep } from 'node:path';
import type { Page } from 'playwright';
import { root } from '#scripts/tool.ts';

/** What a tool's script prints: its address and login, by name. */
export type App = Readonly<Record<string, string>>;

/** The folder of the start scripts; PRECEDENT_REALAPPS names another. */
export const appsFolder = resolve(root, process.env['PRECEDENT_REALAPPS'] ?? '../shared/realapps');

/** Whether there are start scripts at all. */
export const hasApps = (): boolean => existsSync(appsFolder);

// The tools bring a Node of their own choice; ours is not it. It stands on the path in a folder of packages, of this checkout or,
// where somebody put another's Node there, of that one; so do npm's commands.
const ownEnvironment = {
  ...process.env,
  PATH: (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((each) => !each.split(sep).includes('node_modules'))
    .join(delimiter),
};

/** Starts a tool, or finds it running. */
export const startApp = (app: string): App => {
  const { status, stdout, stderr } = spawnSync(join(appsFolder, app, 'up'), {
    encoding: 'utf8',
    timeout: 600_000,
    env: ownEnvironment,
  });
  if (status !== 0) throw new Error(`${app} did not start. It said: ${stderr.trim().split('\n').at(-1)}`);
  return Object.fromEntries([...stdout.matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]));
};

export const stopApp = (app: string): void => void spawnSync(join(appsFolder, app, 'down'), { timeout: 60_000 });

/** Signs in to Redmine and opens an issue. */
export const openRedmine = async (page: Page, app: App): Promise<void> => {
  await page.goto(app['LOGIN_URL']!);
  await page.locator('#username').fill(app['USER']!);
  await page.locator('#password').fill(app['PASSWORD']!);
  await page.locator('#login-submit').click();
  await page.locator('#loggedas').waitFor();
  await page.goto(app['ITEM_URL']!);
};

/** Signs in to The Lounge where that is asked, and opens the room. */
export const openLounge = async (page: Page, app: App): Promise<void> => {
  await page.goto(app['LOGIN_URL']!);
  await page.locator('#signin-username').fill(app['USER']!);
  await page.locator('input[type=password]').fill(app['PASSWORD']!);
  await page.locator('button[type=submit]').click();
  await openRoom(page, app['CHANNEL']!);
};

/** Opens a room, or the list of a network, by its name. */
export const openRoom = async (page: Page, name: string): Promise<void> => {
  await page.locator(`.channel-list-item[data-name="${name}"]`).click();
  await page.locator('.msg .content').first().waitFor();
};

const redmine = async (app: App, path: string, method: string, body?: object): Promise<unknown> => {
  const answer = await fetch(new URL(path, app['URL']), {
    method,
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${btoa(`${app['USER']}:${app['PASSWORD']}`)}`,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`Redmine answered ${answer.status} to ${method} ${path}`);
  const text = await answer.text();
  return text.trim() === '' ? undefined : JSON.parse(text);
};

/** Makes an issue through Redmine's own interface and gives its number. */
export const makeIssue = async (app: App, subject: string, paragraphs: string[]): Promise<number> => {
  const about = { project_id: 'demo', subject, description: paragraphs.join('\n\n') };
  const made = (await redmine(app, '/issues.json', 'POST', { issue: about })) as { issue: { id: number } };
  return made.issue.id;
};

/** Edits the description of an issue, as a colleague does on another device. */
export const editIssue = async (app: App, issue: number, paragraphs: string[]): Promise<void> => {
  await redmine(app, `/issues/${issue}.json`, 'PUT', { issue: { description: paragraphs.join('\n\n') } });
};

/** Removes an issue. */
export const removeIssue = async (app: App, issue: number): Promise<void> => {
  await redmine(app, `/issues/${issue}.json`, 'DELETE');
};
