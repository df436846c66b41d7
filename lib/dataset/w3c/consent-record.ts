// An agreement as a record of consent by ISO/IEC TS 27560:2023, in the terms of the W3C Data Privacy Vocabulary (DPV 2.3, and its guide
// for that standard), as JSON-LD (rule C12). Days, never times (rule C10).
import { isForDevice, ownPurposes, purposes as purposeWords, type Consent } from '#lib/judgment/consent.ts';
import type { AgreedUnder } from '#lib/policy/agreed-under.ts';

/** Where an agreement stands, as DPV names it. Withdrawn is by the person, invalidated by somebody who refused it. */
export type ConsentStanding =
  | 'ConsentGiven'
  | 'RenewedConsentGiven'
  | 'ConsentWithdrawn'
  | 'ConsentExpired'
  | 'ConsentInvalidated'
  | 'ConsentUnknown';

/** One agreement with what is known around it. */
export interface ConsentAbout {
  consent: Consent;
  standing: ConsentStanding;
  /** The agreement that this one replaced, for the same bytes. */
  replaces?: string | undefined;
  /** The notice that was on screen, where its words are known by their fingerprint. */
  notice?: { version: number; text: string } | undefined;
  /** The organisation by the name that it gave; nothing where the recipient is this device. */
  organisation?: string | undefined;
  /** What it stood under when it was given; nothing where that was not kept, or the recipient is this device. */
  under?: AgreedUnder | undefined;
}

/** Names of this file. Values that are names of things, and not words, are said so here once. */
const context = {
  dpv: 'https://w3id.org/dpv#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  precedent: 'urn:precedent:',
  'dct:conformsTo': { '@type': '@id' },
  'dct:replaces': { '@type': '@id' },
  'dct:created': { '@type': 'xsd:date' },
  'dct:valid': { '@type': 'xsd:date' },
  'dpv:isIndicatedAtTime': { '@type': 'xsd:date' },
  'dpv:isIndicatedBy': { '@type': '@id' },
  'dpv:isExercisedAt': { '@type': '@id' },
  'dpv:hasDataSubject': { '@type': '@id' },
  'dpv:hasDataController': { '@type': '@id' },
} as const;

const schema = 'https://w3id.org/dpv/schema/dpv-27560#';
const subjectOf = ({ deviceKey }: Consent): string => `urn:precedent:device:${deviceKey}`;

/** Who is responsible is who the policy named then; without a policy it is known by the name under which it was joined. */
const recipientOf = ({ consent: { audience }, organisation, under }: ConsentAbout) => {
  if (isForDevice(audience))
    return { '@id': `urn:precedent:device:${audience.device}`, '@type': 'dpv:DataSubject', 'dpv:hasName': 'This device' };
  const joinedAs = under?.organisation ?? organisation;
  const { name = joinedAs, address, contact } = under?.recipient ?? {};
  return {
    '@id': `urn:precedent:organisation:${audience.root}`,
    '@type': 'dpv:Organisation',
    ...(name ? { 'dpv:hasName': name } : {}),
    ...(joinedAs && joinedAs !== name ? { 'dct:description': `Joined on this device as ${joinedAs}` } : {}),
    ...(address ? { 'dpv:hasAddress': address } : {}),
    'dpv:hasContact': contact ? [contact, audience.endpoint] : audience.endpoint,
  };
};

const purposesOf = ({ purposes, audience }: Consent) =>
  purposes.toSorted().map((name) => ({
    '@id': `urn:precedent:purpose:${name}`,
    '@type': 'dpv:Purpose',
    'dct:description': (isForDevice(audience) ? (ownPurposes as Record<string, string>)[name] : undefined) ?? purposeWords[name],
  }));

const statusesOf = ({ consent, standing }: ConsentAbout) => {
  const given = {
    '@type': [
      standing === 'RenewedConsentGiven' ? 'dpv:RenewedConsentGiven' : 'dpv:ConsentGiven',
      'dpv:ExplicitlyExpressedConsent',
    ],
    'dpv:isIndicatedBy': subjectOf(consent),
    'dpv:hasIndicationMethod': 'Pressed agree beside the exact text, with no purpose chosen beforehand',
    'dpv:isIndicatedAtTime': consent.day,
  };
  return standing === 'ConsentGiven' || standing === 'RenewedConsentGiven' ? [given] : [given, { '@type': [`dpv:${standing}`] }];
};

const processOf = (about: ConsentAbout) => {
  const { consent, under } = about;
  const isHere = isForDevice(consent.audience);
  return {
    '@type': 'dpv:Process',
    'dpv:hasPurpose': purposesOf(consent),
    'dpv:hasPersonalData': [
      {
        '@id': `urn:uuid:${consent.recordId}`,
        '@type': 'dpv:PersonalData',
        'dct:description': 'One judgment, in exactly the bytes of this fingerprint',
        'precedent:sha256': consent.hash,
      },
    ],
    'dpv:hasRecipient': [recipientOf(about)],
    'dpv:hasStorageCondition': [
      {
        '@type': 'dpv:StorageDuration',
        'dpv:hasDuration': { '@type': 'dpv:UntilTimeDuration', 'dct:valid': consent.expiresOn },
      },
      {
        '@type': 'dpv:StorageLocation',
        'dpv:hasLocation': {
          '@type': isHere ? 'dpv:WithinDevice' : 'dpv:Location',
          'dct:description': isHere ? 'This device' : 'The endpoint of the recipient',
        },
      },
    ],
    ...(under?.lawfulBasis ? { 'dpv:hasLegalBasis': { '@type': 'dpv:LegalBasis', 'dct:description': under.lawfulBasis } } : {}),
  };
};

const recordOf = (about: ConsentAbout) => {
  const { consent, notice, replaces, under } = about;
  const { audience } = consent;
  return {
    '@id': `urn:uuid:${consent.id}`,
    '@type': 'dpv:ConsentRecord',
    'dct:identifier': consent.id,
    'dct:conformsTo': `${schema}record`,
    'dct:description':
      'The permission of the person whose judgment it is. It is apart from whatever basis in law the recipient works on.',
    'dct:created': consent.day,
    ...(replaces ? { 'dct:replaces': `urn:uuid:${replaces}` } : {}),
    'dpv:hasDataSubject': subjectOf(consent),
    'dpv:hasDataController': recipientOf(about)['@id'],
    'dpv:hasNotice': {
      '@id': `urn:precedent:notice:${consent.noticeHash}`,
      '@type': 'dpv:ConsentNotice',
      'dct:language': 'en',
      ...(notice ? { 'dct:hasVersion': String(notice.version), 'dct:description': notice.text } : {}),
    },
    'dpv:hasProcess': [processOf(about)],
    'dpv:hasConsentControl': [
      {
        '@type': ['dpv:WithdrawConsent'],
        ...(isForDevice(audience)
          ? { 'dct:description': 'Take back, on this device' }
          : {
              'dct:description': 'Take back, on this device; or with the recovery code, from anywhere',
              'dpv:isExercisedAt': `${audience.endpoint.replace(/\/$/, '')}/take-back`,
            }),
      },
      { '@type': ['dpv:ReaffirmConsent'], 'dct:description': 'Agree anew, for longer or for less, on this device' },
    ],
    'dpv:hasConsentStatus': statusesOf(about),
    'precedent:contributorEpoch': consent.contributorEpoch,
    ...(consent.policyHash ? { 'precedent:policySha256': consent.policyHash } : {}),
    ...(under?.policy
      ? {
          'precedent:agreedUnder': {
            'precedent:policyVersion': under.policy.version,
            'precedent:policySha256': under.policy.hash,
          },
        }
      : {}),
    'precedent:signature': consent.sig,
  };
};

/** Agreements as one JSON-LD document: a receipt, since it is given to the person, that holds a record for each. */
export const consentReceipt = (all: readonly ConsentAbout[], { id, day }: { id: string; day: string }): object => ({
  '@context': context,
  '@id': `urn:uuid:${id}`,
  '@type': 'dpv:ConsentReceipt',
  'dct:identifier': id,
  'dct:conformsTo': `${schema}receipt`,
  'dct:created': day,
  'dpv:hasRecordOfActivity': all.map((about) => recordOf(about)),
});
