// The policy editor, loaded when it is first gone to: wires sections, files, simulator and publishing to the draft.
import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useState } from 'react';
import type { Ask } from '#components/dashboard/ask.ts';
import { Opening } from '#components/page/opening.tsx';
import { beginEditing } from '#components/policy-editor/editing.ts';
import { Editor, focusSection, type EditorView } from '#components/policy-editor/editor.tsx';
import { ForWhom } from '#components/policy-editor/for-whom.tsx';
import { History } from '#components/policy-editor/history.tsx';
import { PolicyFiles } from '#components/policy-editor/policy-files.tsx';
import { PublishStep } from '#components/policy-editor/publish-step.tsx';
import { SignForm } from '#components/policy-editor/sign-form.tsx';
import { put, type SectionProps } from '#components/policy-editor/section.ts';
import { JsonPart } from '#entrypoints/dashboard/policy-editor/json-part.tsx';
import { Sentences } from '#entrypoints/dashboard/policy-editor/sentences.tsx';
import { usePublishing } from '#entrypoints/dashboard/policy-editor/use-publishing.ts';
import { useInForce } from '#entrypoints/dashboard/policy-editor/use-in-force.ts';
import { useEditing, utcToday } from '#entrypoints/dashboard/policy-editor/use-editing.ts';
import type { GiveText } from '#entrypoints/dashboard/save-consent.ts';
import { policyRefusal, policyText, readPolicyFile } from '#lib/policy/policy-file.ts';
import { policy, type Policy } from '#lib/policy/policy.ts';
import type { Database, EnrolmentRow } from '#lib/store/db.ts';
import { sampleRecords } from '#lib/store/sample-records.ts';

export interface PolicyEditorPlaceProps {
  db: Database;
  ask: Ask;
  /** The organisations that this device has joined. */
  joined: readonly EnrolmentRow[];
  hasLetters: boolean;
  give: GiveText;
  /** Has a sentence read out. */
  say: (sentence: string) => void;
}

const FleetPart = lazy(() => import('#entrypoints/dashboard/policy-editor/fleet-part.tsx'));

const ownSamples = 5;
/** The version after the newest. */
const nextAfter = (policies: readonly Policy[]): number => 1 + Math.max(0, ...policies.map(({ version }) => version));

const noRecords: never[] = [];

const PolicyEditorPlace = ({ db, ask, joined, hasLetters, give, say }: PolicyEditorPlaceProps) => {
  const records = useLiveQuery(() => sampleRecords(db, ownSamples), [db]) ?? noRecords;
  const [at, setAt] = useState<string>();
  const endpoint = (joined.find((each) => each.endpoint === at) ?? joined[0])?.endpoint ?? '';
  const inForce = useInForce(endpoint);
  const { editing, before, found, change } = useEditing(inForce, records);
  const publishing = usePublishing(ask, endpoint);
  const [problem, setProblem] = useState<string>();
  const [view, setView] = useState<EditorView>({ section: 'sites', as: 'sentences' });
  if (!editing || !found) return <Opening />;
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
  /** What was published is what the next draft is compared with. */
  const published = (version: number): void => {
    change({ draft: { ...draft, version: version + 1 }, before: draft, meant: [], texts: {} });
    say(`Version ${version} is published. Devices get it within an hour of being online.`);
    leaveTo('sentences');
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
        <>
          {joined.length > 1 && <ForWhom among={joined} chosen={endpoint} onChoose={setAt} />}
          <PolicyFiles
            problem={problem}
            mayCompare={!inForce}
            onOpen={(file) => open(file, (opened) => change({ draft: opened, texts: {}, meant: [] }))}
            onCompare={(file) =>
              open(file, (opened) =>
                change({ before: opened, draft: { ...draft, version: Math.max(draft.version, opened.version + 1) } }),
              )
            }
            onNew={() =>
              change({
                form: undefined as never,
                before: undefined as never,
                ...beginEditing(undefined, utcToday(), inForce ?? undefined),
              })
            }
          />
        </>
      }
    >
      {view.as === 'publish' ? (
        <PublishStep draft={draft} changes={found.changes} onSave={save} onLeave={() => leaveTo('sentences')}>
          <SignForm
            key={endpoint}
            endpoint={endpoint}
            {...publishing}
            onKey={publishing.choose}
            onPublish={(to) => publishing.publish(draft, to, published)}
            onSaveSigned={() =>
              publishing.signed(draft, (text) => give(`precedent-policy-${draft.version}.signed.json`, text, 'application/json'))
            }
          />
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
          history={
            <>
              <History
                policies={publishing.policies}
                problem={publishing.unasked}
                onAsk={publishing.askHistory}
                onTake={(earlier) =>
                  change({ draft: { ...earlier, version: nextAfter(publishing.policies!) }, texts: {}, meant: [] })
                }
              />
              <Suspense>
                <FleetPart key={endpoint} ask={ask} endpoint={endpoint} />
              </Suspense>
            </>
          }
        />
      )}
    </Editor>
  );
};

export default PolicyEditorPlace;
