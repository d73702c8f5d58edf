import type { ServiceData } from '#src/lib/domain/service.ts';
import type { Thing, ThingKind } from '#src/lib/editorial/things.ts';
import type { Use, Uses } from './uses.ts';

/** A thing that depends on another: the parts that show it, and what it does so through. */
export interface Reached extends Use {
  via: Set<string>;
}

/** Entities whose words and values stand inside of what names them: what they rest on, these rest on too. */
const CARRIERS: readonly ThingKind[] = ['fact', 'law', 'service', 'document', 'organisation'];

/**
 * Everything that depends on a thing: what names it, and what shows a value, an office or a document that names it. A
 * text that names a text goes no further.
 */
export function reach(uses: Uses, first: readonly Use[], thing?: Thing): Reached[] {
  const reached = new Map<Thing, Reached>();
  const seen = new Set<string>();
  const add = (found: readonly Use[], via: string | undefined): void => {
    for (const { by, parts } of found) {
      if (by === thing || by.path === thing?.path) continue;
      const one = reached.get(by) ?? { by, parts: new Set<string>(), via: new Set<string>() };
      reached.set(by, one);
      for (const part of parts) one.parts.add(part);
      if (via !== undefined) one.via.add(via);
      const key = `${by.kind}:${by.id}`;
      if (!CARRIERS.includes(by.kind) || seen.has(key)) continue;
      seen.add(key);
      add(uses.get(key) ?? [], key);
      if (by.kind === 'service') add(...listing(uses, by));
    }
  };
  add(first, undefined);
  if (thing?.kind === 'service') add(...listing(uses, thing));
  // What names the thing itself needs no way round.
  for (const { by } of first) reached.get(by)?.via.clear();
  return [...reached.values()];
}

/** Texts that send readers to a type of office list each office of it. */
function listing(uses: Uses, { data }: Thing): [found: Use[], via: string] {
  const type = `service-type:${(data as ServiceData).type}`;
  return [(uses.get(type) ?? []).filter(({ by }) => by.piece !== undefined), type];
}
