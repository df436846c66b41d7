// Several judgments chosen to be gone through one by one: a stack of sheets, never a single answer for all (rule C4).
import { useRef, useState } from 'react';
import { goTo } from '#components/dashboard/use-hash.ts';
import type { InboxRow } from '#lib/store/queries.ts';

export interface Stack {
  /** Rows have boxes to tick. */
  isChoosing: boolean;
  chosen: ReadonlySet<string>;
  /** The sheets of the stack that is walked, in their order; nothing while none is. */
  walked: readonly string[] | undefined;
  /** Those of it that lay on the desk. */
  seen: ReadonlySet<string>;
  toggle: (id: string) => void;
  chooseSeveral: () => void;
  begin: () => void;
  end: () => void;
  /** This sheet lies on the desk now. */
  look: (id: string) => void;
}

const nothing: ReadonlySet<string> = new Set();

/** `ordered` are the rows as they stand in the list. */
export const useStack = (ordered: readonly InboxRow[]): Stack => {
  const [isChoosing, setChoosing] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(nothing);
  const [walked, setWalked] = useState<readonly string[]>();
  const [seen, setSeen] = useState<ReadonlySet<string>>(nothing);
  const latest = useRef(ordered);
  latest.current = ordered;
  const end = (): void => {
    setChoosing(false);
    setChosen(nothing);
    setWalked(undefined);
    setSeen(nothing);
  };
  return {
    isChoosing: isChoosing || chosen.size > 0,
    chosen,
    walked,
    seen,
    toggle: (id) => {
      setChoosing(true);
      setChosen((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      });
    },
    chooseSeveral: () => setChoosing(true),
    begin: () => {
      const stack = latest.current.map(({ id }) => id).filter((id) => chosen.has(id));
      if (stack.length === 0) return;
      setWalked(stack);
      setSeen(nothing);
      goTo(stack[0]!);
    },
    end,
    look: (id) => setSeen((before) => (walked?.includes(id) && !before.has(id) ? new Set(before).add(id) : before)),
  };
};

/** Where to go in a stack when this sheet is dealt with: the next that is left, else the one before, else the list. */
export const nextInStack = (walked: readonly string[], left: ReadonlySet<string>, id: string): string => {
  const at = walked.indexOf(id);
  const isLeft = (other: string): boolean => other !== id && left.has(other);
  return walked.slice(at + 1).find(isLeft) ?? walked.slice(0, Math.max(0, at)).findLast(isLeft) ?? 'review';
};
