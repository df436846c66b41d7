// The sheet: what would leave, made by parsing the exact bytes (rule C2). Every value of them stands on it.
import { placesOf } from '#components/sheet/place.ts';
import { AlsoInText } from '#components/sheet/also-in-text.tsx';
import { Criteria } from '#components/sheet/criteria.tsx';
import { Beforehand } from '#components/sheet/beforehand.tsx';
import { Saw } from '#components/sheet/saw.tsx';
import { VisibleText } from '#components/words/visible-text.tsx';
import { dayWords } from '#components/words/days.ts';
import { answerOf } from '#lib/judgment/answer.ts';
import { formOf } from '#lib/judgment/fields.ts';
import type { Judgment } from '#lib/judgment/judgment.ts';
import { kindNamed } from '#lib/judgment/kinds/index.ts';
import { noteName } from '#lib/judgment/verdict-fields.ts';
import type { Hidden } from '#lib/privacy/redact.ts';

export interface SheetProps {
  /** Read from the exact bytes, never from the record. */
  payload: Judgment;
  hidden: readonly Hidden[];
  /** The exact text lies beside it: each value can be focused, and says by its path where it stands there. */
  isBeside?: boolean;
}

/** The front of the sheet. A value that is the answer, word for word, stands in the heading and not a second time. */
export const Sheet = ({ payload, hidden, isBeside = false }: SheetProps) => {
  const kind = kindNamed(payload.kind);
  const { verdict, evidence, coverage } = payload.body;
  const answers = { ...payload.case.asked, ...verdict.fields };
  const fields = kind ? [...formOf(kind.asked), ...formOf(kind.verdict)] : [];
  const notes = payload.case.rubric?.criteria.map(noteName) ?? [];
  const answer = answerOf(payload);
  const place = placesOf(isBeside);
  const pathOf = (name: string): string => (name in verdict.fields ? `body/verdict/fields/${name}` : `case/asked/${name}`);
  const heading = fields.find(({ name, choices }) => !choices && answers[name] === answer && answer !== '')?.name;
  const words = (text: string) => <VisibleText text={text} hidden={hidden} />;
  return (
    <div className="sheet-front">
      <p className="sheet-meta">
        <span>
          <span aria-hidden="true">{kind?.glyph}</span> {kind?.word ?? 'Unknown kind'}
        </span>
        <span {...place('case/tool')}>{payload.case.tool ? words(payload.case.tool) : 'No tool named'}</span>
        <time dateTime={payload.day} {...place('day')}>
          {dayWords(payload.day)}
        </time>
      </p>
      <h2 className="sheet-answer" data-path={heading ? pathOf(heading) : 'body/verdict/fields'}>
        {words(answer || 'No answer yet')}
      </h2>
      <section className="sheet-why" aria-label="Why">
        <p className={verdict.rationale ? 'words' : 'none'} {...place('body/verdict/rationale')}>
          {verdict.rationale ? words(verdict.rationale) : 'No reason yet'}
        </p>
      </section>
      <Beforehand body={payload.body} />
      <Saw evidence={evidence} coverage={coverage} hidden={hidden} place={place} />
      <Criteria payload={payload} hidden={hidden} place={place} />
      <dl className="facts">
        {fields
          .filter(({ name }) => answers[name] !== undefined && name !== heading)
          .map(({ name, ask, choices }) => {
            const value = answers[name]!;
            const chosen = Array.isArray(value) || !Object.hasOwn(choices ?? {}, value) ? undefined : choices?.[value];
            return (
              <div key={name}>
                <dt>{ask}</dt>
                <dd className={chosen ? undefined : 'words'} {...place(pathOf(name))}>
                  {Array.isArray(value) ? (
                    <ul>
                      {value.map((entry, index) => (
                        <li key={index}>{words(entry)}</li>
                      ))}
                    </ul>
                  ) : (
                    (chosen ?? words(value))
                  )}
                </dd>
              </div>
            );
          })}
        <div>
          <dt>The case</dt>
          <dd className={payload.case.text ? 'words' : 'none'} {...place('case/text')}>
            {payload.case.text ? words(payload.case.text) : 'No case text'}
          </dd>
        </div>
      </dl>
      <AlsoInText
        payload={payload}
        hidden={hidden}
        fieldNames={[...fields.filter(({ choices }) => !choices).map(({ name }) => name), ...notes]}
        place={place}
      />
    </div>
  );
};
