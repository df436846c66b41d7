// What happens between an agreement and sending, and whether people are reminded of what waits.
import { put, type SectionProps } from '#components/policy-editor/section.ts';
import { ChoiceSlot, NumberSlot, Sentence } from '#components/policy-editor/slot.tsx';

export const ReviewsSection = ({ draft: { review, reminders = 'off' }, onChange }: SectionProps) => (
  <>
    <Sentence>
      {'What people agree to waits '}
      <NumberSlot
        named="Cooling-off in minutes"
        part="review.coolingOffMinutes"
        value={review.coolingOffMinutes}
        none="no"
        onChange={(coolingOffMinutes) => onChange({ review: put({ ...review, coolingOffMinutes }) })}
      />
      {' minutes before it is sent, and can be undone until then.'}
    </Sentence>
    <Sentence>
      {'The toolbar button '}
      <ChoiceSlot
        named="Reminders"
        part="reminders"
        value={reminders}
        options={[
          ['off', 'shows no number'],
          ['quiet', 'shows how many judgments wait for a look'],
        ]}
        onChange={(next) => onChange({ reminders: next === 'off' ? undefined : next })}
      />
      .
    </Sentence>
    <p className="meta">
      Whatever stands here, each person sees the exact text of each record before it leaves, and can say no to each. No policy can
      change that.
    </p>
  </>
);
