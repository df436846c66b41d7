// The case that the page shows: own judgments of it, cases like it, and what the person asks for there.
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import { useNow } from '#components/dashboard/use-now.ts';
import { LikeCases } from '#components/panel/like-cases.tsx';
import { ThisCase } from '#components/panel/this-case.tsx';
import { WhatWasRead } from '#components/panel/what-was-read.tsx';
import { Problem } from '#components/words/problem.tsx';
import { VisibleText } from '#components/words/visible-text.tsx';
import { Evaluation, isUnderWay } from '#entrypoints/sidepanel/evaluation.tsx';
import { useChosen } from '#entrypoints/sidepanel/use-chosen.ts';
import { useStandings } from '#entrypoints/sidepanel/use-page.ts';
import { useSearch } from '#entrypoints/sidepanel/use-search.ts';
import type { CallName, PageRead, Takes } from '#lib/bridge/calls.ts';
import { answerOf } from '#lib/judgment/answer.ts';
import { dayOf } from '#lib/judgment/days.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { quotePlace } from '#lib/judgment/quote-place.ts';
import { isAnswered } from '#lib/precedents/likened.ts';
import type { Database } from '#lib/store/db.ts';
import { judgmentsOfCase, wasLookedAt } from '#lib/store/precedents.ts';
import { groupOf } from '#lib/store/queries.ts';

export interface CaseViewProps {
  db: Database;
  ask: Ask;
  tab: number;
  visit: number | undefined;
  page: PageRead;
  shortcut: readonly string[];
  hasLetters: boolean;
  /** Has a sentence read out. */
  say: (sentence: string) => void;
}

/** Where the words stood that were selected first. */
const placeOf = ({ body }: Judgment): string => {
  const quote = body.evidence.find((each) => each.type === 'quote');
  return quote ? quotePlace(quote) : '';
};

export const CaseView = ({ db, ask, tab, visit, page, shortcut, hasLetters, say }: CaseViewProps) => {
  const now = useNow(60_000);
  const today = dayOf(now);
  const { case: key, title, text, tool } = page;
  const own = useLiveQuery(() => judgmentsOfCase(db, key), [db, key]);
  const isLooked = useLiveQuery(() => wasLookedAt(db, key), [db, key]);
  const answered = useSearch({ case: key, title, text, today });
  const chosen = useChosen(tab);
  const standings = useStandings(ask, tab, own?.map(({ record }) => record.id) ?? [], visit);
  const [problem, setProblem] = useState<string>();
  const act = <Name extends CallName>(name: Name, about: Takes<Name>): Promise<unknown> =>
    ask(name, about).then(
      (value) => {
        setProblem(undefined);
        return value;
      },
      (error: Error) => setProblem(error.message),
    );

  const underWay = own?.find(({ record }) => isUnderWay(record))?.record;
  const found = answered?.found;
  const count = found?.length ?? 0;
  const isFaceUp = isLooked === true;
  const hasAnswered = own?.some(({ record }) => isAnswered(record)) ?? false;
  useEffect(() => {
    // Whatever is on screen before the next answer is noted, whoever turned it over: a case that was answered before lies open.
    if (hasAnswered && isLooked === false && count > 0) void ask('lookFirst', { case: key }).catch(() => {});
  }, [ask, key, hasAnswered, isLooked, count]);
  const isWhole = answered?.isWhole ?? false;
  useEffect(() => {
    if (!isWhole) return;
    const many = count === 1 ? '1 case like this' : `${count} cases like this`;
    say(count === 0 ? 'No case like this yet.' : isFaceUp ? `${many}.` : `${many}, face down.`);
  }, [say, isWhole, count, isFaceUp]);

  return (
    <>
      <header className="panel-head">
        <h1>
          <VisibleText text={title || 'A page without a title'} />
        </h1>
        <p className="meta">
          <VisibleText text={tool} />
        </p>
        <WhatWasRead read={page.read} state={page.state} site={page.site} />
      </header>
      <Problem sentence={problem} />
      {underWay && (
        <Evaluation
          key={underWay.id}
          db={db}
          ask={ask}
          record={underWay}
          onRubrics={() => void act('openDashboard', { place: 'rubrics' })}
          say={say}
        />
      )}
      <ThisCase
        rows={own?.map(({ record, at }) => ({
          id: record.id,
          group: groupOf(record),
          answer: answerOf(record.judgment),
          why: record.judgment.body.verdict.rationale,
          place: placeOf(record.judgment),
          at,
        }))}
        standings={standings}
        shortcut={shortcut}
        now={now}
        chosen={chosen}
        onShow={(id) =>
          void act('showEvidence', { tab, id }).then((shown) => {
            if (shown && !(shown as { isShown: boolean }).isShown)
              setProblem('These words are not on the page as they were. They are safe in the judgment. Open it to read them.');
          })
        }
        onOpen={(id) => void act('openDashboard', { draft: id })}
      />
      <LikeCases
        found={found}
        isWhole={isWhole}
        hasFailed={answered?.hasFailed ?? false}
        isFaceUp={isFaceUp}
        today={today}
        hasLetters={hasLetters}
        onLook={() => void act('lookFirst', { case: key })}
        onUse={(like, as) => void act('judgeLike', { tab, like, as })}
        onOpen={(id) => void act('openDashboard', { draft: id })}
      />
    </>
  );
};
