// The open card: kind, what was seen, why, the kind's fields, and the keys. Enter keeps, but never one that only ends a composition.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { AllKeys } from '#components/card/all-keys.tsx';
import { fieldsOf, kindOf, knownOrigin, textsOfEdit, withField } from '#components/card/answers.ts';
import { Bounds } from '#components/card/bounds.tsx';
import { CompareLine } from '#components/card/compare-line.tsx';
import { Edited } from '#components/card/edited.tsx';
import { AskedHere, FieldRow } from '#components/card/field-row.tsx';
import { Foot } from '#components/card/foot.tsx';
import { KindChoice } from '#components/card/kind-choice.tsx';
import { PictureLine } from '#components/card/picture/picture-line.tsx';
import { Question } from '#components/card/question.tsx';
import { RecordLine } from '#components/card/record-line.tsx';
import { Seen } from '#components/card/seen.tsx';
import { afterKey, askedIn, withAnswer, withCannotJudge, withoutQuestion } from '#components/card/standing.ts';
import { stayInside } from '#components/card/stay-inside.ts';
import { TypedSaw } from '#components/card/typed-saw.tsx';
import { mayTypeSaw } from '#lib/judgment/typed-saw.ts';
import type { useDraft } from '#components/card/use-draft.ts';

const isComposing = ({ nativeEvent }: KeyboardEvent): boolean => nativeEvent.isComposing || nativeEvent.keyCode === 229;

/** Keeps the keyboard in *Why* when the frame gets it, unless the person is in another field already. */
const useWhyFocus = () => {
  const why = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const focus = () => {
      if (document.activeElement === document.body || document.activeElement === null) why.current?.focus();
    };
    why.current?.focus();
    addEventListener('focus', focus);
    return () => removeEventListener('focus', focus);
  }, []);
  return why;
};

/** `isAside` while something else has the card's place: the form keeps what is in it and is not shown. */
export const Form = ({ draft, isAside = false }: { draft: ReturnType<typeof useDraft>; isAside?: boolean }) => {
  const { opened, form, problem, change, quotes } = draft;
  const why = useWhyFocus();
  const [isMore, setMore] = useState(false);
  const [areKeysShown, setKeysShown] = useState(false);
  const kind = kindOf(form);
  const edit = opened?.edit;
  const policy = opened?.required ?? [];
  const all = fieldsOf(form, policy);
  const origin = knownOrigin(kind, edit);
  const required = all.required.filter(({ name }) => name !== origin);
  const optional = [...all.required.filter(({ name }) => name === origin), ...all.optional];
  const asked = askedIn(form);
  const cannotJudge = form.cannotJudge ?? false;
  const isShown = kind.needs?.evidence === 'steps' && !cannotJudge;
  const toWhy = (next: typeof form) => {
    change(next);
    why.current?.focus();
  };
  const refuse = () => toWhy(withCannotJudge(form));

  // A note that was taken over is there to be gone on with: the caret stands behind it.
  useEffect(() => {
    const end = opened ? (why.current?.value.length ?? 0) : 0;
    why.current?.setSelectionRange(end, end);
  }, [why, opened]);

  // Back from what was looked at meanwhile, the keyboard is where it was.
  useEffect(() => {
    if (!isAside) why.current?.focus();
  }, [why, isAside]);

  const keep = (andCopy: boolean) => void draft.keep({ andCopy }).then((isKept) => isKept || why.current?.focus());
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (isComposing(event)) return;
    const { key, code, shiftKey, altKey, ctrlKey, metaKey, target } = event;
    if (altKey && !ctrlKey && !metaKey && code === 'KeyP') {
      event.preventDefault();
      void draft.picture.take();
      return;
    }
    if (altKey && !ctrlKey && !metaKey && code === 'KeyC' && opened?.earlier) {
      event.preventDefault();
      void draft.compare();
      return;
    }
    if (altKey && !ctrlKey && !metaKey && code === 'KeyR' && isShown) {
      event.preventDefault();
      void draft.record();
      return;
    }
    const isWriting = target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
    const answered =
      target === why.current && !ctrlKey && !metaKey && !event.altKey
        ? afterKey(form, key, opened?.form.rationale ?? '')
        : undefined;
    if (answered) {
      event.preventDefault();
      change(answered);
    } else if (key === '/' && (ctrlKey || metaKey)) {
      event.preventDefault();
      setKeysShown(!areKeysShown);
    } else if (key === 'Escape') {
      event.preventDefault();
      void draft.leave();
    } else if (key === 'Enter' && !shiftKey && isWriting) {
      event.preventDefault();
      keep(ctrlKey || metaKey);
    } else if (key === 'Tab' && shiftKey && target === why.current) {
      event.preventDefault();
      event.currentTarget.querySelector<HTMLElement>('input:checked')?.focus();
    } else if (key === 'Tab') stayInside(event.nativeEvent, event.currentTarget);
  };
  const row = (field: (typeof required)[number]) => (
    <FieldRow
      key={field.name}
      field={field}
      isAsked={policy.includes(field.name)}
      value={form.fields[field.name]}
      fill={(value) => change(withField(form, field.name, value), field.name)}
      leave={draft.settle}
    />
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields inside, heard once
    <form aria-label="Keep a judgment" hidden={isAside} onKeyDown={onKeyDown} onSubmit={(event) => event.preventDefault()}>
      <header>
        <KindChoice
          kind={kind}
          allowed={draft.opened?.kinds}
          isSuggested={draft.isSuggested}
          refuse={refuse}
          pick={(next, isDone) => {
            draft.pickKind(next);
            if (isDone) why.current?.focus();
          }}
        />
        <p className="case">
          <bdi>{opened && [opened.title, opened.tool].filter(Boolean).join(', ')}</bdi>
          <span>On this device</span>
        </p>
      </header>
      {edit && <Edited edit={edit} {...textsOfEdit(form, kind, edit)} />}
      {opened && (
        <Seen
          quotes={quotes}
          place={opened.place}
          element={opened.element}
          coverage={opened.coverage}
          hosts={opened.unreadHosts ?? []}
        />
      )}
      <Bounds bounds={opened?.bounds ?? []} missing={draft.missing} />
      {opened?.earlier && <CompareLine earlier={opened.earlier} compare={() => void draft.compare()} />}
      {opened && mayTypeSaw(quotes[0] ?? opened.element?.words ?? '', opened.coverage) && (
        <TypedSaw
          value={form.saw ?? ''}
          isAsked={opened.coverage.some(({ code }) => code === 'page-unreadable')}
          fill={(saw) => change({ ...form, saw }, 'saw')}
          leave={draft.settle}
        />
      )}
      {asked && (
        <Question
          asked={asked}
          cannotJudge={cannotJudge}
          answer={(answer) => toWhy(withAnswer(form, answer))}
          refuse={() => toWhy(withCannotJudge(form, true))}
          ownAnswer={() => toWhy(withoutQuestion(form))}
        />
      )}
      {draft.like > 0 && (
        <p className="like">
          <button
            type="button"
            className="more"
            title="In the side panel, face down until you have answered"
            onClick={draft.lookBeside}
          >
            {draft.like === 1 ? '1 case like this' : `${draft.like} cases like this`}
          </button>
        </p>
      )}
      <label htmlFor="why">
        Why
        {policy.includes('rationale') && <AskedHere />}
      </label>
      <textarea
        id="why"
        ref={why}
        rows={1}
        dir="auto"
        value={form.rationale}
        maxLength={20_000}
        placeholder={cannotJudge ? 'What is missing to judge by?' : kind.whyAsk}
        aria-required={policy.includes('rationale')}
        aria-invalid={draft.isRefused}
        aria-describedby="problem"
        onChange={({ target }) => change({ ...form, rationale: target.value }, 'rationale')}
        onBlur={draft.settle}
      />
      <p id="problem" role="alert">
        {problem}
      </p>
      {!cannotJudge && required.map(row)}
      {!cannotJudge && isMore && optional.map(row)}
      {!cannotJudge && kind.isByRubric && opened && (
        <p className="by-rubric">
          {opened.rubric
            ? `By the rubric “${opened.rubric}”, in the side panel. Enter opens it.`
            : 'There is no rubric yet. Enter keeps what you have here; the side panel leads to where rubrics are made.'}
        </p>
      )}
      {isShown && <RecordLine record={() => void draft.record()} />}
      <div className="beside-fields">
        {!cannotJudge && optional.length > 0 && (
          <button type="button" className="more" aria-expanded={isMore} onClick={() => setMore(!isMore)}>
            {isMore ? 'Less' : 'More'}
          </button>
        )}
        {!asked && (
          <button type="button" className="more" aria-pressed={cannotJudge} onClick={refuse}>
            Cannot judge
          </button>
        )}
      </div>
      <PictureLine picture={draft.picture} />
      <Foot
        isDurable={draft.isDurable}
        areKeysShown={areKeysShown}
        keep={keep}
        leave={() => void draft.leave()}
        showKeys={() => setKeysShown(!areKeysShown)}
      />
      {areKeysShown && <AllKeys answers={asked?.answers.length ?? 0} isShown={isShown} />}
    </form>
  );
};
