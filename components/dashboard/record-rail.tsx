// What can be done with the record on the desk, by where it is in its life.
import { AgreeForm } from '#components/rail/agree-form.tsx';
import { Agreed } from '#components/rail/agreed.tsx';
import type { Sitting } from '#components/rail/agreeing.ts';
import { askingOf, askingWhom } from '#components/rail/asking.tsx';
import { Confirm } from '#components/rail/confirm.tsx';
import { InPackages } from '#components/rail/in-packages.tsx';
import { JoinForm, type JoinFormProps } from '#components/rail/join-form.tsx';
import { PracticeNote } from '#components/rail/practice-note.tsx';
import { Proof } from '#components/rail/proof.tsx';
import { RenewForm } from '#components/rail/renew-form.tsx';
import { whereItIs } from '#components/rail/where-it-is.ts';
import type { Choice } from '#components/rail/whom.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';
import { bytesWords, dayWords } from '#components/words/days.ts';
import { missingIn } from '#lib/judgment/complete.ts';
import { isForDevice } from '#lib/judgment/consent.ts';
import { isPractice } from '#lib/judgment/practice.ts';
import { may, type State } from '#lib/judgment/life.ts';
import type { Limits } from '#lib/policy/limits.ts';
import type { EnrolmentRow } from '#lib/store/db.ts';
import type { RecordDetail } from '#lib/store/queries.ts';
import { limits } from '#lib/wire/limits.ts';

/** What a person can do here; the same verbs as the keys. */
export interface RecordVerbs {
  agree: () => void;
  keepToMyself: () => void;
  offerAgain: () => void;
  edit: () => void;
  discard: () => void;
  takeBack: () => void;
  /** Rejects with the sentence for the person. */
  renew: (choice: Pick<Sitting, 'purposes' | 'expiresOn'>) => Promise<void>;
  /** Gives the record of consent as a file. */
  saveConsent: () => void;
  join: (endpoint: string, code: string) => Promise<void>;
  signIn: (endpoint: string, isAnew: boolean) => Promise<void>;
}

export interface RecordRailProps {
  detail: RecordDetail;
  /** The organisation that may get it; nothing on a device without one, for practice, and before one of several was chosen. */
  enrolment: EnrolmentRow | undefined;
  /** Who gets it, where that is the person's to choose. */
  choice?: Choice | undefined;
  sitting: Sitting;
  onChoose: (change: Partial<Pick<Sitting, 'purposes' | 'expiresOn'>>) => void;
  earliest: string;
  /** Bytes of the exact text, once they are known. */
  bytes: number | undefined;
  problem: string | undefined;
  /** The day by which an agreement is dated. */
  today: string;
  /** What the person was told when they last agreed, where that was something else. */
  noticeBefore: string | undefined;
  /** What the policies leave room for. */
  bounds: Limits | undefined;
  /** Why the policy does not let it be agreed to as it is. */
  policy: readonly string[] | undefined;
  /** What browser management fills in for joining. */
  given: JoinFormProps['given'];
  verbs: RecordVerbs;
}

/** The endpoint that the record was agreed to for, if it was for one. */
const endpointOf = ({ audience }: RecordDetail['record']): string | undefined =>
  audience && !isForDevice(audience) ? audience.endpoint : undefined;

/** Why the record cannot be agreed to now, in words; nothing when it can. `endpoint` is that of the organisation. */
export const refusalFor = (
  { record }: RecordDetail,
  bytes: number | undefined,
  isSending: boolean,
  policy: readonly string[] = [],
  endpoint?: string,
): string | undefined => {
  const to = endpointOf(record);
  if (isSending && to !== undefined && to !== endpoint)
    return `It was agreed to for ${new URL(to).host}, and has one recipient for life. Edit it to make a new one.`;
  const missing = missingIn(record.judgment).map(({ ask }) => ask);
  if (missing.length > 0) return `Unfinished. Still missing: ${missing.join('; ')}. Edit it to agree.`;
  if (record.state === 'draft') return 'This is a draft. Edit and save it to agree.';
  if (isSending && bytes !== undefined && bytes > limits.payload)
    return `It has ${bytesWords(bytes)}; ${bytesWords(limits.payload)} can be sent. Edit it to make it shorter.`;
  return isSending ? policy[0] : undefined;
};

/** Why nothing can be agreed to before one of several organisations was chosen. */
export const whomFirst = 'Choose who gets it. Nothing is sent before you do.';

/** Whether agreeing is offered on screen; nothing else lets a person agree, the key included. What was kept to oneself is left in peace. */
export const isOffered = (state: State, isSending: boolean): boolean => state === 'kept' || (isSending && state === 'refused');

/** The rail beside the sheet. */
export const RecordRail = (props: RecordRailProps) => {
  const { detail, enrolment, choice, sitting, onChoose, earliest, bytes, problem, today } = props;
  const { noticeBefore, bounds, policy, given, verbs } = props;
  const { record, consent, quarantine, receipts, packages } = detail;
  const { state } = record;
  const isForPractice = isPractice(record.judgment);
  const isOpen = may(state, 'revise');
  const isSending = enrolment !== undefined || choice !== undefined;
  const mayAgree = isOffered(state, isSending);
  const isOfNone = !enrolment && choice !== undefined;
  const refusal = mayAgree && isOfNone ? whomFirst : refusalFor(detail, bytes, isSending, policy, enrolment?.endpoint);
  const mayJoin = !isForPractice && ((!enrolment && !isOfNone) || enrolment?.pausedFor === 'enrol');
  const { audience } = record;
  const to = endpointOf(record);
  const isTheirs = to === undefined || to === enrolment?.endpoint;
  const where = whereItIs(detail, enrolment?.organisation, isTheirs ? undefined : new URL(to).host);
  const isForHere = audience !== undefined && isForDevice(audience);
  const keepToMyself = { words: 'Keep to myself', keyName: 'p', onPress: verbs.keepToMyself };
  return (
    <aside className="rail" aria-label="What happens with it">
      {isForPractice && <PracticeNote record={record} mayAgree={Boolean(mayAgree)} />}
      {where && (
        <section className="where">
          <h3>{where.heading}</h3>
          <p>{where.sentence}</p>
        </section>
      )}
      <InPackages packages={packages} isTakenBack={state === 'withdrawn' || state === 'erased'} />
      {quarantine && (state === 'refused' || state === 'withdrawn') && <Problem sentence={quarantine.reason} />}
      {!mayAgree && <Problem sentence={problem} />}
      {mayAgree && (
        <AgreeForm
          asking={isOfNone ? askingWhom : askingOf(enrolment, noticeBefore, bounds)}
          choice={choice}
          sitting={sitting}
          earliest={earliest}
          onChoose={onChoose}
          onAgree={verbs.agree}
          no={state === 'kept' ? keepToMyself : { words: 'Take back', onPress: verbs.takeBack }}
          refusal={refusal}
          problem={problem}
        />
      )}
      {!mayAgree && isOpen && refusal && <p className="refusal">{refusal}</p>}
      {consent?.isLive && (
        <Agreed consent={consent} organisation={(isTheirs ? enrolment?.organisation : undefined) ?? 'The organisation'} />
      )}
      {consent?.isLive && may(state, 'renew') && !detail.outbox && (isForHere || (enrolment && isTheirs)) && (
        <RenewForm
          key={consent.id}
          asking={askingOf(isForHere ? undefined : enrolment, isForHere === isSending ? undefined : noticeBefore, bounds)}
          until={dayWords(consent.expiresOn)}
          hasEnded={consent.expiresOn < today}
          today={today}
          earliest={earliest}
          onRenew={verbs.renew}
        />
      )}
      {consent && !isForPractice && (
        <div className="quiet-verbs">
          <KeyedButton onPress={verbs.saveConsent}>Save the record of consent</KeyedButton>
        </div>
      )}
      {receipts.map((receipt) => (
        <Proof key={receipt.state} receipt={receipt} />
      ))}
      {mayJoin && <JoinForm onJoin={verbs.join} onSignIn={verbs.signIn} given={given} />}
      <div className="quiet-verbs">
        {state === 'private' && <KeyedButton onPress={verbs.offerAgain}>Offer for review again</KeyedButton>}
        {state !== 'withdrawn' && state !== 'erased' && (
          <KeyedButton keyName="e" onPress={verbs.edit}>
            Edit
          </KeyedButton>
        )}
        {isOpen && (
          <Confirm
            key={`discard-${record.id}`}
            verb="Discard"
            sentence="It is removed from this device, which is the only place where it is. This cannot be undone."
            onConfirm={verbs.discard}
          />
        )}
        {may(state, 'withdraw') && !mayAgree && state !== 'withdrawn' && state !== 'erased' && (
          <Confirm
            key={`back-${record.id}`}
            verb="Take back"
            sentence={
              isForHere
                ? 'No package that you build from now on holds it, nor any earlier version. You keep it here to read.'
                : 'It is erased wherever it was sent, with every earlier version. Whoever holds a copy is told. You keep it here to read.'
            }
            onConfirm={verbs.takeBack}
          />
        )}
      </div>
    </aside>
  );
};
