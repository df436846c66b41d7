// Whose policy it is, which version, and until when it holds.
import type { SectionProps } from '#components/policy-editor/section.ts';
import { NumberSlot, Sentence, TextSlot } from '#components/policy-editor/slot.tsx';

export const VersionSection = ({ draft: { organisation, version, notAfter }, onChange }: SectionProps) => (
  <>
    <Sentence>
      {'This is version '}
      <NumberSlot named="Version" part="version" value={version} none="1" onChange={(next) => onChange({ version: next ?? 0 })} />
      {' of the policy of '}
      <TextSlot
        named="Organisation"
        part="organisation"
        placeholder="your organisation"
        value={organisation}
        onChange={(next) => onChange({ organisation: next })}
      />
      {', and holds until '}
      <TextSlot
        named="Last day"
        part="notAfter"
        type="date"
        placeholder="YYYY-MM-DD"
        value={notAfter}
        onChange={(next) => onChange({ notAfter: next })}
      />
      .
    </Sentence>
    <p className="meta">
      Devices take no lower version than they have. After its last day nothing is sent; people can go on keeping judgments.
    </p>
  </>
);
