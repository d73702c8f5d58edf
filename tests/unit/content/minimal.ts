import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPortal } from '#src/lib/content/load.ts';
import { readRecord } from '#src/lib/content/record.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { stampTranslation } from '#src/lib/translation/stamp.ts';

/** The smallest content that has one piece of each kind, and nothing wrong with it. */
export const MINIMAL = fileURLToPath(new URL('../../fixtures/content-min', import.meta.url));

/** The day of these tests. */
export const TODAY = '2026-05-02';

/** What a file becomes: new content, nothing (`null`), a link to elsewhere, or the old text changed. */
export type Change = string | Uint8Array | null | { link: string } | ((text: string) => string);
export type Changes = Readonly<Record<string, Change>>;

export interface Root {
  root: string;
  change: (changes: Changes) => Promise<void>;
  remove: () => Promise<void>;
}

/** A copy of the smallest content in a folder of its own, with some files changed. */
export async function contentWith(changes: Changes = {}): Promise<Root> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'));
  const root = join(folder, 'content');
  await cp(MINIMAL, root, { recursive: true });
  const change = async (more: Changes): Promise<void> => {
    for (const [path, to] of Object.entries(more)) await write(join(root, path), to);
  };
  await change(changes);
  return { root, change, remove: () => rm(folder, { recursive: true }) };
}

async function write(path: string, to: Change): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  if (to === null) await rm(path, { recursive: true });
  else if (typeof to === 'function') await writeFile(path, to(await readFile(path, 'utf8')));
  else if (typeof to === 'object' && 'link' in to) await symlink(to.link, path);
  else await writeFile(path, to);
}

/** What the gate says of the smallest content with some files changed. */
export async function gate(changes: Changes = {}, today = TODAY): Promise<Portal> {
  const { root, remove } = await contentWith(changes);
  try {
    return await loadPortal({ root, today });
  } finally {
    await remove();
  }
}

/** Changes a part of a text that must be there. */
export const swap =
  (from: string, to: string) =>
  (text: string): string => {
    if (!text.includes(from)) throw new Error(`Not in the text: ${from}`);
    return text.replace(from, () => to);
  };

/** `path:line:column rule` of each finding. */
export const places = ({ findings }: Pick<Portal, 'findings'>): string[] =>
  findings.map(({ path, line, column, rule }) => `${path}:${line}:${column} ${rule}`);

let sheets = 0;

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Four characters that no other sheet has. */
const code = (): string => {
  const number = sheets++;
  return `zz${LETTERS[number >> 5] ?? 'z'}${LETTERS[number & 31] ?? 'z'}`;
};

/** A valid guide, with its front matter or its body changed. */
export function guide({
  front = (text) => text,
  body = WHAT,
}: { front?: (text: string) => string; body?: string } = {}): string {
  return `---\n${front(`code: ${code()}\n${GUIDE}`)}---\n\n${body}`;
}

/** What a guide must say of itself, but its code. */
export const GUIDE = `title: Una scheda breve
summary: Una scheda breve per provare il controllo.
kind: guide
status: published
topics: [iscrizione-sanitaria]
audience: [everyone]
verified: never
changes: [{ date: 2026-05-02, level: minor, note: Prima pubblicazione. }]
`;

/** The only section that a guide must have. */
const WHAT = `<Section id="what">

Vai allo sportello del Comune con il passaporto e chiedi la tessera entro 30 giorni.

</Section>
`;

const ENGLISH = `title: A short sheet
summary: A short sheet to try the check.
l10n:
  status: approved
  source: "000000000000"
  at: 2026-05-02
  sections: {}
`;

/** The English that goes with `guide()`. */
export const ENGLISH_BODY = `<Section id="what">

Go to the help desk of the town with your passport and ask for the card within 30 days.

</Section>
`;

/** A guide and its translation, stamped, with either of them changed afterwards. */
export function translated(
  folder: string,
  lang: string,
  {
    front = (text: string) => text,
    body = ENGLISH_BODY,
    italian = guide(),
    after = (text: string) => text,
  } = {},
): Changes {
  const path = `${folder}/index.it.mdx`;
  const source = readRecord(path, italian, Buffer.from(italian));
  const stamped = stampTranslation(`---\n${front(ENGLISH)}---\n\n${body}`, source, TODAY);
  return { [path]: italian, [`${folder}/index.${lang}.mdx`]: after(stamped) };
}
