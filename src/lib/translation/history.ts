import { execFile } from 'node:child_process';
import { say, type Say } from '#src/lib/domain/say.ts';

/** What git says, or why it cannot. */
export type Told<T> = { ok: true; value: T } | { ok: false; why: Say };

/** The history of a content root. The only module that calls git; states need none. */
export class History {
  readonly #root: string;

  /** `root` is any folder inside the repository. */
  constructor(root: string) {
    this.#root = root;
  }

  /** The content with this blob id, whole or shortened to 12 digits or more. */
  async blob(id: string): Promise<Told<string>> {
    const told = await this.#run(['cat-file', 'blob', id]);
    if (told.ok || told.missing === undefined) return told;
    return { ok: false, why: await this.#lost(id) };
  }

  /** A file of the root as it was at a commit; undefined where it was not there. */
  async fileAt(ref: string, path: string): Promise<string | undefined> {
    const told = await this.#run(['show', `${ref}:./${path}`]);
    return told.ok ? told.value : undefined;
  }

  /** The files under the root that differ from a commit, paths from the root. Files that are not in git yet count too. */
  async changedSince(ref: string): Promise<Told<string[]>> {
    const known = await this.#run(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
    if (!known.ok) {
      if (known.missing === undefined) return known;
      return {
        ok: false,
        why: say(
          `Git non conosce «${ref}». In CI scarica la storia intera (fetch-depth: 0), oppure scrivi un altro punto di partenza.`,
          `Git does not know “${ref}”. In CI fetch the whole history (fetch-depth: 0), or name another base.`,
        ),
      };
    }
    const base = known.value.trim();
    const [changed, fresh] = await Promise.all([
      this.#run(['diff', '--name-only', '--relative', '-z', base, '--', '.']),
      this.#run(['ls-files', '--others', '--exclude-standard', '-z', '--', '.']),
    ]);
    if (!changed.ok) return changed;
    const paths = `${changed.value}${fresh.ok ? fresh.value : ''}`.split('\0').filter((path) => path !== '');
    return { ok: true, value: [...new Set(paths)].sort() };
  }

  /** A file as it was when these words first stood in it; undefined where history does not tell. */
  async whenFirst(path: string, words: string): Promise<string | undefined> {
    const told = await this.#run(['log', '--format=%H', '--reverse', `-S${words}`, '--', path]);
    const first = told.ok ? told.value.split('\n')[0] : undefined;
    return first === undefined || first === '' ? undefined : this.fileAt(first, path);
  }

  async #lost(id: string): Promise<Say> {
    const shallow = await this.#run(['rev-parse', '--is-shallow-repository']);
    if (shallow.ok && shallow.value.trim() === 'true')
      return say(
        `Il vecchio testo italiano (${id}) non è in questa copia: la storia è incompleta. Esegui git fetch --unshallow.`,
        `The old Italian text (${id}) is not in this clone: its history is shallow. Run git fetch --unshallow.`,
      );
    return say(
      `Il vecchio testo italiano (${id}) non è nella storia di git: il file italiano è stato tradotto prima di un commit, o la storia è stata riscritta.`,
      `The old Italian text (${id}) is not in git’s history: the Italian was translated before it was committed, or history was rewritten.`,
    );
  }

  #run(
    args: readonly string[],
  ): Promise<{ ok: true; value: string } | { ok: false; why: Say; missing?: true }> {
    return new Promise((done) => {
      execFile(
        'git',
        [...args],
        {
          cwd: this.#root,
          maxBuffer: 64 * 1024 * 1024,
          encoding: 'utf8',
          env: { ...process.env, LC_ALL: 'C' },
        },
        (error, stdout, stderr) => {
          if (!error) done({ ok: true, value: stdout });
          else if (error.code === 'ENOENT') done({ ok: false, why: NO_GIT });
          else if (/not a git repository|dubious ownership/.test(stderr))
            done({ ok: false, why: NO_HISTORY });
          else done({ ok: false, why: say(stderr.trim(), stderr.trim()), missing: true });
        },
      );
    });
  }
}

const NO_GIT = say(
  'Git non è installato: lo stato si vede lo stesso, il vecchio testo italiano no.',
  'Git is not installed: states need none, but the old Italian text cannot be shown.',
);
const NO_HISTORY = say(
  'Questa cartella non è in un archivio git: lo stato si vede lo stesso, il vecchio testo italiano no.',
  'This folder is not in a git repository: states need none, but the old Italian text cannot be shown.',
);
