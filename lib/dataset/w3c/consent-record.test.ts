// The record of consent uses terms that DPV has, holds what ISO/IEC TS 27560 asks for as far as it is known, and is whole JSON-LD.
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { expect, it } from 'vitest';
import { consentReceipt, type ConsentAbout, type ConsentStanding } from '#lib/dataset/w3c/consent-record.ts';
import type { Consent } from '#lib/judgment/consent.ts';
import { notice } from '#lib/judgment/notice.ts';
import type { AgreedUnder } from '#lib/policy/agreed-under.ts';
import { exampleRows } from '#tests/harness/package-rows.ts';

/** Every term of DPV 2.3 that the export may use, by its sort; read from the vocabulary's own files. */
const terms = JSON.parse(readFileSync(new URL('../../../tests/conformance/dpv-terms.json', import.meta.url), 'utf8')) as {
  classes: string[];
  properties: string[];
};
const dpv = 'https://w3id.org/dpv#';
const consent: Consent = { ...exampleRows()[0]!.consent, purposes: ['train-models', 'run-organisation'] };
const about = (change: Partial<ConsentAbout> = {}): ConsentAbout => ({
  consent,
  standing: 'ConsentGiven',
  notice,
  organisation: 'Example Works',
  ...change,
});
const receiptOf = (...all: ConsentAbout[]): object =>
  consentReceipt(all, { id: '00000000-0000-4000-8000-0000000000ff', day: '2026-11-24' });

type Node = Record<string, unknown>;

/** The document with all names in full. Safe mode refuses whatever would be dropped. */
const expanded = async (receipt: object): Promise<Node> => {
  const documentLoader = (url: string): never => {
    throw new Error(`Nothing is loaded: ${url}`);
  };
  const means = { documentLoader, safe: true } as unknown as jsonld.Options.Expand;
  const [node] = await jsonld.expand(receipt as jsonld.JsonLdDocument, means);
  return node as Node;
};

/** Each node with its types and properties. */
const visit = (value: unknown, each: (node: Node) => void): void => {
  if (Array.isArray(value)) value.forEach((entry) => visit(entry, each));
  else if (value !== null && typeof value === 'object') {
    each(value as Node);
    Object.values(value).forEach((entry) => visit(entry, each));
  }
};

/** Under a policy that names somebody else as responsible than the name under which the device joined. */
const under: AgreedUnder = {
  organisation: 'Example Works',
  recipient: { name: 'Example Works Holding', address: '1 Yard, Oldtown', contact: 'privacy@works.example' },
  lawfulBasis: 'a legal obligation, Art. 6(1)(c) GDPR. To keep books',
  policy: { version: 7, hash: 'P'.repeat(43) },
};
const here: Consent = { ...consent, audience: { device: 'd'.repeat(43) }, purposes: ['share-outside'] };
const cases: [string, ConsentAbout][] = [
  ['for an organisation', about()],
  ['for this device', about({ consent: here, organisation: undefined })],
  ['renewed', about({ standing: 'RenewedConsentGiven', replaces: '00000000-0000-4000-8000-0000000000aa' })],
  ['under a policy', about({ under })],
  ...(['ConsentWithdrawn', 'ConsentExpired', 'ConsentInvalidated', 'ConsentUnknown'] as ConsentStanding[]).map(
    (standing): [string, ConsentAbout] => [standing, about({ standing })],
  ),
];

it.each(cases)('[C12] %s: every DPV term in it is one, as a class or a property', async (_name, one) => {
  const used = new Set<string>();
  visit(await expanded(receiptOf(one)), (node) => {
    for (const type of [node['@type'] ?? []].flat() as string[])
      if (type.startsWith(dpv)) {
        used.add(type);
        expect(terms.classes).toContain(type.slice(dpv.length));
      }
    for (const name of Object.keys(node))
      if (name.startsWith(dpv)) {
        used.add(name);
        expect(terms.properties).toContain(name.slice(dpv.length));
      }
  });
  expect(used.size).toBeGreaterThan(15);
});

it('[C12] holds what the standard asks of a record: notice, purposes, data, recipient, duration, control, status', async () => {
  const receipt = await expanded(receiptOf(about()));
  expect(receipt['@type']).toEqual([`${dpv}ConsentReceipt`]);
  const [record] = receipt[`${dpv}hasRecordOfActivity`] as Node[];
  const purl = 'http://purl.org/dc/terms/';
  expect(record).toMatchObject({
    '@id': `urn:uuid:${consent.id}`,
    '@type': [`${dpv}ConsentRecord`],
    [`${purl}conformsTo`]: [{ '@id': 'https://w3id.org/dpv/schema/dpv-27560#record' }],
    [`${dpv}hasDataSubject`]: [{ '@id': `urn:precedent:device:${consent.deviceKey}` }],
    [`${dpv}hasNotice`]: [{ '@type': [`${dpv}ConsentNotice`], [`${purl}description`]: [{ '@value': notice.text }] }],
    [`${dpv}hasConsentStatus`]: [
      {
        '@type': [`${dpv}ConsentGiven`, `${dpv}ExplicitlyExpressedConsent`],
        [`${dpv}isIndicatedAtTime`]: [{ '@value': consent.day }],
      },
    ],
    [`${dpv}hasConsentControl`]: [{ '@type': [`${dpv}WithdrawConsent`] }, { '@type': [`${dpv}ReaffirmConsent`] }],
  });
  const [process] = record![`${dpv}hasProcess`] as Node[];
  expect((process![`${dpv}hasPurpose`] as Node[]).map((each) => each['@id'])).toEqual([
    'urn:precedent:purpose:run-organisation',
    'urn:precedent:purpose:train-models',
  ]);
  expect(process).toMatchObject({
    [`${dpv}hasPersonalData`]: [{ '@id': `urn:uuid:${consent.recordId}`, 'urn:precedent:sha256': [{ '@value': consent.hash }] }],
    [`${dpv}hasRecipient`]: [{ [`${dpv}hasName`]: [{ '@value': 'Example Works' }] }],
    [`${dpv}hasStorageCondition`]: [
      { [`${dpv}hasDuration`]: [{ [`${purl}valid`]: [{ '@value': consent.expiresOn }] }] },
      { '@type': [`${dpv}StorageLocation`] },
    ],
  });
});

it('[C12] keeps the organisation’s basis in law apart: it is there only where the organisation says it, never as consent', () => {
  expect(JSON.stringify(receiptOf(about()))).not.toContain('hasLegalBasis');
  const told = JSON.stringify(receiptOf(about({ under })));
  expect(told).toContain(`"dpv:hasLegalBasis":{"@type":"dpv:LegalBasis","dct:description":"${under.lawfulBasis}"}`);
});

it('[C12] names as controller who the policy named as responsible, with address and contact, and the policy by version', async () => {
  const [record] = (await expanded(receiptOf(about({ under }))))[`${dpv}hasRecordOfActivity`] as Node[];
  const [process] = record![`${dpv}hasProcess`] as Node[];
  const [recipient] = process![`${dpv}hasRecipient`] as Node[];
  expect(recipient).toMatchObject({
    [`${dpv}hasName`]: [{ '@value': 'Example Works Holding' }],
    [`${dpv}hasAddress`]: [{ '@value': '1 Yard, Oldtown' }],
    'http://purl.org/dc/terms/description': [{ '@value': 'Joined on this device as Example Works' }],
  });
  expect(record![`${dpv}hasDataController`]).toEqual([{ '@id': recipient!['@id'] }]);
  expect(record!['urn:precedent:agreedUnder']).toEqual([
    { 'urn:precedent:policyVersion': [{ '@value': 7 }], 'urn:precedent:policySha256': [{ '@value': 'P'.repeat(43) }] },
  ]);
});

it('[C10] says days and no times', () => {
  expect(JSON.stringify(cases.map(([, one]) => receiptOf(one)))).not.toMatch(/\d{2}:\d{2}/);
});
