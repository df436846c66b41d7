// Every single value of a record with its path, so that a view can prove that it left nothing out (rule C2).

/** One value that is not an object or a list. */
export interface Leaf {
  /** JSON Pointer without the first slash: `body/evidence/0/exact`. */
  path: string;
  value: string;
}

/** All values below a plain one, in its order. Empty objects and lists, which say something too, count as a value. */
export const leavesOf = (value: unknown, path = ''): Leaf[] => {
  const entries = value !== null && typeof value === 'object' ? Object.entries(value) : [];
  if (entries.length > 0) return entries.flatMap(([key, entry]) => leavesOf(entry, path ? `${path}/${key}` : key));
  if (Array.isArray(value)) return [{ path, value: 'none' }];
  if (value !== null && typeof value === 'object') return [{ path, value: 'none' }];
  return [{ path, value: value === null ? 'none' : String(value) }];
};
