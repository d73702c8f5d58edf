import { FACT_KINDS, factSchema, factValueSchema, isValueOf, type FactData } from '#src/lib/domain/fact.ts';
import { fieldHelp } from '#src/lib/domain/field.ts';
import { say } from '#src/lib/domain/say.ts';
import { SOURCE_KINDS, sourceSchema } from '#src/lib/domain/source.ts';
import { commentedYaml } from './commented.ts';
import type { Kind } from './kind.ts';
import { entities, fieldQuestion, listQuestion, slugQuestion, sourceOf } from './question.ts';

const NUMBERS: readonly string[] = ['money', 'number', 'percent'];

/** The value as its kind has it: `30,46` and `30.46` are the same amount. */
function valueFrom(kind: string, text: string): number | string {
  if (!NUMBERS.includes(kind)) return text;
  const plain = text.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

/** An amount, a term, a number: shown where a text names it with `<Fact>`. */
export const fact: Kind = {
  name: 'fact',
  what: say('un importo, un termine o un numero', 'an amount, a term or a number'),
  questions: [
    fieldQuestion('label', factSchema, ['label']),
    slugQuestion('label'),
    listQuestion('kind', factSchema, FACT_KINDS),
    {
      name: 'value',
      ask: fieldHelp(factValueSchema, ['value']) ?? say('Il valore.', 'The value.'),
      refuse: (answer, { answers }) => {
        const kind = answers['kind'] ?? '';
        return isValueOf(kind as FactData['kind'], valueFrom(kind, answer))
          ? undefined
          : say(
              `«${answer}» non è un valore «${kind}». ${fieldHelp(factValueSchema, ['value'])?.it ?? ''}`,
              `“${answer}” is no “${kind}” value. ${fieldHelp(factValueSchema, ['value'])?.en ?? ''}`,
            );
      },
    },
    fieldQuestion('from', factValueSchema, ['from'], { optional: true }),
    fieldQuestion('owner', factSchema, ['owner'], { among: entities('hubs') }),
    fieldQuestion('source', sourceSchema, ['url']),
    fieldQuestion('source-title', sourceSchema, ['title']),
    fieldQuestion('source-kind', sourceSchema, ['kind'], {
      among: () => SOURCE_KINDS.map((value) => ({ value, name: value })),
      otherwise: () => 'official',
    }),
  ],
  make(known) {
    const { today, answers } = known;
    const { kind = '', value = '', from } = answers;
    const data = {
      kind,
      label: answers['label'],
      owner: answers['owner'],
      verified: 'never',
      values: [
        {
          ...(from === undefined ? {} : { from }),
          value: valueFrom(kind, value),
          source: { ...sourceOf(known), checked: today },
        },
      ],
    };
    return {
      files: [{ path: `facts/${answers['slug'] ?? ''}.yaml`, text: commentedYaml(factSchema, data) }],
      copies: [],
      state: 'live',
    };
  },
};
