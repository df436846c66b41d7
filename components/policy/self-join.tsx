// How joining by itself stands, where browser management asks for it: under way, refused and why, or left, each with a way on (rule E1).
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { Problem } from '#components/words/problem.tsx';
import { useWork } from '#components/words/use-work.ts';

export interface SelfJoinNow {
  /** As browser management names it; its host where it names none. */
  organisation: string;
  /** begun: not answered yet · waiting: tried again later · refused: not tried again by itself · left: by the person. */
  is: 'begun' | 'waiting' | 'refused' | 'left';
  /** Why not. */
  words?: string | undefined;
}

export interface SelfJoinProps {
  now: SelfJoinNow;
  /** Rejects with the sentence that the person reads. */
  onTry: () => Promise<void>;
}

const headings: Readonly<Record<SelfJoinNow['is'], (organisation: string) => string>> = {
  begun: (organisation) => `This device is joining ${organisation}`,
  waiting: (organisation) => `This device has not joined ${organisation} yet`,
  refused: (organisation) => `This device could not join ${organisation}`,
  left: (organisation) => `This device has left ${organisation}`,
};

const next: Readonly<Record<SelfJoinNow['is'], string>> = {
  begun: 'Your organisation set this up through the browser. You need no code.',
  waiting: 'It is tried again by itself. Until then everything stays on this device.',
  refused: 'It is not tried again by itself until your organisation sets it up anew. Everything stays on this device.',
  left: 'Your organisation still has this browser set up to join it. It does not join again unless you ask for it.',
};

export const SelfJoin = ({ now: { organisation, is, words }, onTry }: SelfJoinProps) => {
  const { isBusy, problem, run } = useWork();
  const tryNow = (): Promise<void> =>
    run(() =>
      onTry().catch((error: Error) => {
        // What was refused stands above; only what is something else is said again.
        throw error.message === words ? new Error('The answer is the same.') : error;
      }),
    );
  return (
    <section className="leaving-part self-join" aria-labelledby="self-join-heading">
      <h3 id="self-join-heading">{headings[is](organisation)}</h3>
      {words && <p className="refusal">{words}</p>}
      <p>{next[is]}</p>
      {is !== 'begun' && (
        <KeyedButton look="edge" onPress={() => void tryNow()} refusal={isBusy ? `Asking ${organisation}` : undefined}>
          {isBusy ? 'Joining' : is === 'left' ? 'Join again' : 'Try now'}
        </KeyedButton>
      )}
      <Problem sentence={problem} />
    </section>
  );
};
