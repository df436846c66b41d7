// How long judgments are kept, on the device and at the endpoint.
import { put, type SectionProps } from '#components/policy-editor/section.ts';
import { NumberSlot, Sentence } from '#components/policy-editor/slot.tsx';

export const KeepingSection = ({ draft: { keeping }, onChange }: SectionProps) => (
  <>
    <Sentence>
      {'A judgment stays on the device for '}
      <NumberSlot
        named="Days on the device"
        part="keeping.deviceDays"
        value={keeping.deviceDays}
        none="any number of"
        onChange={(deviceDays) => onChange({ keeping: put({ ...keeping, deviceDays }) })}
      />
      {' days; then the person is asked to remove it. Nothing is removed by a policy.'}
    </Sentence>
    <Sentence>
      {'An agreement may run for '}
      <NumberSlot
        named="Days at the endpoint"
        part="keeping.endpointDays"
        value={keeping.endpointDays}
        none="any number of"
        onChange={(endpointDays) => onChange({ keeping: put({ ...keeping, endpointDays }) })}
      />
      {' days at most, and the endpoint may use a judgment no longer than that.'}
    </Sentence>
  </>
);
