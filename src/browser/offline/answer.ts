import type { SavedArea } from '#src/lib/offline/area.ts';
import { freshness } from '#src/lib/offline/freshness.ts';
import { sentences, withNotice } from '#src/lib/offline/notice.ts';
import { savedAreas, savedFile } from './stores.ts';

/** How long a bad line is waited for when the page is on the phone, in milliseconds. */
const PATIENCE = 5000;

/** A page from the network; without one, or when it is too slow or the server is down, from the phone. */
export async function answerPage(request: Request, path: string): Promise<Response> {
  const page = path.endsWith('/') ? path : `${path}/`;
  const areas = await savedAreas();
  const area = areas.find(({ files }) => files.some((file) => file.path === page));
  const online = fetch(request);
  try {
    const answer = await (area ? Promise.race([online, late()]) : online);
    if (answer && (answer.status < 500 || !area)) return answer;
  } catch {
    // No line.
  }
  online.catch(() => undefined);
  const saved = area ? await fromPhone(area, page) : await absent(areas, page);
  return saved ?? online;
}

/** A saved page that says when it was saved; the phones in its place when that is too long ago. */
async function fromPhone(area: SavedArea, page: string): Promise<Response | undefined> {
  const age = freshness(area.phone, Date.now());
  const path = age.phonesOnly && page !== area.home ? area.phones : page;
  return said(area, path, sentences(area.texts, area.saved, age));
}

/** For a page that is on no phone: the one that lists what is, in the language asked for where that is there. */
async function absent(areas: readonly SavedArea[], page: string): Promise<Response | undefined> {
  const area = areas.find(({ lang }) => page.startsWith(`/${lang}/`)) ?? areas[0];
  return area && said(area, area.home, [area.texts.absent], 503);
}

async function said(
  area: SavedArea,
  path: string,
  texts: readonly string[],
  status = 200,
): Promise<Response | undefined> {
  const file = await savedFile(area, path);
  return file && new Response(withNotice(await file.text(), texts), { status, headers: file.headers });
}

/** What a page is made of: a fingerprinted file from wherever it is, the others from the network first. */
export async function answerPart(request: Request, path: string): Promise<Response> {
  const fingerprinted = path.startsWith('/_astro/') || path.startsWith('/_img/');
  const saved = fingerprinted ? await anywhere(path) : undefined;
  if (saved) return saved;
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await anywhere(path);
    if (kept) return kept;
    throw error;
  }
}

async function anywhere(path: string): Promise<Response | undefined> {
  for (const area of await savedAreas()) {
    const file = await savedFile(area, path);
    if (file) return file;
  }
  // An open page of a former release: its files are kept until it is closed.
  return path.startsWith('/_astro/') ? caches.match(path) : undefined;
}

const late = (): Promise<undefined> => new Promise((done) => setTimeout(() => done(undefined), PATIENCE));
