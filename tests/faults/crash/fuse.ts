// A life that ends at a chosen moment: each wait for something durable or for the network is a point before and after which it can end,
// and a dead life touches nothing any more. Between two such points nothing changes that anybody could find later.
import { Dexie, type DBCore, type DBCoreTable } from 'dexie';
import type { Database } from '#lib/store/db.ts';

/** What a life that has ended answers to everything. */
export class Killed extends Error {
  override name = 'Killed';
}

export interface Fuse {
  /** Passes one point, or ends the life there. Throws from then on. */
  step(): void;
  /** How many points were passed. */
  passed(): number;
  isDead(): boolean;
}

/** A life that ends at the nth point, counted from 0; without a number it does not end. */
export const fuseOf = (after = Infinity): Fuse => {
  let passed = 0;
  let isDead = false;
  return {
    step() {
      if (isDead || passed >= after) {
        isDead = true;
        throw new Killed('The worker was ended here');
      }
      passed++;
    },
    passed: () => passed,
    isDead: () => isDead,
  };
};

type Wait = (...args: never[]) => PromiseLike<unknown>;

/** The same function with a point before it and one after it: what it did is done, and nobody hears of it. */
const between = <F extends Wait>(fuse: Fuse, run: F): F =>
  ((...args: Parameters<F>) =>
    new Dexie.Promise<void>((go) => go(fuse.step()))
      .then(() => run(...args) as PromiseLike<unknown>)
      .then((got) => {
        fuse.step();
        return got;
      })) as unknown as F;

/** Every read and write of this database is a point; inside a transaction, ending there takes the transaction along. */
export const burnDatabase = (db: Database, fuse: Fuse): Database => {
  const table = (own: DBCoreTable): DBCoreTable => ({
    ...own,
    mutate: between(fuse, own.mutate),
    get: between(fuse, own.get),
    getMany: between(fuse, own.getMany),
    query: between(fuse, own.query),
    openCursor: between(fuse, own.openCursor),
    count: between(fuse, own.count),
  });
  const create = (core: DBCore): DBCore => ({ ...core, table: (name) => table(core.table(name)) });
  db.use({ stack: 'dbcore', name: 'fuse', create });
  return db;
};

/** An area of `storage` as far as it is used. */
interface Area {
  get: (keys: never) => Promise<unknown>;
  set: (values: never) => Promise<unknown>;
  remove: (keys: never) => Promise<unknown>;
}

/** Every read and write of this storage area is a point, until the function that it answers is called. */
export const burnStorage = (area: Area, fuse: Fuse): (() => void) => {
  const { get, set, remove } = area;
  Object.assign(area, {
    get: between(fuse, get.bind(area)),
    set: between(fuse, set.bind(area)),
    remove: between(fuse, remove.bind(area)),
  });
  return () => void Object.assign(area, { get, set, remove });
};
