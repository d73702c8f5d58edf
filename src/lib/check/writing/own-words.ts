/** The words of `dizionario.txt`: one a line, `#` begins a remark. A word in small letters holds with a capital too. */
export const ownWords = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split('\n')
      .map((line) => line.replace(/#.*/, '').trim())
      .filter((word) => word !== ''),
  );
