// The coach with what the person has done so far, live from the database and the page.
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { Coach } from '#components/practice/coach.tsx';
import { useCommands } from '#entrypoints/dashboard/use-commands.ts';
import type { Database } from '#lib/store/db.ts';
import { practiceOf } from '#lib/store/practice.ts';

/** Whether words of the invoice are selected. */
const useSelected = (): boolean => {
  const [isSelected, setSelected] = useState(false);
  useEffect(() => {
    const read = (): void => {
      const selection = getSelection();
      const isOnInvoice = document.getElementById('ledger')!.contains(selection?.anchorNode ?? null);
      setSelected(isOnInvoice && selection?.toString().trim() !== '');
    };
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, []);
  return isSelected;
};

export const Coached = ({ db, onCapture }: { db: Database; onCapture: () => void }) => {
  const practice = useLiveQuery(() => practiceOf(db), [db]);
  const commands = useCommands();
  const isSelected = useSelected();
  const [hasBegunAnew, setBegunAnew] = useState(false);
  useEffect(() => {
    if (practice && practice.step !== 'done') setBegunAnew(false);
  }, [practice]);
  if (!practice || !commands) return null;
  return (
    <Coach
      practice={hasBegunAnew && practice.step === 'done' ? { step: 'select' } : practice}
      isSelected={isSelected}
      shortcut={commands.find(({ name }) => name === 'capture')?.keys ?? []}
      onCapture={onCapture}
      onAgain={() => setBegunAnew(true)}
    />
  );
};
