import type { DossierFile, DossierOffices } from '#src/lib/hand/dossier-data.ts';

const kept = new Map<string, Promise<unknown>>();

/** A static file of the site, asked for once. One that did not come is asked for again the next time. */
function load<T>(path: string): Promise<T> {
  const known = kept.get(path);
  if (known) return known as Promise<T>;
  const answer = fetch(path).then(async (response) => {
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return (await response.json()) as T;
  });
  kept.set(path, answer);
  answer.catch(() => kept.delete(path));
  return answer;
}

/** All sheets in one language: which of them are wanted, no request tells. */
export const loadSheets = (lang: string): Promise<DossierFile> => load(`/_dossier/${lang}.json`);
export const loadOffices = (): Promise<DossierOffices> => load('/_dossier/uffici.json');
