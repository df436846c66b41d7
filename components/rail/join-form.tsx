// Joining an organisation by its address and a one-time code. Without one everything works but sending.
import { useId, useState } from 'react';
import { AddressField, CodeField } from '#components/words/endpoint-fields.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';
import { useWork } from '#components/words/use-work.ts';

export interface JoinFormProps {
  /** Rejects with the sentence that the person reads. */
  onJoin: (endpoint: string, code: string) => Promise<void>;
  /** Beside one that was joined before. */
  isAnother?: boolean;
  /** The same by signing in. To be called while the press still counts: the browser is asked for leave first. */
  onSignIn: (endpoint: string, isAnew: boolean) => Promise<void>;
  /** What browser management filled in; the person may type something else. */
  given?: { endpoint?: string | undefined; enrolment?: string | undefined } | undefined;
}

/** Says plainly that nothing leaves, and takes address and code. What was typed stays when joining fails. */
export const JoinForm = ({ onJoin, onSignIn, isAnother = false, given = {} }: JoinFormProps) => {
  const [typedEndpoint, setEndpoint] = useState<string>();
  const [typedCode, setCode] = useState<string>();
  const endpoint = typedEndpoint ?? given.endpoint ?? '';
  const code = typedCode ?? given.enrolment ?? '';
  const { isBusy, problem, run } = useWork();
  const id = useId();
  const join = (work: () => Promise<void>): void =>
    void run(async () => {
      await work();
      setEndpoint(undefined);
      setCode(undefined);
    });
  return (
    <section className="join" aria-labelledby={`${id}-none`}>
      <h3 id={`${id}-none`}>{isAnother ? 'Another organisation' : 'No organisation yet'}</h3>
      <p>
        {isAnother
          ? 'You can join several. Each has its own policy and its own codes, and you choose for each judgment who gets it.'
          : 'Everything stays on this device.'}
      </p>
      <details>
        <summary>{isAnother ? 'Join another organisation' : 'Join an organisation'}</summary>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!isBusy) join(() => onJoin(endpoint.trim(), code.trim().toUpperCase()));
          }}
        >
          <AddressField name="endpoint" value={endpoint} onChange={setEndpoint} />
          <CodeField name="code" words="Your code" like="ABCD-2345-EFGH" value={code} onChange={setCode} />
          <Problem sentence={problem} />
          <KeyedButton look="edge" isSubmit onPress={() => {}} refusal={isBusy ? 'Asking the organisation' : undefined}>
            {isBusy ? 'Joining' : 'Join'}
          </KeyedButton>
          <p>Or, where your organisation has a page for it:</p>
          <KeyedButton
            look="edge"
            onPress={() => join(() => onSignIn(endpoint.trim(), problem !== undefined))}
            refusal={isBusy ? 'Asking the organisation' : endpoint.trim() === '' ? 'Type its address first' : undefined}
          >
            Sign in
          </KeyedButton>
          <p className="meta">
            Joining sends your code, or that you signed in, and this device’s public key. No judgment leaves before you agree to
            it.
          </p>
        </form>
      </details>
    </section>
  );
};
