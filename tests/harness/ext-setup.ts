// An IndexedDB in memory for unit tests of stores and actions. Each test starts with an empty one.
import 'fake-indexeddb/auto';
