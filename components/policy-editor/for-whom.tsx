// On a device that joined several organisations: whose published policy the draft is compared with, and whose endpoint is asked.
import { whomWords, type Choice } from '#components/rail/whom.tsx';

export const ForWhom = ({ among, chosen, onChoose }: Choice) => (
  <label className="for-whom">
    <span>Compared with the policy of</span>
    <select value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
      {among.map((each) => (
        <option key={each.endpoint} value={each.endpoint}>
          {whomWords(each)}
        </option>
      ))}
    </select>
  </label>
);
