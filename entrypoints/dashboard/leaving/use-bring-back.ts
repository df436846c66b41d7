// Bringing a file back, step by step: read here, asked about, and handed over in parts that each arrive whole (rule L2).
import { useRef, useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import type { Bringing } from '#components/leaving/my-data.tsx';
import { backupHeader, openBackup } from '#lib/store/backup.ts';
import type { Database } from '#lib/store/db.ts';
import type { Sheaf } from '#lib/store/own-data-rows.ts';
import { longestOwnFile, readOwnData, restOf, sheavesOf, type OwnFile } from '#lib/store/read-own-data.ts';

/** Records and characters that are handed over at once. */
const most = { records: 100, characters: 4_000_000 };

/** Parts of what a message can carry, in order. One record that is larger than that travels alone. */
const partsOf = (sheaves: readonly Sheaf[]): Sheaf[][] => {
  const parts: Sheaf[][] = [[]];
  let size = 0;
  for (const sheaf of sheaves) {
    const length = JSON.stringify(sheaf).length;
    const last = parts.at(-1)!;
    if (last.length > 0 && (last.length >= most.records || size + length > most.characters)) {
      parts.push([sheaf]);
      size = length;
    } else {
      last.push(sheaf);
      size += length;
    }
  }
  return parts;
};

const freshIn = async (db: Database, { tables }: OwnFile): Promise<number> => {
  const here = new Set(await db.records.toCollection().primaryKeys());
  return tables.records.filter(({ id }) => !here.has(id)).length;
};

export const useBringBack = (db: Database, ask: Ask) => {
  const [bringing, setBringing] = useState<Bringing>({ is: 'idle' });
  const [problem, setProblem] = useState<string>();
  const chosen = useRef<File>(undefined);
  const file = useRef<OwnFile>(undefined);
  const leave = (): void => {
    [chosen.current, file.current] = [undefined, undefined];
    setBringing({ is: 'idle' });
    setProblem(undefined);
  };
  const show = async (text: string): Promise<void> => {
    const read = readOwnData(text);
    file.current = read;
    const { day, tables, leftOut } = read;
    const [questions, packages] = [tables.questions.length, tables.packages.length];
    setBringing({
      is: 'read',
      day,
      judgments: tables.records.length,
      fresh: await freshIn(db, read),
      leftOut,
      questions,
      packages,
    });
  };
  const choose = async (picked: File): Promise<void> => {
    leave();
    setBringing({ is: 'reading' });
    if (picked.size > longestOwnFile)
      throw new Error(
        'This file is too large to be read here. Nothing was changed. Bring it back in a browser on a larger machine.',
      );
    const header = await backupHeader(picked);
    if (!header) return show(await picked.text());
    chosen.current = picked;
    setBringing({ is: 'locked', day: header.day, judgments: header.judgments });
  };
  const open = async (passphrase: string): Promise<void> => {
    setProblem(undefined);
    if (chosen.current) await show(await openBackup(chosen.current, passphrase));
  };
  const bring = async (): Promise<void> => {
    if (!file.current) return;
    setProblem(undefined);
    const { tables } = file.current;
    const parts = partsOf(sheavesOf(file.current));
    const all = tables.records.length;
    let [done, added] = [0, 0];
    setBringing({ is: 'bringing', done, all });
    for (const [place, sheaves] of parts.entries()) {
      const isLast = place === parts.length - 1;
      added += (await ask('bringBack', { sheaves, ...(isLast ? { rest: restOf(file.current) } : {}) })).added;
      done += sheaves.length;
      setBringing({ is: 'bringing', done, all });
    }
    const enrolled = new Set((await db.enrolments.toArray()).map(({ endpoint }) => endpoint));
    setBringing({ is: 'done', added, joined: tables.enrolments.filter(({ endpoint }) => !enrolled.has(endpoint)) });
    file.current = undefined;
  };
  /** A failure leaves the person where they can try again: at the passphrase, at the question, or at the start. */
  const told =
    (step: 'choose' | 'open' | 'bring') =>
    (error: Error): void => {
      setProblem(error.message);
      if (step === 'choose') setBringing({ is: 'idle' });
      if (step === 'bring' && file.current) void freshIn(db, file.current).then(() => setBringing({ is: 'idle' }));
    };
  return {
    bringing,
    problem,
    leave,
    choose: (picked: File) => void choose(picked).catch(told('choose')),
    open: (passphrase: string) => void open(passphrase).catch(told('open')),
    bring: () => void bring().catch(told('bring')),
  };
};
