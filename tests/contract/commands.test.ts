import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  scripts: Record<string, string>;
};

test.each(Object.entries(scripts).filter(([, command]) => command.includes('.ts')))(
  'npm run %s says which Node to install before an old one fails to read it',
  (_, command) => {
    expect(command).toMatch(/^node scripts\/require-node\.mjs && node (--[\w=-]+ )*scripts\/[\w/-]+\.ts/);
  },
);
