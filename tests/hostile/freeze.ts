/** Writes the hostile corpus again from its kinds: `node tests/hostile/freeze.ts`, only where a kind is new or was wrong. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS, frozenText } from './frozen.ts';
import { KINDS, makeKind } from './make.ts';

rmSync(CORPUS, { recursive: true, force: true });
mkdirSync(CORPUS, { recursive: true });
let count = 0;
for (const kind of KINDS) {
  const files = makeKind(kind);
  count += files.length;
  writeFileSync(join(CORPUS, `${kind.name}.jsonl`), frozenText(files));
}
console.log(`${KINDS.length} tipi / kinds, ${count} file / files`);
