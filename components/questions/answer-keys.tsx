// The answers of a standing question, each with the digit that gives it.
export const AnswerKeys = ({ answers }: { answers: readonly string[] }) => (
  <p className="answer-keys">
    {answers.map((answer, index) => (
      <span key={answer}>
        <kbd className="keycap">{index + 1}</kbd> <bdi>{answer}</bdi>
      </span>
    ))}
  </p>
);
