import { say } from '#src/lib/domain/say.ts';
import { codesOf, isFormat, type Code, type Content } from './content.ts';
import type { Unit } from './document.ts';
import { Refusal } from './refusal.ts';

/** The target with the Markdown of its codes, which only the Italian knows; bold and italics may come and go. */
export function resolved(
  { id, target = [] }: Unit,
  { content, loose = [] }: { content: Content; loose?: readonly string[] },
  place: Refusal['place'],
  refusals: Refusal[],
): Content | undefined {
  const known = new Map(codesOf(content).map((code) => [code.id, code]));
  const met = new Set<string>();
  const wrong = (it: string, en: string): void => {
    refusals.push(
      new Refusal(
        place,
        say(`In «${id}» ${it}.`, `In “${id}” ${en}.`),
        say('Rimetti i codici come nell’italiano.', 'Put the codes back as in the Italian.'),
      ),
    );
  };
  const walk = (inside: Content): Content =>
    inside.flatMap((part): Content => {
      if (typeof part === 'string') return [part];
      const code = known.get(part.id) ?? ADDED[part.kind];
      if (!code) wrong(`c’è un codice in più («${part.id}»)`, `there is an extra code (“${part.id}”)`);
      else if (met.has(part.id) && !isFormat(code.kind))
        wrong(`il codice ${code.open} c’è due volte`, `the code ${code.open} is there twice`);
      met.add(part.id);
      return code
        ? [{ ...code, id: part.id, c: code.close === undefined ? [] : walk(part.c) }]
        : walk(part.c);
    });
  const made = walk(target);
  const missing = [...known.values()].filter(
    (code) => !met.has(code.id) && !isFormat(code.kind) && !loose.includes(code.name),
  );
  for (const code of missing) wrong(`manca il codice ${code.open}`, `the code ${code.open} is missing`);
  return made;
}

const ADDED: Readonly<Partial<Record<Code['kind'], Omit<Code, 'id' | 'c'>>>> = {
  b: { kind: 'b', open: '**', close: '**', name: '' },
  i: { kind: 'i', open: '*', close: '*', name: '' },
};
