// Every table of the collector and the shape of its rows, as they stand in the database, in the dump and in the journal.
// Every key begins with the organisation, so that a shared or distributed PostgreSQL takes them as they are.
import type { Generated } from 'kysely';
import type { Consent, Purpose } from '#lib/judgment/consent.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import type { SignedPolicy } from '#lib/wire/policies.ts';
import type { PublicKey } from '#lib/wire/receipts.ts';

export interface OrganisationRow {
  /** Thumbprint of its offline root. */
  organisation: string;
  name: string;
  /** HMAC key for case ids, 32 bytes in base64url. */
  caseKey: string;
}

export interface ContributorRow {
  organisation: string;
  contributor: string;
  /** As the person who made the code named them; null when they were not named. */
  name: string | null;
  /** Raised by erase-me. */
  epoch: number;
  /** SHA-256 of the recovery code; null until a device joins. */
  recovery: string | null;
}

export interface DeviceRow {
  organisation: string;
  /** Thumbprint of its key. */
  device: string;
  contributor: string;
  key: PublicKey;
  revoked: boolean;
  /** `token` and the token's id, or `sign-in`; null for a code that was made for its person. */
  joinedBy: string | null;
}

/** What is known of a device for the list of devices: no content and no exact time. */
export interface ContactRow {
  organisation: string;
  device: string;
  /** The last day (UTC) on which it asked or sent. */
  day: string;
  /** Version of the policy that its person accepted. */
  policy: number | null;
  extension: string | null;
  /** Records that were refused here. */
  refusals: number;
}

/** A one-time code for joining. */
export interface CodeRow {
  organisation: string;
  /** SHA-256 of the code. */
  code: string;
  contributor: string;
  /** ISO 8601. */
  expires: string;
  used: boolean;
}

/** A token with which many devices join by themselves. */
export interface TokenRow {
  organisation: string;
  /** By which an admin names it; no secret. */
  id: string;
  /** SHA-256 of the token. */
  token: string;
  /** What it was made for, in the admin's words. */
  note: string | null;
  /** ISO 8601. */
  expires: string;
  /** How many devices may join with it, and how many did. */
  uses: number;
  used: number;
  revoked: boolean;
}

/** A person as the organisation's identity provider names them. */
export interface IdentityRow {
  organisation: string;
  issuer: string;
  subject: string;
  contributor: string;
}

export interface RecordRow {
  organisation: string;
  contributor: string;
  id: string;
  hash: string;
  /** The canonical bytes that were agreed to. */
  text: string;
}

export interface ConsentRow {
  organisation: string;
  contributor: string;
  record: string;
  id: string;
  /** Counts from 1 in the order of arrival; the highest sets the purposes. */
  seq: number;
  consent: Consent;
  receipt: string;
}

/** A package with a copy of a record, and the folder that it was handed on to. */
export interface Recipient {
  name: string;
  folder: string;
  /** Whether it was told that the record was taken back. */
  told: boolean;
}

/** What is left of a record that was taken back: final, but for who was told since. */
export interface ErasureRow {
  organisation: string;
  contributor: string;
  id: string;
  day: string;
  /** Who holds copies that were handed on. */
  recipients: Recipient[];
}

/** A package that was built and handed on to a folder. */
export interface PackageRow {
  organisation: string;
  id: string;
  name: string;
  folder: string;
  day: string;
  purposes: Purpose[];
}

/** Which records a package holds. */
export interface CopyRow {
  organisation: string;
  contributor: string;
  record: string;
  package: string;
}

/** A policy that was published. */
export interface PolicyRow {
  organisation: string;
  version: number;
  /** SHA-256 of the document's canonical text. */
  hash: string;
  /** The day on which it was published. */
  day: string;
  signed: SignedPolicy;
}

export interface Rows {
  organisations: OrganisationRow;
  contributors: ContributorRow;
  devices: DeviceRow;
  codes: CodeRow;
  records: RecordRow;
  consents: ConsentRow;
  erasures: ErasureRow;
  packages: PackageRow;
  copies: CopyRow;
  policies: PolicyRow;
  contacts: ContactRow;
  tokens: TokenRow;
  identities: IdentityRow;
}
export type TableName = keyof Rows;

/** Primary keys. The order of the tables is that of the dump. */
export const keys: Readonly<Record<TableName, readonly string[]>> = {
  organisations: ['organisation'],
  contributors: ['organisation', 'contributor'],
  devices: ['organisation', 'device'],
  codes: ['organisation', 'code'],
  records: ['organisation', 'contributor', 'id'],
  consents: ['organisation', 'contributor', 'record', 'id'],
  erasures: ['organisation', 'contributor', 'id'],
  packages: ['organisation', 'id'],
  copies: ['organisation', 'contributor', 'record', 'package'],
  policies: ['organisation', 'version'],
  contacts: ['organisation', 'device'],
  tokens: ['organisation', 'id'],
  identities: ['organisation', 'issuer', 'subject'],
};
export const tableNames = Object.keys(keys) as TableName[];

/** The tables as queries see them: `payload` is the projection of a record's text, made by the database. */
export type Schema = Omit<Rows, 'records'> & { records: RecordRow & { payload: Generated<Judgment> } };
