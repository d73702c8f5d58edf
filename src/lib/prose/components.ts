import { LICENCES } from '#src/lib/domain/picture.ts';
import { AUDIENCES } from '#src/lib/domain/audience.ts';

/** What an attribute may hold: one of a list, ids, several ids, or free text (`words`: text that is translated). */
export interface AttributeRule {
  required?: true;
  form: 'id' | 'ids' | 'path' | 'picture' | 'text' | readonly string[];
  words?: true;
}

export interface ComponentRule {
  /** `either`: written inside a sentence, or alone on a line. */
  level: 'section' | 'block' | 'inline' | 'either' | 'step';
  attributes: Record<string, AttributeRule>;
  children: 'none' | 'inline' | 'blocks' | 'steps';
}

const id: AttributeRule = { required: true, form: 'id' };
const words = (required?: true): AttributeRule => ({
  form: 'text',
  words: true,
  ...(required && { required }),
});

/** The closed list of what a body may contain besides Markdown. Anything else is refused. */
export const COMPONENTS: Record<string, ComponentRule> = {
  Section: { level: 'section', attributes: { id, title: words() }, children: 'blocks' },
  Steps: { level: 'block', attributes: {}, children: 'steps' },
  Step: { level: 'step', attributes: { title: words(true) }, children: 'blocks' },
  Callout: {
    level: 'block',
    attributes: { kind: { required: true, form: ['info', 'warning', 'danger', 'tip'] }, title: words() },
    children: 'blocks',
  },
  Documents: { level: 'block', attributes: { group: { form: 'id' } }, children: 'none' },
  Costs: { level: 'block', attributes: {}, children: 'none' },
  Times: { level: 'block', attributes: {}, children: 'none' },
  ServiceList: {
    level: 'block',
    attributes: { type: { form: 'id' }, services: { form: 'ids' } },
    children: 'none',
  },
  Contact: { level: 'either', attributes: { service: { required: true, form: 'path' } }, children: 'none' },
  Fact: { level: 'either', attributes: { id, part: { form: ['value', 'unit', 'from'] } }, children: 'none' },
  Term: { level: 'either', attributes: { id }, children: 'inline' },
  Source: {
    level: 'either',
    attributes: { id: { form: 'id' }, law: { form: 'id' }, where: { form: 'text' } },
    children: 'none',
  },
  Only: { level: 'block', attributes: { for: { form: 'ids' }, area: { form: 'ids' } }, children: 'blocks' },
  Figure: {
    level: 'block',
    attributes: {
      src: { required: true, form: 'picture' },
      alt: words(true),
      caption: words(),
      credit: { required: true, form: 'text' },
      licence: { required: true, form: LICENCES },
    },
    children: 'none',
  },
  Phrase: { level: 'block', attributes: { it: { required: true, form: 'text' } }, children: 'inline' },
  Video: { level: 'block', attributes: { id }, children: 'none' },
  Audio: { level: 'block', attributes: { id }, children: 'none' },
  Attachment: { level: 'block', attributes: { id }, children: 'none' },
};

export const AUDIENCE_IDS: readonly string[] = AUDIENCES;
