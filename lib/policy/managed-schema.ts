// What browsers are told of the settings that management can make: the schema that Chrome and Edge read from the extension, and the
// manifest that Firefox reads from disk. Sources: developer.chrome.com, "Manifest for storage areas"; MDN, "Native manifests".
import { managedOutline, type Part } from '#lib/policy/outline.ts';
import type { Managed } from '#lib/policy/managed.ts';

/** JSON Schema in the few words that Chrome takes (draft 3): one type for everything, and no alternatives. */
export interface BrowserSchema {
  type: 'object' | 'array' | 'string' | 'integer' | 'boolean';
  title?: string;
  description?: string;
  properties?: Record<string, BrowserSchema>;
  items?: BrowserSchema;
}

const types = {
  text: 'string',
  day: 'string',
  fixed: 'string',
  choice: 'string',
  number: 'integer',
  switch: 'boolean',
  list: 'array',
  group: 'object',
} as const;

const schemaOf = ({ control, title, help, item, fields }: Part): BrowserSchema => ({
  type: types[control],
  ...(title ? { title } : {}),
  ...(help ? { description: help } : {}),
  ...(item ? { items: schemaOf(item) } : {}),
  ...(fields ? { properties: propertiesOf(fields) } : {}),
});

const propertiesOf = (parts: readonly Part[]): Record<string, BrowserSchema> =>
  Object.fromEntries(parts.map((part) => [part.name, schemaOf(part)]));

/**
 * Chrome's `managed_schema`. Types alone: a browser drops a setting that breaks its schema without a word to the extension, so bounds and
 * choices are left to our own reading, which says what is wrong and where, and allows nothing meanwhile.
 */
export const managedSchema = (): BrowserSchema => ({ type: 'object', properties: propertiesOf(managedOutline()) });

/** The managed manifest of Firefox, as a file named `<id>.json`. `id` is the extension's own. */
export const firefoxManifest = (id: string, data: Managed) => ({
  name: id,
  description: 'What this organisation allows Precedent to do',
  type: 'storage' as const,
  data,
});
