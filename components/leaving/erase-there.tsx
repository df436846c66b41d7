// Erasing everything at the organisation, as the device that joined or with the recovery code from any device (rule L5).
import { useId, useState } from 'react';
import { Confirm } from '#components/rail/confirm.tsx';
import { judgmentsWords } from '#components/words/days.ts';
import { AddressField, CodeField } from '#components/words/endpoint-fields.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';
import type { Gives } from '#lib/bridge/calls.ts';

export type ErasedThere = Gives<'eraseThere'> & { host: string };

export interface EraseThereProps {
  /** Where this device has joined. */
  joined: readonly { organisation: string; endpoint: string }[];
  isBusy: boolean;
  done: ErasedThere | undefined;
  problem: string | undefined;
  onErase: (endpoint: string, recoveryCode?: string) => void;
}

const proofWords = ({ proofs, unproved, isPinned, host }: ErasedThere): string =>
  [
    proofs === 0 ? '' : `${proofs} ${proofs === 1 ? 'proof is' : 'proofs are'} kept below.`,
    proofs > 0 && !isPinned ? `This device never joined there, so they are checked against the key that ${host} shows now.` : '',
    unproved > 0
      ? `${unproved} ${unproved === 1 ? 'proof' : 'proofs'} could not be believed and ${unproved === 1 ? 'is' : 'are'} not kept. Tell your organisation.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');

/** The recovery code leaves the field when it did its work, and is kept nowhere. */
export const EraseThere = ({ joined, isBusy, done, problem, onErase }: EraseThereProps) => {
  const [endpoint, setEndpoint] = useState(joined.length === 1 ? joined[0]!.endpoint : '');
  const [code, setCode] = useState('');
  const id = useId();
  return (
    <section className="leaving-part" aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`}>Erase everything where you sent it</h3>
      <p>
        Everything of yours goes there: whatever you ever sent, from this device and from any other. What is on your devices
        stays. You can go on and send new judgments afterwards.
      </p>
      {joined.map((each) => (
        <Confirm
          key={each.endpoint}
          verb={`Erase everything at ${each.organisation}`}
          sentence={`All your judgments at ${each.organisation} will be erased, also those that another device of yours sent. This cannot be undone there.`}
          onConfirm={() => onErase(each.endpoint)}
        />
      ))}
      <details open={joined.length === 0}>
        <summary>With a recovery code</summary>
        <form
          noValidate
          className="leaving-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (!isBusy) onErase(endpoint, code);
          }}
        >
          <AddressField name="erase-endpoint" value={endpoint} onChange={setEndpoint} />
          <CodeField
            name="recovery-code"
            words="Your recovery code"
            like="ABCD-EFGH-2345-JKLM-NPQR-6789"
            value={code}
            onChange={setCode}
          />
          <KeyedButton look="edge" isSubmit onPress={() => {}} refusal={isBusy ? 'Asking the organisation' : undefined}>
            {isBusy ? 'Erasing' : 'Erase everything there'}
          </KeyedButton>
          <p className="meta">
            The code was shown once, when you joined. Without Precedent, the page “take-back” at that address does the same.
          </p>
        </form>
      </details>
      <p role="status">{done && `${judgmentsWords(done.erased)} erased at ${done.host}. ${proofWords(done)}`.trim()}</p>
      <Problem sentence={problem} />
    </section>
  );
};
