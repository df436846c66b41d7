// The recovery code of one organisation; one part for each that was joined.
import { useState } from 'react';
import { OwnCode } from '#components/leaving/own-code.tsx';
import type { EnrolmentRow } from '#lib/store/db.ts';

export interface CodePartProps {
  enrolment: EnrolmentRow;
  isSeveral: boolean;
  /** Rejects with the sentence for the person. */
  onNewCode: (endpoint: string) => Promise<void>;
}

export const CodePart = ({ enrolment: { endpoint, organisation, lacksRecoveryCode }, isSeveral, onNewCode }: CodePartProps) => {
  const [problem, setProblem] = useState<string>();
  const make = (): void => {
    setProblem(undefined);
    void onNewCode(endpoint).catch((error: Error) => setProblem(error.message));
  };
  return (
    <OwnCode
      organisation={organisation}
      isSeveral={isSeveral}
      isLacking={lacksRecoveryCode === true}
      problem={problem}
      onMake={make}
    />
  );
};
