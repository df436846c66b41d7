// A collector inside the test's own process: the real app on a real store, with a clock that the test can turn.
import { rm } from 'node:fs/promises';
import { type AppOptions, createApp, type LogLine } from '#collector/app.ts';
import type { Collector } from '#collector/collector.ts';
import { openCollector } from '#collector/open.ts';
import { makeCode } from '#collector/people.ts';
import type { OpenStore } from '#collector/store/store.ts';
import { keepPristine, newDataFolder } from '#tests/harness/collector.ts';
import { makeDevice } from '#tests/harness/wire-device.ts';

export const origin = 'https://collector.example';

export type Endpoint = Awaited<ReturnType<typeof openEndpoint>>;

/** Opens an endpoint on a folder, or on a new one. */
export const openEndpoint = async (
  options: Partial<OpenStore> & Pick<AppOptions, 'isBehindProxy'> & Pick<Collector, 'provider'> = {},
) => {
  const folder = options.folder ?? (await newDataFolder());
  const said: string[] = [];
  const log: LogLine[] = [];
  const clock = { now: Date.parse('2026-11-22T12:00:00Z') };
  const say = (sentence: string) => void said.push(sentence);
  const collector = await openCollector({
    say,
    ...options,
    folder,
    organisation: 'Acme',
    origins: [origin],
    now: () => clock.now,
  });
  await keepPristine(folder);
  const app = createApp({
    collector,
    version: '0.0.0',
    log: (line) => log.push(line),
    isBehindProxy: options.isBehindProxy ?? false,
  });
  return {
    folder,
    collector,
    app,
    clock,
    said,
    log,
    newCode: async (name?: string) => (await makeCode(collector, name)).code,
    /** A device that nobody knows yet. */
    stranger: () => makeDevice(origin, (request) => app.fetch(request)),
    /** A device that has joined: of a new person, or a further one of the person of that name. */
    async device(name?: string) {
      const device = await this.stranger();
      const { status, body } = await device.enrol(await this.newCode(name));
      if (status !== 200) throw new Error(JSON.stringify(body));
      return device;
    },
    /** Ends it in order and removes its folder. */
    async remove() {
      await collector.store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
