// The policy editor, loaded when it is first gone to: wires sections, files, simulator and publishing to the draft.
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { beginEditing } from '#components/policy-editor/editing.ts';
import { Editor, focusSection, type EditorView } from '#components/policy-editor/editor.tsx';
import { PolicyFiles } from '#components/policy-editor/policy-files.tsx';
import { PublishStep } from '#components/policy-editor/publish-step.tsx';
import { put, type SectionProps } from '#components/policy-editor/section.ts';
import { JsonPart } from '#entrypoints/dashboard/policy-editor/json-part.tsx';
import { Sentences } from '#entrypoints/dashboard/policy-editor/sentences.tsx';
import { useEditing, utcToday } from '#entrypoints/dashboard/policy-editor/use-editing.ts';
import type { GiveText } from '#entrypoints/dashboard/save-consent.ts';
import { policyRefusal, policyText, readPolicyFile } from '#lib/policy/policy-file.ts';
import { policy, type Policy } from '#lib/policy/policy.ts';
import type { Database } from '#lib/store/db.ts';
import { sampleRecords } from '#lib/store/sample-records.ts';

export interface PolicyEditorPlaceProps {
  db: Database;
  hasLetters: boolean;
  give: GiveText;
  /** Has a sentence read out. */
  say: (sentence: string) => void;
}

const ownSamples = 5;
const noRecords: never[] = [];

const PolicyEditorPlace = ({ db, hasLetters, give, say }: PolicyEditorPlaceProps) => {
  const records = useLiveQuery(() => sampleRecords(db, ownSamples), [db]) ?? noRecords;
  const { editing, before, found, change } = useEditing(undefined, records);
  const [problem, setProblem] = useState<string>();
  const [view, setView] = useState<EditorView>({ section: 'sites', as: 'sentences' });
  if (!editing || !found) return <main className="opening" id="main" aria-label="Opening" />;
  const { draft } = editing;
  const setDraft: SectionProps['onChange'] = (parts) => change({ draft: put({ ...draft, ...parts }) as Policy });
  const read = async (file: File, take: (read: Policy) => void): Promise<void> => {
    setProblem(undefined);
    const opened = readPolicyFile(await file.text());
    if ('wrong' in opened) setProblem(policyRefusal(opened.wrong, 'The draft is as it was.'));
    else take(opened.policy);
  };
  const open = (file: File, take: (read: Policy) => void): void =>
    void read(file, take).catch((error: Error) =>
      setProblem(`This file could not be read: ${error.message}. The draft is as it was. Choose it again.`),
    );
  const leaveTo = (as: EditorView['as']): void => {
    setView({ ...view, as });
    focusSection();
  };
  const save = (): void => {
    // A draft that is no policy yet is saved as it stands; opening it says what it lacks.
    const isWhole = policy.safeParse(draft).success;
    give(
      `precedent-policy-${draft.version}.json`,
      isWhole ? policyText(draft) : `${JSON.stringify(draft, null, 2)}\n`,
      'application/json',
    );
    say('The file is among your downloads.');
  };
  return (
    <Editor
      hasLetters={hasLetters}
      view={view}
      onView={setView}
      about={
        before
          ? `Compared with version ${before.version} of ${before.organisation}. The draft stays on this device until you publish or save it.`
          : 'A first policy. The draft stays on this device until you publish or save it.'
      }
      simulator={{
        draft,
        hasBefore: before !== undefined,
        samples: editing.samples,
        tried: found.tried,
        onSamples: (samples) => change({ samples }),
      }}
      bar={{
        changes: found.changes,
        blockers: found.blockers,
        onMeant: (words) => change({ meant: [...editing.meant, words] }),
        onSave: save,
      }}
      files={
        <PolicyFiles
          problem={problem}
          mayCompare
          onOpen={(file) => open(file, (opened) => change({ draft: opened, texts: {}, meant: [] }))}
          onCompare={(file) =>
            open(file, (opened) =>
              change({ before: opened, draft: { ...draft, version: Math.max(draft.version, opened.version + 1) } }),
            )
          }
          onNew={() => change(beginEditing(undefined, utcToday()))}
        />
      }
    >
      {view.as === 'publish' ? (
        <PublishStep draft={draft} changes={found.changes} onSave={save} onLeave={() => leaveTo('sentences')}>
          <p className="meta">Sign the file with the admin’s key (docs/admin.md), then publish it.</p>
        </PublishStep>
      ) : view.as === 'json' ? (
        <JsonPart
          key={view.section}
          name={view.section}
          editing={editing}
          onEditing={change}
          onLeave={() => leaveTo('sentences')}
        />
      ) : (
        <Sentences
          name={view.section}
          editing={editing}
          before={before}
          onChange={setDraft}
          onEditing={change}
          open={setProblem}
        />
      )}
    </Editor>
  );
};

export default PolicyEditorPlace;
