import type { Source } from '#src/lib/domain/source.ts';

export type Publisher = Pick<Source, 'publisher' | 'kind'>;

/** Who speaks on the sites the news were read on. */
const PUBLISHERS: Record<string, Publisher> = {
  'ansa.it': { publisher: 'ANSA', kind: 'press' },
  'cidas.coop': { publisher: 'CIDAS', kind: 'ngo' },
  'channeldraw.org': { publisher: 'Channeldraw', kind: 'secondary' },
  'cittametropolitana.bo.it': { publisher: 'Città metropolitana di Bologna', kind: 'municipal' },
  'comune.parma.it': { publisher: 'Comune di Parma', kind: 'municipal' },
  'comune.ra.it': { publisher: 'Comune di Ravenna', kind: 'municipal' },
  'comune.re.it': { publisher: 'Comune di Reggio Emilia', kind: 'municipal' },
  'e-tv.it': { publisher: 'E-TV', kind: 'press' },
  'europafacile.net': { publisher: 'Europafacile', kind: 'secondary' },
  'anci.emilia-romagna.it': { publisher: 'ANCI Emilia-Romagna', kind: 'municipal' },
  'ilrestodelcarlino.it': { publisher: 'Il Resto del Carlino', kind: 'press' },
  'integrazionemigranti.gov.it': { publisher: 'Portale Integrazione Migranti', kind: 'official' },
  'lapressa.it': { publisher: 'La Pressa', kind: 'press' },
  'niccolobosi.com': { publisher: 'Sito di un consigliere', kind: 'secondary' },
  'regione.emilia-romagna.it': { publisher: 'Regione Emilia-Romagna', kind: 'regional' },
  'sassuolo2000.it': { publisher: 'Sassuolo 2000', kind: 'press' },
  'unibo.it': { publisher: 'Università di Bologna', kind: 'university' },
};

/** The publisher of a page, by the site it stands on; nothing for sites nobody has named. */
export function publisherOf(url: string): Publisher {
  const host = new URL(url).hostname;
  const site = Object.keys(PUBLISHERS).find((name) => host === name || host.endsWith(`.${name}`));
  return (site === undefined ? undefined : PUBLISHERS[site]) ?? {};
}
