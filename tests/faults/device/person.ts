// What a person does to records, on the disk of a simulation: the same transactions as lib/actions, without a screen.
import type { ConsentRow, RecordRow } from '#lib/store/db.ts';
import { may, move } from '#lib/judgment/life.ts';
import { canonical } from '#lib/judgment/canonical.ts';
import type { Chance } from '#tests/faults/device/chance.ts';
import { sha256 } from '#tests/faults/device/chance.ts';
import { endConsents, type Disk } from '#tests/faults/device/disk.ts';

export interface PersonFaults {
  outboxInSecondTransaction?: boolean;
  supersededNotErased?: boolean;
  changedAfterConsent?: boolean;
}

const undoWindow = 10_000;

export const makePerson = (disk: Disk, chance: Chance, faults: PersonFaults = {}) => {
  /** Writes that a faulty build does later; a kill forgets them. */
  let later: (() => void)[] = [];
  const among = (...states: RecordRow['state'][]) =>
    chance.one([...disk.records.values()].filter(({ state }) => states.includes(state)));

  const capture = (supersedes?: string): string => {
    const id = chance.id();
    const judgment = {
      id,
      kind: 'decision',
      case: { tool: 'tool.example' },
      text: `a judgment ${chance.id()}`,
      ...(supersedes ? { supersedes } : {}),
    };
    disk.records.set(id, { id, state: 'kept', judgment: judgment as unknown as RecordRow['judgment'] });
    return id;
  };

  const retire = (record: RecordRow, now: number): void => {
    const { id, state } = record;
    const put = disk.outbox.get(id);
    const hasLeft = state !== 'consented' || !put || put.wasSent || (disk.consents.get(id)?.length ?? 0) > 1;
    endConsents(disk, id);
    disk.quarantine.delete(id);
    if (!hasLeft) {
      disk.outbox.delete(id);
      disk.records.set(id, { ...record, state: 'erased' });
      return;
    }
    disk.records.set(id, { ...record, state: move(state, 'withdraw') });
    if (faults.supersededNotErased) disk.outbox.delete(id);
    else
      disk.outbox.set(id, {
        recordId: id,
        action: 'erase',
        eventId: chance.id(),
        endpoint: disk.enrolment.endpoint,
        nextAttemptAt: now,
        attempt: 0,
        wasSent: false,
      });
  };

  /** Agrees to these bytes, in place of what was agreed to before; answers what puts it in the outbox. */
  const agree = ({ id }: RecordRow, sealed: string, now: number, expiresOn: string): (() => unknown) => {
    const { endpoint, root, contributorEpoch, deviceKey } = disk.enrolment;
    endConsents(disk, id);
    const terms = {
      id: chance.id(),
      recordId: id,
      hash: sha256(sealed),
      audience: { endpoint, root },
      purposes: ['train-models'],
    };
    const row = { ...terms, expiresOn, contributorEpoch, deviceKey, isLive: true, agreedAt: now } as unknown as ConsentRow;
    disk.consents.set(id, [...(disk.consents.get(id) ?? []), row]);
    const eventId = chance.id();
    const nextAttemptAt = now + undoWindow;
    return () =>
      disk.outbox.set(id, { recordId: id, action: 'put', eventId, endpoint, nextAttemptAt, attempt: 0, wasSent: false });
  };

  return {
    capture: () => capture(),
    consent(now: number, expiresOn: string) {
      const record = among('kept', 'refused');
      if (!record || !may(record.state, 'consent')) return;
      const { id, judgment } = record;
      const { endpoint, root } = disk.enrolment;
      const sealed = record.sealed ?? canonical(judgment);
      const queue = agree(record, sealed, now, expiresOn);
      disk.records.set(id, { ...record, state: move(record.state, 'consent'), sealed, audience: { endpoint, root } });
      disk.quarantine.delete(id);
      if (faults.outboxInSecondTransaction) later.push(queue);
      else queue();
    },
    /** Agrees anew to what is stored, for longer or for less. */
    renew(now: number, expiresOn: string) {
      const record = among('stored');
      if (record?.sealed && may(record.state, 'renew') && !disk.outbox.has(record.id))
        agree(record, record.sealed, now, expiresOn)();
    },
    undo() {
      const record = among('consented');
      const put = record && disk.outbox.get(record.id);
      if (!record || !put || put.wasSent || (disk.consents.get(record.id)?.length ?? 0) !== 1) return;
      disk.consents.delete(record.id);
      disk.outbox.delete(record.id);
      const { sealed: _sealed, audience: _audience, ...open } = record;
      disk.records.set(record.id, { ...open, state: 'kept' });
    },
    withdraw(now: number) {
      const record = among('consented', 'sent', 'stored', 'refused');
      if (!record) return;
      endConsents(disk, record.id);
      const { supersededNotErased } = faults;
      faults.supersededNotErased = false;
      retire(record, now);
      if (supersededNotErased) faults.supersededNotErased = true;
    },
    edit(now: number) {
      const record = among('consented', 'sent', 'stored', 'refused');
      if (!record) return;
      if (faults.changedAfterConsent) {
        disk.records.set(record.id, { ...record, sealed: canonical({ id: record.id, text: 'another text' }) });
        return;
      }
      retire(record, now);
      disk.records.set(record.id, { ...disk.records.get(record.id)!, supersededBy: capture(record.id) });
    },
    /** What a faulty build put off is done now. */
    catchUp() {
      for (const act of later) act();
      later = [];
    },
    forget() {
      later = [];
    },
  };
};
export type Person = ReturnType<typeof makePerson>;
