import { resolve } from 'node:path';
import { OPEN_DATA_JUDGES } from '#scripts/judges/open-data.ts';
import { settings } from '#scripts/settings.ts';

const root = resolve(process.argv[2] ?? settings().out);
for (const { name, run } of OPEN_DATA_JUDGES) {
  const { ok, details } = await run(root);
  console.log([`${ok ? '✓' : '✗'} ${name}`, ...details.map((line) => `  ${line}`)].join('\n'));
  if (!ok) process.exitCode = 1;
}
