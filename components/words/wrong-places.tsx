// What is wrong with a text that people write for us to read, place by place, so that its author can mend it.
import { Problem } from '#components/words/problem.tsx';

export interface WrongPlacesProps {
  /** What is wrong and where; nothing is drawn where nothing is. */
  wrong: readonly string[];
  /** What happened, what is kept, and what to do. */
  sentence: string;
}

export const WrongPlaces = ({ wrong, sentence }: WrongPlacesProps) => (
  <Problem sentence={wrong.length > 0 ? sentence : undefined}>
    <ul className="wrong-places">
      {wrong.map((place) => (
        <li key={place} className="exact">
          {place}
        </li>
      ))}
    </ul>
  </Problem>
);
