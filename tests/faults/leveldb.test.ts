import { describe, expect, it } from 'vitest';
import { unpacked, unsnap } from '#tests/harness/leveldb.ts';

/** "harbour harbour harbour": a literal and one copy of what was just written. */
const packed = Buffer.concat([Buffer.from([23, 7 << 2]), Buffer.from('harbour '), Buffer.from([((15 - 1) << 2) | 2, 8, 0])]);

describe('reading store files', () => {
  it('unpacks what Snappy packed, and refuses what is none', () => {
    expect(unsnap(packed).toString()).toBe('harbour harbour harbour');
    for (const bad of [packed.subarray(0, 6), Buffer.from([200, 1, 2]), Buffer.from([4, 5, 9]), Buffer.alloc(0)])
      expect(() => unsnap(bad)).toThrow();
  });

  it('finds a text that lies across two pieces of a log, and one that was packed by itself', () => {
    const header = (size: number, kind: number): Buffer => Buffer.from([0, 0, 0, 0, size & 255, size >> 8, kind]);
    const first = 32 * 1024 - 7;
    const log = Buffer.concat([
      header(first, 2),
      Buffer.alloc(first - 3, 'x'),
      Buffer.from('har'),
      header(4, 4),
      Buffer.from('bour'),
    ]);
    expect(log.includes('harbour')).toBe(false);
    expect(unpacked(log).some((bytes) => bytes.includes('harbour'))).toBe(true);
    const value = Buffer.concat([Buffer.from('key'), Buffer.from([0xff, 0x11, 0x02]), packed]);
    expect(unpacked(value).some((bytes) => bytes.includes('harbour harbour'))).toBe(true);
  });
});
