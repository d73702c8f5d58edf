/** A text with something wrong in it, always the same for the same number. */
export function damaged(text: string, seed: number): string {
  let state = seed >>> 0;
  const random = (below: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return state % Math.max(1, below);
  };
  const at = random(text.length);
  const to = Math.min(text.length, at + 1 + random(40));
  const part = text.slice(at, to);
  const lines = text.split('\n');
  const line = random(lines.length);
  const ways: readonly (() => string)[] = [
    () => text.slice(0, at) + text.slice(to),
    () => text.slice(0, at) + part + part + text.slice(to),
    () => text.slice(0, at) + (NOISE[random(NOISE.length)] ?? '') + text.slice(at),
    () => lines.toSpliced(line, 1 + random(6)).join('\n'),
    () => lines.toSpliced(line, 0, lines[random(lines.length)] ?? '').join('\n'),
    () => text.slice(0, at),
    () => text.replace(/\p{Nd}/u, (digit) => (digit === '1' ? '2' : '1')),
    () => text.replaceAll('</', '<'),
    () => text.slice(0, at) + String.fromCodePoint(1 + random(0xd7fe)) + text.slice(at),
  ];
  return (ways[random(ways.length)] ?? (() => text))();
}

const NOISE = [
  '<',
  '{',
  '}',
  '---\n',
  '<Section id="who">',
  '</Section>',
  '\u202e',
  '\u0000',
  '{process.exit(1)}',
  '<script>',
  'import x from "y"',
  '![](x)',
  '# ',
  '99',
  '[a](javascript:alert(1))',
  '\r',
  '`',
  '|',
  ': : :',
  '&amp;',
  '\ud800',
];
