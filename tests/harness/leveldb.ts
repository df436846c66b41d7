// What the browser's own store files hold once they are unpacked: LevelDB keeps values in pieces in its logs and packed by Snappy in its
// tables, and Chromium packs large values of a database once more. A search of the raw bytes alone would miss them.

/** One block of a log; a record goes on in the next. */
const logBlock = 32 * 1024;
const tableMagic = Buffer.from('57fb808b247547db', 'hex');

/** Reads a varint; answers the value and where it ends. */
const varint = (bytes: Buffer, from: number): [value: number, end: number] => {
  let [value, at, factor] = [0, from, 1];
  for (; at < bytes.length && at - from < 9; at++, factor *= 128) {
    value += (bytes[at]! & 127) * factor;
    if (bytes[at]! < 128) return [value, at + 1];
  }
  throw new Error('Not a number');
};

/** Unpacks Snappy's raw form (google/snappy, format_description.txt). Throws on what is none. */
export const unsnap = (bytes: Buffer): Buffer => {
  const [length, start] = varint(bytes, 0);
  if (length > 64 * 1024 * 1024) throw new Error('Too long');
  const out = Buffer.alloc(length);
  let [at, to] = [start, 0];
  while (to < length) {
    if (at >= bytes.length) throw new Error('Cut short');
    const tag = bytes[at++]!;
    if ((tag & 3) === 0) {
      const extra = Math.max(0, (tag >> 2) - 59);
      const size = (extra > 0 ? bytes.readUIntLE(at, extra) : tag >> 2) + 1;
      at += extra;
      if (to + size > length || at + size > bytes.length) throw new Error('Too much');
      bytes.copy(out, to, at, at + size);
      [at, to] = [at + size, to + size];
      continue;
    }
    const kind = tag & 3;
    const size = kind === 1 ? 4 + ((tag >> 2) & 7) : (tag >> 2) + 1;
    const back = kind === 1 ? ((tag >> 5) << 8) | bytes[at]! : kind === 2 ? bytes.readUInt16LE(at) : bytes.readUInt32LE(at);
    at += kind === 1 ? 1 : kind === 2 ? 2 : 4;
    if (back === 0 || back > to || to + size > length) throw new Error('From nowhere');
    // Byte by byte: what is copied may be what was just written.
    for (let each = 0; each < size; each++) out[to + each] = out[to + each - back]!;
    to += size;
  }
  return out;
};

const orNothing = (unpack: () => Buffer): Buffer[] => {
  try {
    return [unpack()];
  } catch {
    return [];
  }
};

/** The records of a log, each put together from its pieces. */
const logRecords = (bytes: Buffer): Buffer => {
  const pieces: Buffer[] = [];
  for (let block = 0; block < bytes.length; block += logBlock) {
    const end = Math.min(block + logBlock, bytes.length);
    for (let at = block; at + 7 <= end;) {
      const size = bytes.readUInt16LE(at + 4);
      if (bytes[at + 6] === 0 || at + 7 + size > end) break;
      pieces.push(bytes.subarray(at + 7, at + 7 + size));
      at += 7 + size;
    }
  }
  return Buffer.concat(pieces);
};

/** One block of a table, unpacked. `size` leaves out the byte that says how it is packed. */
const tableBlock = (bytes: Buffer, offset: number, size: number): Buffer => {
  const block = bytes.subarray(offset, offset + size);
  return bytes[offset + size] === 1 ? unsnap(block) : block;
};

/** Values of a block, in order: each key shares its beginning with the one before. */
const valuesIn = (block: Buffer): Buffer[] => {
  const restarts = block.readUInt32LE(block.length - 4);
  const end = block.length - 4 - 4 * restarts;
  const values: Buffer[] = [];
  for (let at = 0; at < end;) {
    const [, afterShared] = varint(block, at);
    const [own, afterOwn] = varint(block, afterShared);
    const [size, start] = varint(block, afterOwn);
    values.push(block.subarray(start + own, start + own + size));
    at = start + own + size;
  }
  return values;
};

/** All blocks of a table (doc/table_format.md of LevelDB). */
const tableBlocks = (bytes: Buffer): Buffer[] => {
  const footer = bytes.subarray(-48);
  if (footer.length < 48 || !footer.subarray(40).equals(tableMagic)) return [];
  const [, a] = varint(footer, 0);
  const [, b] = varint(footer, a);
  const [offset, c] = varint(footer, b);
  const [size] = varint(footer, c);
  return valuesIn(tableBlock(bytes, offset, size)).flatMap((handle) =>
    orNothing(() => {
      const [from, next] = varint(handle, 0);
      return tableBlock(bytes, from, varint(handle, next)[0]);
    }),
  );
};

/** Chromium's mark of a value that was packed by itself (third_party/blink, idb_value_wrapping.cc). */
const packedValue = Buffer.from([0xff, 0x11, 0x02]);

const packedIn = (bytes: Buffer): Buffer[] => {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf(packedValue); at !== -1; at = bytes.indexOf(packedValue, at + 1))
    found.push(...orNothing(() => unsnap(bytes.subarray(at + packedValue.length))));
  return found;
};

/** A file of a store in every form in which it can be read: as it lies, put together, and unpacked. */
export const unpacked = (bytes: Buffer): Buffer[] => {
  const forms = [bytes, logRecords(bytes), ...tableBlocks(bytes)];
  return [...forms, ...forms.flatMap(packedIn)];
};
