import { recallPast } from '#src/lib/build/past.ts';
import { handOff } from '#src/lib/content/handoff.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import { patchPortal } from '#src/lib/content/patch.ts';
import { withDrafts } from '#src/lib/domain/preview.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { carryPlan } from '#src/lib/site/plan.ts';
import type { Settings } from '#scripts/settings.ts';
import { checkApart } from './check.ts';

/** What has become new: `pages`, and which there are may be others; `words` of pages that there are; `findings` only. */
export type News = 'pages' | 'words' | 'findings';

/** How long nobody must write before the check begins: the page comes first. In milliseconds. */
const PAUSE = 800;

/** How long nobody must write before all the content is read again, in milliseconds. */
const QUIET = 10_000;

/** The content while somebody writes: a change of a few files is read at once, the rest follows. */
export class Session {
  readonly #options: Settings;
  #tell: (news: News) => void = () => undefined;
  #portal: Portal | undefined;
  #shown: Portal | undefined;
  readonly #read = new Map<string, FileRecord>();
  #check: Promise<void> | undefined;
  #again = false;
  #soon: NodeJS.Timeout | undefined;
  #later: NodeJS.Timeout | undefined;

  constructor(options: Settings) {
    this.#options = options;
  }

  /** Whom to tell what has become new. */
  onNews(tell: (news: News) => void): void {
    this.#tell = tell;
  }

  /** The content as it was read last. */
  get portal(): Portal {
    if (!this.#portal) throw new Error('load() first');
    return this.#portal;
  }

  /** The same with every draft published, as the pages show it. */
  get shown(): Portal {
    return this.#shown ?? this.portal;
  }

  /** Whether the findings are those of before the last change. */
  get checking(): boolean {
    return this.#check !== undefined;
  }

  /** Reads all of it. */
  async load(): Promise<void> {
    clearTimeout(this.#later);
    clearTimeout(this.#soon);
    const portal = await loadPortal(this.#options);
    await recallPast(portal);
    this.#show(portal);
    this.#tell('pages');
    await this.#warm();
  }

  /** The program that reads files starts before the first change, which then need not wait for it. */
  async #warm(): Promise<void> {
    const [piece] = this.portal.sheets.values();
    if (piece && this.#read.size === 0)
      await patchPortal(
        this.portal,
        [`${piece.folder}/index.${SOURCE}.mdx`],
        this.#options.today,
        this.#read,
      );
  }

  /** Reads what has changed: at once where a few files are enough, else all of it. */
  async change(paths: readonly string[]): Promise<void> {
    const patched = await patchPortal(this.portal, paths, this.#options.today, this.#read);
    if (!patched) return this.load();
    this.#show(patched, this.#shown);
    this.#tell('words');
    clearTimeout(this.#later);
    // Lists of pages and what has changed since a translation was made are only known from the whole.
    this.#later = setTimeout(() => void this.load(), QUIET);
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#checkAll(), PAUSE);
    return undefined;
  }

  #show(portal: Portal, samePages?: Portal): void {
    const shown = withDrafts(portal);
    if (samePages) carryPlan(samePages, shown);
    this.#portal = portal;
    this.#shown = shown;
    handOff({ portal: shown, today: this.#options.today });
  }

  /** One check at a time; who writes while it runs is checked once more at its end. */
  #checkAll(): void {
    if (this.#check) {
      this.#again = true;
      return;
    }
    this.#check = checkApart(this.#options).then((findings) => {
      this.#check = undefined;
      if (this.#again) {
        this.#again = false;
        this.#checkAll();
        return;
      }
      if (findings && this.#portal) this.#portal.findings = findings;
      this.#tell('findings');
    });
  }
}
