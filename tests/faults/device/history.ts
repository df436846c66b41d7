// One random history of a device and an endpoint: what a person does, what a network and a power cut do, then a time in which all
// is well; and what must be true at each moment of it and at its end. Only the production step functions decide for the device.
import { nextRunAt } from '#lib/sync/runner.ts';
import { checkAtEnd, checkNow } from '#tests/faults/device/checks.ts';
import { storeOn } from '#tests/faults/device/disk.ts';
import type { Mistake } from '#tests/faults/device/mistakes.ts';
import { makeNetwork } from '#tests/faults/device/network.ts';
import { makePerson } from '#tests/faults/device/person.ts';
import { day, demand, hour, sceneOf, second } from '#tests/faults/device/scene.ts';
import { makeWorker } from '#tests/faults/device/worker.ts';

const tenYears = 3652 * day;

/** Lets everything that waits for nothing outside go on. */
const flush = () => new Promise<void>((done) => setImmediate(done));

/** Runs one history of `length` acts. Answers the first broken promise in words, or nothing. */
export const runHistory = async (seed: number, length: number, mistake: Partial<Mistake> = {}): Promise<string | undefined> => {
  const scene = sceneOf(seed, mistake.endpoint);
  const { chance, disk, endpoint } = scene;
  const person = makePerson(disk, chance, { ...mistake.person });
  const network = makeNetwork(scene);
  const worker = makeWorker(scene, network, mistake);
  const local = () => scene.time + scene.offset;

  const kill = () => {
    worker.kill();
    person.forget();
  };
  const captureOne = () => {
    const id = person.capture();
    if (chance.is(0.03)) chance.one([endpoint.poison, endpoint.large, endpoint.unwanted])!.add(id);
  };
  const expiry = () => new Date(scene.time + (chance.is(0.1) ? chance.below(3) : 400) * day).toISOString().slice(0, 10);
  const eraseElsewhere = () => {
    const record = chance.one([...disk.records.values()].filter(({ id }) => endpoint.holds(id)));
    if (!record) return;
    scene.erasedElsewhere.add(record.id);
    endpoint.erase(record.id);
  };
  const jump = () => {
    scene.offset = chance.one([0, tenYears, -tenYears, 40 * day, -40 * day])!;
    // How long something was ago cannot be known across a jump; waits hold again from the next failure on.
    scene.silentUntil = 0;
    scene.failures = [];
  };

  const someSeconds = () => network.pass(chance.below(8) * second);
  const someHours = () => network.pass(chance.below(2 * 3600) * second);
  const aDay = () => network.pass(day);

  const acts: [weight: number, act: () => unknown][] = [
    [12, captureOne],
    [12, () => person.consent(local(), expiry())],
    [3, () => person.edit(local())],
    [5, () => person.withdraw(local())],
    [3, () => person.renew(local(), expiry())],
    [1, person.undo],
    [1, eraseElsewhere],
    [0.1, endpoint.eraseAll],
    [120, worker.step],
    [6, kill],
    [1, worker.fillDisk],
    [30, network.deliver],
    [4, network.drop],
    [0.5, network.outage],
    [2, endpoint.restart],
    [1, endpoint.cutPower],
    [1.5, endpoint.backUp],
    [1, endpoint.restore],
    [14, someSeconds],
    [2, someHours],
    [0.3, aDay],
    [0.3, jump],
    [3, person.catchUp],
  ];
  const isHeard = new Set<() => unknown>([worker.step, network.deliver, network.drop, someSeconds, someHours, aDay]);
  const weights = acts.reduce((sum, [weight]) => sum + weight, 0);
  for (let done = 0; done < length && !scene.broken; done++) {
    let left = chance.next() * weights;
    const [, act] = acts.find(([weight]) => (left -= weight) < 0)!;
    act();
    // What a person does waits for nothing; only the worker and the network have something to go on with.
    if (isHeard.has(act)) await flush();
    demand(scene, checkNow(scene));
  }

  // From here on all is well: nothing is lost, nothing is late, nobody does anything.
  scene.isCalm = true;
  kill();
  const runOut = async () => {
    for (let more = 0; more < 5000 && (more === 0 || worker.isRunning() || network.flights.length > 0); more++) {
      worker.step();
      await flush();
      if (network.flights.length > 0 && !worker.isAtGate()) network.deliver();
      await flush();
    }
  };
  const settle = async (rounds: number) => {
    for (let round = 0; round < rounds && !scene.broken; round++) {
      await runOut();
      demand(scene, checkNow(scene));
      const next = await nextRunAt(
        storeOn(disk, 'life', async () => {}),
        local(),
      );
      network.pass(Math.min(Math.max((next ?? 0) - local(), second), 26 * hour));
      if (disk.outbox.size === 0 && round > 2) return;
    }
  };
  await settle(300);
  // Another day: the daily reconciliation finds what was erased elsewhere or lost in a restore.
  network.pass(25 * hour);
  await settle(50);
  demand(scene, checkAtEnd(scene));

  // Every request that was ever made arrives once more, in any order. Nothing may change; and were each proved anew, which only the device
  // could, nothing would come or go all the same. An agreement that a restore forgot may then stand beside the one that replaced it.
  for (const { isProvedAnew, state } of [
    { isProvedAnew: false, state: endpoint.state },
    { isProvedAnew: true, state: endpoint.contents },
  ]) {
    const before = state();
    for (const { path, text, nonce } of worker.traffic.toSorted(() => chance.next() - 0.5))
      endpoint.handle(path, text, isProvedAnew ? endpoint.handle(path, text, undefined).nonce : nonce);
    if (state() !== before) demand(scene, '[I10] Replayed traffic changed what the endpoint holds');
  }
  return scene.broken;
};
