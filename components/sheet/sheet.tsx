// The sheet: what would leave, made by parsing the exact bytes (rule C2). Every value of them stands on it.
import { AlsoInText } from '#components/sheet/also-in-text.tsx';
import { Beforehand } from '#components/sheet/beforehand.tsx';
import { Saw } from '#components/sheet/saw.tsx';
import { VisibleText } from '#components/words/visible-text.tsx';
import { dayWords } from '#components/words/days.ts';
import { answerOf } from '#lib/judgment/answer.ts';
import { formOf } from '#lib/judgment/fields.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { kindNamed } from '#lib/judgment/kinds/index.ts';
import type { Hidden } from '#lib/privacy/redact.ts';

export interface SheetProps {
  /** Read from the exact bytes, never from the record. */
  payload: Judgment;
  hidden: readonly Hidden[];
}

/** The front of the sheet. */
export const Sheet = ({ payload, hidden }: SheetProps) => {
  const kind = kindNamed(payload.kind);
  const { verdict, evidence, coverage } = payload.body;
  const answers = { ...payload.case.asked, ...verdict.fields };
  const fields = kind ? [...formOf(kind.asked), ...formOf(kind.verdict)] : [];
  const words = (text: string) => <VisibleText text={text} hidden={hidden} />;
  return (
    <div className="sheet-front">
      <p className="sheet-meta">
        <span aria-hidden="true">{kind?.glyph}</span> {kind?.word ?? 'Unknown kind'}
        {' · '}
        {payload.case.tool ? words(payload.case.tool) : 'no tool named'}
        {' · '}
        <time dateTime={payload.day}>{dayWords(payload.day)}</time>
      </p>
      <h2 className="sheet-answer">{words(answerOf(payload) || 'No answer yet')}</h2>
      <section className="sheet-why" aria-label="Why">
        <p className="words">{verdict.rationale ? words(verdict.rationale) : <i className="meta">No reason yet</i>}</p>
      </section>
      <Beforehand body={payload.body} />
      <dl className="facts">
        {fields
          .filter(({ name }) => answers[name] !== undefined)
          .map(({ name, ask, choices }) => {
            const value = answers[name]!;
            return (
              <div key={name}>
                <dt>{ask}</dt>
                <dd className="words">
                  {Array.isArray(value) ? (
                    <ul>
                      {value.map((entry, index) => (
                        <li key={index}>{words(entry)}</li>
                      ))}
                    </ul>
                  ) : (
                    (choices?.[value] ?? words(value))
                  )}
                </dd>
              </div>
            );
          })}
        <div>
          <dt>The case</dt>
          <dd className="words">{payload.case.text ? words(payload.case.text) : <i className="meta">No case text</i>}</dd>
        </div>
      </dl>
      <Saw evidence={evidence} coverage={coverage} hidden={hidden} />
      <AlsoInText
        payload={payload}
        hidden={hidden}
        fieldNames={fields.filter(({ choices }) => !choices).map(({ name }) => name)}
      />
    </div>
  );
};
