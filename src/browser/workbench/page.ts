import { byId, element } from '#src/browser/search/element.ts';
import { Bench } from './bench.ts';
import { loadLanguage } from './language.ts';
import { Saved, storageOf } from './saved.ts';
import { parseXliff, STATES, type Status } from './xliff.ts';

const saved = new Saved(storageOf(window));
const status = byId('stato', HTMLElement);
const title = byId('titolo', HTMLElement);
const tools = byId('attrezzi', HTMLElement);
const texts = byId('testi', HTMLElement);
const start = byId('inizio', HTMLElement);
const level = byId('livello', HTMLSelectElement);
const clear = byId('cancella-tutto', HTMLButtonElement);
const upload = byId('carica', HTMLInputElement);
const pageTitle = document.title;
let bench: Bench | undefined;
/** `ar/sheet/salute/tessera-sanitaria` or `ar/catalogue/terms`: a language, a kind, an id. */
let piece = '';

const say = (text: string): void => {
  status.textContent = text;
};

/** What may stand after the `#`. */
const PIECE = /^[a-z]{2,3}(?:\/[a-z0-9-]+){2,3}$/;

async function open(): Promise<void> {
  const asked = decodeURIComponent(location.hash.slice(1));
  const isPiece = PIECE.test(asked);
  // A link to a place of this page leaves the text where it is.
  if (!isPiece && asked !== '') return;
  piece = asked;
  const [lang = ''] = piece.split('/');
  bench?.rest();
  bench = undefined;
  tools.hidden = true;
  texts.replaceChildren();
  start.hidden = false;
  listSaved();
  if (!isPiece) return;
  say('Apro il testo…');
  try {
    const [answer, language] = await Promise.all([
      fetch(`/redazione/traduci/${piece}.xlf`),
      loadLanguage(lang),
    ]);
    const exchange = answer.ok ? parseXliff(await answer.text()) : undefined;
    if (!exchange) throw new Error(String(answer.status));
    say('');
    bench = new Bench(piece, exchange, language, saved, say);
    title.textContent = `${nameOf(bench)} · ${language.name}`;
    document.title = `${title.textContent} · ${pageTitle}`;
    start.hidden = true;
    tools.hidden = false;
    bench.show(texts);
    bench.restore();
  } catch {
    say(
      'Questo testo non c’è, oppure in questa lingua è già aggiornato. / No such text, or it is current already.',
    );
  }
}

/** What the texts are of: a piece by its title, a collection by the name that the page gives it. */
function nameOf({ rows }: Bench): string {
  const [, kind, id = ''] = piece.split('/');
  const names = JSON.parse(texts.dataset['names'] ?? '{}') as Record<string, string>;
  return (kind === 'catalogue' ? names[id] : rows[0]?.unit.italian) ?? piece;
}

/** What is kept on this device, as links back to it. */
function listSaved(): void {
  const pieces = saved.pieces();
  clear.hidden = pieces.length === 0;
  byId('salvati', HTMLElement).replaceChildren(
    ...(pieces.length === 0 ? [element('li', {}, 'Niente. / Nothing.')] : []),
    ...pieces.map((kept) => element('li', {}, element('a', { href: `#${kept}` }, kept))),
  );
}

function download(): void {
  if (!bench) return;
  const chosen = level.value in STATES ? (level.value as Status) : 'draft';
  const url = URL.createObjectURL(new Blob([bench.file(chosen)], { type: 'application/xliff+xml' }));
  element('a', { href: url, download: `${piece.replaceAll('/', '.')}.xlf` }).click();
  URL.revokeObjectURL(url);
  const wrong = bench.rows.filter(({ faults }) => faults.some(({ severity }) => severity === 'error')).length;
  say(wrong > 0 ? `Scaricato, con ${wrong} testi da correggere.` : 'Scaricato.');
}

byId('scarica', HTMLButtonElement).addEventListener('click', download);
byId('cancella', HTMLButtonElement).addEventListener('click', () => {
  if (window.confirm('Cancello ciò che hai scritto qui? / Delete what you wrote here?')) bench?.forget();
});
clear.addEventListener('click', () => {
  if (!window.confirm('Cancello tutto ciò che è salvato qui? / Delete everything that is kept here?')) return;
  saved.clear();
  listSaved();
  say('Cancellato da questo dispositivo.');
});
upload.addEventListener('change', () => {
  const [file] = upload.files ?? [];
  if (!file) return;
  void file.text().then((text) => {
    bench?.take(text);
    upload.value = '';
  });
});
document.addEventListener('keydown', (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || !bench) return;
  if (event.key === 'ArrowDown') bench.step(1);
  else if (event.key === 'ArrowUp') bench.step(-1);
  else if (event.key === 'Enter') bench.check();
  else return;
  event.preventDefault();
});
// A phone may never come back to a page that it has put away.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') bench?.rest();
});
window.addEventListener('pagehide', () => bench?.rest());
window.addEventListener('beforeunload', (event) => {
  if (bench?.lost) event.preventDefault();
});
listSaved();
window.addEventListener('hashchange', () => void open());
void open();
