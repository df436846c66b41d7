// The roll-out files of one plan, in a folder: one form of browser management each, all with the same settings.
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { macos } from '#collector/rollout/macos.ts';
import { firefox, googleAdmin, linux, type Plan, type RolloutFile, updateManifest } from '#collector/rollout/plan.ts';
import { windows } from '#collector/rollout/windows.ts';
import { managedSettings, type Managed } from '#lib/policy/managed.ts';
import { wrongOf } from '#lib/policy/read-json.ts';

export const rolloutFiles = (plan: Plan): RolloutFile[] => [
  ...linux(plan),
  ...windows(plan),
  ...macos(plan),
  ...googleAdmin(plan),
  ...firefox(plan),
  ...updateManifest(plan),
];

/** The settings in a file, or the sentence that says what is wrong with them. */
export const readSettings = async (path: string): Promise<Managed> => {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Error(`${path} cannot be read. Nothing was written. Give the path of a file that is there.`, { cause });
  });
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    throw new Error(`${path} is not JSON. Nothing was written. Mend it, and run this again.`, { cause });
  }
  const read = managedSettings.safeParse(raw);
  if (!read.success)
    throw new Error(
      `${path} holds no managed settings: ${wrongOf(read.error, 'the settings').join('; ')}. Nothing was written. Mend these places, and run this again.`,
    );
  return read.data;
};

/** Writes them into a new or empty folder. Answers with their names. */
export const writeRollout = async (folder: string, plan: Plan): Promise<string[]> => {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`${folder} is not empty. Nothing was written. Name a new folder.`);
  const files = rolloutFiles(plan);
  for (const { name, content } of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return files.map(({ name }) => name);
};
