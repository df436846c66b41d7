// Rule I7 seen from outside: each answer of a running collector leaves after the journal that holds what it answers for was written and
// fdatasync has returned, and for an erasure the ledger too. Needs strace (Debian: strace). 200 answers with PRECEDENT_LONG=1.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bar } from '#tests/harness/bars.ts';
import { newDataFolder, startCollector } from '#tests/harness/collector.ts';
import { makeDevice } from '#tests/harness/wire-device.ts';
import { isLong } from '#tests/harness/runs.ts';

const answers = isLong ? 200 : 10;

/** One call of the collector to the system, when it had returned. */
interface Call {
  /** What it was done to: a journal, the ledger, a connection. */
  to: 'journal' | 'ledger' | 'socket' | undefined;
  isSync: boolean;
  text: string;
}

const placeOf = (line: string): Call['to'] => {
  const path = /^\w+\(\d+<([^>]*)>/.exec(line)?.[1] ?? '';
  if (/\/journal-\d+\.jsonl$/.test(path)) return 'journal';
  if (path.endsWith('/ledger.jsonl')) return 'ledger';
  return /^(?:socket|TCP)/.test(path) ? 'socket' : undefined;
};

/** Calls in the order in which they returned. One that another thread came between is told in two lines. */
const callsIn = (trace: string): Call[] => {
  const waiting = new Map<string, Call>();
  const calls: Call[] = [];
  for (const line of trace.split('\n')) {
    const [, thread, rest] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    if (!thread || !rest) continue;
    const resumed = rest.startsWith('<... ') ? waiting.get(thread) : undefined;
    if (rest.startsWith('<... ')) waiting.delete(thread);
    const call = resumed ?? { to: placeOf(rest), isSync: rest.startsWith('fdatasync('), text: rest };
    if (rest.endsWith('<unfinished ...>')) waiting.set(thread, call);
    else if (!call.isSync || rest.endsWith(' = 0')) calls.push(call);
  }
  return calls;
};

/** Whether what names this id was written to that file and made durable before this line. */
const isDurable = (calls: readonly Call[], to: Call['to'], id: string, before: number): boolean => {
  const written = calls.findIndex((call) => call.to === to && !call.isSync && call.text.includes(id));
  const synced = calls.findIndex((call, at) => at > written && call.to === to && call.isSync);
  // In the order of their return, and the disk was asked only after the write had returned.
  return written >= 0 && synced > written && synced < before;
};

it(`[I7] the disk has what is answered before it is answered, ${answers} times`, { timeout: 600_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'precedent-trace-'));
  const trace = join(folder, 'calls');
  const dataDir = await newDataFolder();
  const calls = 'trace=fdatasync,write,writev,sendto,pwrite64';
  const under = ['strace', '-f', '--seccomp-bpf', '-y', '-s', '70000', '-e', calls, '-o', trace];
  const running = await startCollector({ dataDir, under }).catch((cause: Error) => {
    throw new Error(`The collector did not start under strace. Install strace, and let processes be traced. ${cause.message}`);
  });
  const told: { id: string; isErasure: boolean }[] = [];
  try {
    const device = await makeDevice(running.url);
    await device.enrol(await running.enrolCode('Kim'));
    while (told.length < answers) {
      const isErasure = told.length % 10 === 9;
      const event = isErasure ? device.withdraw(told.at(-1)!.id) : await device.put();
      expect(await device.results([event])).toEqual([isErasure ? 'erased' : 'stored']);
      told.push({ id: event.subject, isErasure });
    }
  } finally {
    await running.stop();
  }
  const all = callsIn(await readFile(trace, 'latin1'));
  let durable = 0;
  for (const { id, isErasure } of told) {
    // An erasure is answered with the same id once more.
    const answered = all.flatMap((call, at) => (call.to === 'socket' && call.text.includes(id) ? [at] : []));
    const [place] = isErasure ? answered.slice(-1) : answered;
    const isSafe =
      place !== undefined && isDurable(all, 'journal', id, place) && (!isErasure || isDurable(all, 'ledger', id, place));
    if (isSafe) durable++;
  }
  bar('fdatasync before each answer (strace)', `${answers} of ${answers}`, `${durable} of ${told.length}`);
  expect(durable).toBe(answers);
  // An answer that came first would be seen: between the write to the journal and its fdatasync nothing is durable.
  const { id } = told[0]!;
  const written = all.findIndex(({ to, text }) => to === 'journal' && text.includes(id));
  expect(isDurable(all, 'journal', id, written + 1)).toBe(false);
  await rm(folder, { recursive: true });
  await rm(dataDir, { recursive: true, force: true });
});
