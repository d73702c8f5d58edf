/** Codes of ISO 15924 that are not the name of one Unicode script. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Aran: ['Arab'],
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
};

/** One letter of a script, or undefined when Unicode knows no such script. */
export function lettersOf(script: string): RegExp | undefined {
  const names = SCRIPTS[script] ?? [script];
  try {
    return new RegExp(`[${names.map((name) => `\\p{Script=${name}}`).join('')}]`, 'gu');
  } catch {
    return undefined;
  }
}
