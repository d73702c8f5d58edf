import type { View } from './view.ts';

const made = new WeakMap<View, Map<string, Promise<string>>>();

/** HTML that is the same on every page of a language, made once. */
export function kept(view: View, name: string, make: () => Promise<string>): Promise<string> {
  const known = made.get(view) ?? new Map<string, Promise<string>>();
  made.set(view, known);
  const found = known.get(name) ?? make();
  known.set(name, found);
  return found;
}
