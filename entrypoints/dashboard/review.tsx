// Review: the list, the sheet on the desk, the rail, and the keys that walk a sitting from end to end.
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import { copyText } from '#components/card/copy-text.ts';
import { RecordRail } from '#components/dashboard/record-rail.tsx';
import { RecordSheet } from '#components/dashboard/record-sheet.tsx';
import { goTo } from '#components/dashboard/use-hash.ts';
import { useKeys } from '#components/dashboard/use-keys.ts';
import { useNow } from '#components/dashboard/use-now.ts';
import { crossOver, focusedRow } from '#components/dashboard/focused.ts';
import { useHiding } from '#components/dashboard/use-hiding.ts';
import { nextInStack, useStack } from '#components/dashboard/use-stack.ts';
import { usePreview } from '#components/dashboard/use-preview.ts';
import { useWide } from '#components/dashboard/use-wide.ts';
import { Inbox } from '#components/inbox/inbox.tsx';
import { Unreadable } from '#components/inbox/unreadable.tsx';
import { inOrder, nextAfter } from '#components/inbox/walk.ts';
import { ChoosingBar } from '#components/page/choosing-bar.tsx';
import { Empty, NotHere } from '#components/page/empty.tsx';
import { Opening } from '#components/page/opening.tsx';
import { StackBar } from '#components/page/stack-bar.tsx';
import { SittingBar } from '#components/page/sitting-bar.tsx';
import { UndoBar } from '#components/page/undo-bar.tsx';
import { askingOf } from '#components/rail/asking.tsx';
import { chooseNext } from '#components/rail/whom.tsx';
import { JoinForm } from '#components/rail/join-form.tsx';
import { RecorderFile } from '#entrypoints/dashboard/recorder-file.tsx';
import { useQuietGroups } from '#entrypoints/dashboard/use-quiet-groups.ts';
import { useSearch } from '#entrypoints/dashboard/use-search.ts';
import { useUnreadable } from '#entrypoints/dashboard/use-unreadable.ts';
import { saveConsent, type GiveText } from '#entrypoints/dashboard/save-consent.ts';
import { useShortcut } from '#entrypoints/dashboard/use-shortcut.ts';
import { managedIn, usePolicy } from '#entrypoints/dashboard/use-policy.ts';
import { useRecipient } from '#entrypoints/dashboard/use-recipient.ts';
import { useUndoable } from '#entrypoints/dashboard/use-undoable.ts';
import { unsavedMeans, unsavedStepsMeans } from '#entrypoints/dashboard/unsaved-means.ts';
import { useVerbs } from '#entrypoints/dashboard/use-verbs.ts';
import { dayOf } from '#lib/judgment/days.ts';
import { isPractice } from '#lib/judgment/practice.ts';
import { reckon } from '#lib/store/clock.ts';
import type { Database, EnrolmentRow } from '#lib/store/db.ts';
import { listedWords } from '#lib/store/listed-words.ts';
import { noticeBefore } from '#lib/store/consent-abouts.ts';
import { openRows, recordDetail } from '#lib/store/queries.ts';
import { deskOf } from '#lib/store/today.ts';

export interface ReviewProps {
  db: Database;
  ask: Ask;
  /** The record's id from the address; empty without one. */
  place: string;
  /** The organisations that this device has joined. */
  joined: readonly EnrolmentRow[];
  hasLetters: boolean;
  join: (endpoint: string, code: string) => Promise<void>;
  signIn: (endpoint: string, isAnew: boolean) => Promise<void>;
  say: (sentence: string) => void;
  /** Gives a text to the person as a file. */
  give: GiveText;
}

const oneDay = 86_400_000;
/** Review of the record that the address names, or the list alone. */
export const Review = ({ db, ask, place, joined, hasLetters, join, signIn, say, give }: ReviewProps) => {
  const now = useNow(30_000);
  const rows = useLiveQuery(() => openRows(db), [db]);
  const { quiet, counts, toggle, more } = useQuietGroups(db);
  const found = useLiveQuery(() => (place ? recordDetail(db, place) : null), [db, place]);
  // Of the place before, while the query for this one runs.
  const detail = found?.record.id === place ? found : undefined;
  const listed = useLiveQuery(() => listedWords(db), [db]);
  const policy = usePolicy();
  const isForPractice = detail !== undefined && isPractice(detail.record.judgment);
  const { recipient, choice, name, goesTo, clock, bounds } = useRecipient(joined, detail?.record, policy);
  const { shown, problem: unread } = usePreview(detail?.record, recipient?.endpoint, ask, listed?.join('\n'));
  const shortcut = useShortcut();
  const unreadable = useUnreadable();
  const last = useUndoable(db);
  const { today, practice } = useLiveQuery(() => deskOf(db, now), [db, now]) ?? {};
  const search = useSearch(db);
  const isWide = useWide();
  const ordered = search.found ? inOrder(search.found, {}) : inOrder(rows ?? [], quiet);
  const stack = useStack(ordered);
  const agreeDay = dayOf(reckon(clock, now));
  const noticeLast = useLiveQuery(async () => (await noticeBefore(db, !!recipient))?.text, [db, !!recipient]);
  const { walked } = stack;
  useEffect(() => {
    if (shown) stack.look(shown.record.id);
  });
  const isWalked = walked?.includes(place) ?? false;
  const inStack = walked && isWalked ? ordered.filter(({ id }) => walked.includes(id)) : undefined;
  const left = new Set(rows?.filter(({ group }) => group === 'to-review' || group === 'needs-you').map(({ id }) => id));
  const discardable = (rows ?? []).filter(
    ({ id, group }) => stack.seen.has(id) && walked?.includes(id) && (group === 'to-review' || group === 'unfinished'),
  );
  const verbs = useVerbs({
    ask,
    say,
    place,
    detail,
    shown,
    isDrawn: !place || shown !== undefined || unread !== undefined,
    endpoint: recipient?.endpoint,
    whom: name ?? (choice && ''),
    today: agreeDay,
    // Practice goes on with the same judgment until it is gone.
    onward: isForPractice ? place : walked && isWalked ? nextInStack(walked, left, place) : nextAfter(ordered, place),
  });
  const { side, turn, sitting } = verbs;
  const hiding = useHiding(ask, shown, say, verbs.fail);
  const walk = (step: 1 | -1): void => {
    const among = inStack ?? ordered;
    const at = among.findIndex(({ id }) => id === place);
    const next = among[at < 0 ? 0 : Math.min(among.length - 1, Math.max(0, at + step))];
    if (!next) return;
    goTo(next.id);
    document.querySelector<HTMLElement>(`[data-id="${CSS.escape(next.id)}"]`)?.focus();
  };
  useKeys(
    {
      j: () => walk(1),
      ArrowDown: () => walk(1),
      k: () => walk(-1),
      ArrowUp: () => walk(-1),
      b: () => (isWide && side !== 'edit' ? crossOver() : side !== 'edit' && turn(side === 'front' ? 'back' : 'front')),
      a: () => void verbs.agree(),
      p: () => void verbs.keepToMyself(),
      e: verbs.edit,
      o: () => side !== 'edit' && choice && say(chooseNext(choice)),
      h: () => side !== 'edit' && (isWide || side === 'front') && hiding.press(),
      x: () => ((focusedRow() ?? place) ? stack.toggle(focusedRow() ?? place) : stack.chooseSeveral()),
      s: stack.begin,
      Escape: () => stack.isChoosing && stack.end(),
      '/': search.focus,
      z: () => last && void verbs.undo(last.id),
    },
    hasLetters,
  );
  if (!rows) return <Opening />;
  const toReview = rows.filter(({ group }) => group === 'to-review').length;
  const isFirst = rows.length === 0 && Object.values(counts).every((count) => count === 0);
  const isPracticeGone = place !== '' && found === null && practice?.step === 'done';
  return (
    <div className={`review${place ? ' has-sheet' : ''}`}>
      <Inbox
        rows={rows}
        quiet={quiet}
        counts={counts}
        selected={place}
        now={now}
        query={search.query}
        found={search.found}
        searchRef={search.field}
        onQuery={search.setQuery}
        onToggle={toggle}
        onMore={more}
        chosen={stack.isChoosing ? stack.chosen : undefined}
        onChoose={stack.toggle}
        onChooseSeveral={stack.chooseSeveral}
        onOpen={verbs.focusSheet}
      >
        <Unreadable
          entries={unreadable}
          copy={copyText}
          onDiscard={(key) => void ask('discardUnreadable', { key }).catch((error: Error) => say(error.message))}
        />
        <RecorderFile ask={ask} say={say} />
      </Inbox>
      <main className="desk" id="main" tabIndex={-1}>
        <a className="back" href="#review">
          Back to the list
        </a>
        {stack.isChoosing && (
          <StackBar
            chosen={stack.chosen.size}
            walk={walked && { at: walked.indexOf(place) + 1, of: walked.length }}
            discardable={discardable.length}
            onWalk={stack.begin}
            onDiscard={() => void verbs.discardAll(discardable.map(({ id }) => id))}
            onEnd={stack.end}
          />
        )}
        <SittingBar sitting={sitting} organisation={name} offer={askingOf(recipient, undefined, bounds).offer} left={toReview} />
        {detail && (
          <RecordSheet
            detail={detail}
            shown={shown}
            problem={unread}
            side={side}
            onTurn={turn}
            onSave={verbs.save}
            unsaved={unsavedMeans}
            unsavedSteps={unsavedStepsMeans}
            onRemovePicture={verbs.removePicture}
            goesTo={goesTo}
            isWide={isWide}
            redacting={hiding.redacting}
            onHide={hiding.press}
            onRevise={async (steps, revision) => ask('reviseSteps', { id: place, revision, steps })}
            listed={listed && { words: listed, onList: verbs.listWords }}
          />
        )}
        {place && found === null && !isPracticeGone && <NotHere />}
        {today && practice && (!place || isPracticeGone) && (
          <Empty
            isFirst={isFirst || isPracticeGone}
            practice={practice.step}
            shortcut={shortcut}
            today={today}
            toReview={toReview}
            isAlone={joined.length === 0}
          />
        )}
      </main>
      {detail && side !== 'edit' && (
        <RecordRail
          key={place}
          detail={detail}
          enrolment={recipient}
          choice={choice}
          sitting={sitting}
          onChoose={verbs.choose}
          earliest={dayOf(reckon(clock, now) + oneDay)}
          bytes={shown?.bytes}
          problem={verbs.problem}
          today={agreeDay}
          noticeBefore={noticeLast}
          bounds={bounds}
          policy={shown?.preview.policy}
          given={managedIn(policy)}
          verbs={{ ...verbs, join, signIn, saveConsent: () => void saveConsent(db, agreeDay, place, give) }}
        />
      )}
      {!place && joined.length === 0 && (
        <aside className="rail" aria-label="Organisation">
          <JoinForm onJoin={join} onSignIn={signIn} given={managedIn(policy)} />
        </aside>
      )}
      {hiding.isChoosing && <ChoosingBar />}
      {last && !hiding.isChoosing && (
        <UndoBar seconds={last.seconds} count={last.count} isLeaving={last.isLeaving} onUndo={() => void verbs.undo(last.id)} />
      )}
    </div>
  );
};
