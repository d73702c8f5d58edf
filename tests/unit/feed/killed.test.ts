import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { contentWith, TODAY } from '#tests/unit/content/minimal.ts';
import { THOROUGH } from '#tests/thorough.ts';

/** Files by path; nothing where the folder is not there. */
const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    globSync('**/*.*', { cwd: folder })
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );

test(
  'a run that is killed at any moment leaves former feed and ledger whole, and the next one ends it',
  { timeout: 300_000 },
  async () => {
    const content = await contentWith();
    const out = mkdtempSync(join(tmpdir(), 'killed-'));
    const ledger = join(content.root, 'ledger');
    /** Runs the command, and kills it as long after its first words of making as said. */
    const run = async (killAfter?: number): Promise<void> => {
      const child = spawn(process.execPath, ['scripts/export.ts', '--confirm', '--out', out], {
        env: { ...process.env, CONTENT: content.root, TODAY, CACHE: join(out, 'cache') },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(child, 'exit');
      if (killAfter === undefined) child.stdout.resume();
      else {
        let said = '';
        for await (const chunk of child.stdout) {
          said += String(chunk);
          if (said.includes('Making the pages')) break;
        }
        await pause(killAfter);
        child.kill('SIGKILL');
      }
      await ended;
    };
    try {
      await run();
      let [feed, runs] = [filesIn(join(out, 'feed')), filesIn(ledger)];
      expect(Object.keys(feed).length).toBeGreaterThan(20);
      for (const [index, moment] of (THOROUGH ? [10, 60, 130, 260] : [60]).entries()) {
        await content.change({
          'laws/dlgs-286-1998.yaml': (text) => text.replace(/^subject: .*$/m, `subject: Numero ${index}.`),
        });
        await run(moment);
        const kept = readdirSync(out).find((name) => name.startsWith('.old-'));
        const now = filesIn(join(out, kept ?? 'feed'));
        const isFormer = JSON.stringify(now) === JSON.stringify(feed);
        // What is not the former feed is the new one, and nothing of it is missing.
        const isNew =
          Object.keys(now).join() === Object.keys(feed).join() &&
          (now['items/it.json'] ?? '').includes(`Numero ${index}.`);
        expect([moment, isFormer || isNew]).toEqual([moment, true]);
        // The former runs are as they were; the new one is whole or not there.
        const after = filesIn(ledger);
        expect(after).toMatchObject(runs);
        for (const text of Object.values(after)) JSON.parse(text);
        await run();
        [feed, runs] = [filesIn(join(out, 'feed')), filesIn(ledger)];
        expect(feed['items/it.json']).toContain(`Numero ${index}.`);
        expect(Object.values(runs).filter((text) => text.includes('"change":"update"'))).toHaveLength(
          index + 1,
        );
        expect(readdirSync(out).filter((name) => /^\.(?:old|feed)-/.test(name))).toEqual([]);
      }
    } finally {
      await content.remove();
      rmSync(out, { recursive: true });
    }
  },
);
