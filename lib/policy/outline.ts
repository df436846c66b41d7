// The schema of a policy as an outline: what each part is called, what it may hold and within which bounds. The form of the editor, the
// table in the docs and the schema for browser management are all made from it.
import * as z from 'zod';
import { managedSettings } from '#lib/policy/managed.ts';
import { policy } from '#lib/policy/policy.ts';

/** One part of a policy. `choice` has options; `list` has an item; `group` has fields. */
export interface Part {
  /** Where it stands: `sites[].matches[]`. */
  path: string;
  /** Its own name in that place; empty for an item of a list. */
  name: string;
  /** Its name on screen. */
  title: string;
  /** What it is for, in a sentence; empty where its title says it. */
  help: string;
  control: 'text' | 'day' | 'number' | 'switch' | 'choice' | 'list' | 'group' | 'fixed';
  isRequired: boolean;
  /** Smallest and largest: of a number, of the characters of a text, of the entries of a list. */
  least?: number;
  most?: number;
  /** The only value of what is fixed, or those that may be chosen. */
  options?: readonly string[];
  item?: Part;
  fields?: readonly Part[];
}

type Node = z.core.JSONSchema.JSONSchema;
const nodeOf = (value: unknown): Node => (typeof value === 'object' && value !== null ? (value as Node) : {});

/** `coolingOffMinutes` as words: Cooling off minutes. */
const spoken = (name: string): string => {
  const spaced = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

/** Alternatives of one thing as one group; the values of what is fixed in each of them can be chosen. */
const joined = (alternatives: readonly Node[]): Node => {
  const properties: Record<string, Node> = {};
  for (const alternative of alternatives)
    for (const [name, value] of Object.entries(alternative.properties ?? {})) {
      const next = nodeOf(value);
      const known = properties[name]?.enum ?? [];
      if (next.const === undefined) properties[name] = next;
      else properties[name] = { type: 'string', enum: [...known, next.const] };
    }
  const required = (alternatives[0]?.required ?? []).filter((name) =>
    alternatives.every((each) => each.required?.includes(name)),
  );
  return { type: 'object', properties, required };
};

const bounds = (least: number | undefined, most: number | undefined): Pick<Part, 'least' | 'most'> => ({
  ...(least === undefined ? {} : { least }),
  // The largest safe integer is no bound that anybody set.
  ...(most === undefined || most >= Number.MAX_SAFE_INTEGER ? {} : { most }),
});

const partOf = (given: Node, name: string, path: string, isRequired: boolean): Part => {
  const alternatives = given.oneOf ?? given.anyOf;
  const node = alternatives ? { ...given, ...joined(alternatives.map(nodeOf)) } : given;
  const about = { path, name, title: node.title ?? spoken(name), help: node.description ?? '', isRequired };
  if (node.const !== undefined) return { ...about, control: 'fixed', options: [String(node.const)] };
  if (node.enum) return { ...about, control: 'choice', options: node.enum.map(String) };
  switch (node.type) {
    case 'object':
      return { ...about, control: 'group', fields: fieldsOf(node, path) };
    case 'array':
      return {
        ...about,
        control: 'list',
        item: partOf(nodeOf(node.items), '', `${path}[]`, true),
        ...bounds(node.minItems, node.maxItems),
      };
    case 'integer':
    case 'number':
      return { ...about, control: 'number', ...bounds(node.minimum, node.maximum) };
    case 'boolean':
      return { ...about, control: 'switch' };
    default:
      return { ...about, control: node.format === 'date' ? 'day' : 'text', ...bounds(node.minLength, node.maxLength) };
  }
};

const fieldsOf = ({ properties = {}, required = [] }: Node, path: string): Part[] =>
  Object.entries(properties).map(([name, value]) =>
    partOf(nodeOf(value), name, path === '' ? name : `${path}.${name}`, required.includes(name)),
  );

const outlineOf = (schema: z.ZodType): Part[] => fieldsOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), '');

/** A policy, part by part, in the order of the schema: what the editor makes its form from. */
export const policyOutline = (): Part[] => outlineOf(policy);

/** What browser management can set, part by part. */
export const managedOutline = (): Part[] => outlineOf(managedSettings);
