import { SHIPPED } from '#src/lib/i18n/strings/index.ts';
import { swap, type Change } from '#tests/unit/content/minimal.ts';
import { fault, says, type Fault } from './fault.ts';

const ITALIAN = /^ {2}- \{ code: it, .*\n/m;
const site = (change: (text: string) => string): Record<string, Change> => ({ 'site.yaml': change });

const redirects = (...lines: [from: string, to: string][]): string =>
  `redirects:\n${lines.map(([from, to]) => `  - from: ${from}\n    to: ${to}\n`).join('')}`;
const wrong = (index: number, it: string, en: string, mend: string) =>
  says(`redirects.yaml:${index * 2 + 2}:5`, 'redirect-wrong', it, en, { mend });

const NEEDED = Object.keys(SHIPPED['it'] ?? {})
  .filter((key) => /^(state|section)\./.test(key))
  .join(', ');
const INCOMPLETE = {
  it: `La lingua «xx» è live, ma mancano avvisi o titoli: ${NEEDED}.`,
  en: `The language “xx” is live, but notices or headings are missing: ${NEEDED}.`,
};

/** What the whole site rests on: each of these alone, for they are one file. */
export const sites: readonly Fault[] = [
  fault(
    'a live language whose notices nobody translated',
    site((text) =>
      text.replace(
        'provinces:\n',
        '  - { code: xx, tag: xx, name: Prova, italian: prova, dir: ltr, script: Latn, intl: it, status: live, interface: { status: draft } }\nprovinces:\n',
      ),
    ),
    says('site.yaml:13:5', 'language-incomplete', INCOMPLETE.it, INCOMPLETE.en, {
      mend: 'Traducili in l10n/xx/interface.yaml',
    }),
  ),
  fault(
    'old addresses that lead nowhere, twice, or hide a page of today',
    {
      'projects/bozza/index.it.mdx':
        '---\ntitle: Un progetto\nsummary: Un progetto breve.\nstatus: draft\nfund: FAMI\nlead: Comune\n---\n\nCiao.\n',
      'redirects.yaml': redirects(
        ['/vecchio', 'sheet:salute/tessera-sanitaria'],
        ['/Vecchio/', 'page:chi-siamo'],
        ['/perso', 'sheet:salute/inesistente'],
        ['/futuro', 'project:bozza'],
        ['/it/salute/', 'hub:salute'],
        ['/ar', 'hub:salute'],
        ['/s/it/k7m2', 'hub:salute'],
        ['/_img/a', 'hub:salute'],
        ['/', 'hub:salute'],
        ['/casa', '"site:"'],
      ),
    },
    wrong(1, 'L’indirizzo /Vecchio/ c’è due volte.', 'Address /Vecchio/ appears twice.', 'Lasciane uno.'),
    wrong(
      2,
      'sheet:salute/inesistente non esiste, o non ha ancora una pagina.',
      'sheet:salute/inesistente does not exist, or has no page yet.',
      'Scrivi un id che c’è.',
    ),
    wrong(
      3,
      'project:bozza non esiste, o non ha ancora una pagina.',
      'project:bozza does not exist, or has no page yet.',
      'Scrivi un id che c’è.',
    ),
    ...['/it/salute/', '/ar', '/s/it/k7m2', '/_img/a', '/'].map((from, index) =>
      wrong(
        index + 4,
        `${from} è un indirizzo del sito di oggi.`,
        `${from} is an address of today’s site.`,
        'Qui vanno solo indirizzi vecchi.',
      ),
    ),
  ),
  fault(
    'old addresses that a server of files cannot match',
    {
      'redirects.yaml': redirects(
        ['/a/*', 'hub:salute'],
        ['//evil.example', 'hub:salute'],
        ['/a?b', 'hub:salute'],
        ['a', 'hub:salute'],
        ['/b', 'https://evil.example'],
      ),
    },
    ...['/a/*', '//evil.example', '/a?b', 'a'].map((from, index) =>
      says(
        `redirects.yaml:${index * 2 + 2}:11`,
        'field-value',
        `«redirects.${index}.from» non va bene (c’è scritto «${from}»).`,
        `“redirects.${index}.from” is not right (it says “${from}”).`,
      ),
    ),
    says(
      'redirects.yaml:11:9',
      'field-value',
      '«redirects.4.to» non va bene (c’è scritto «https://evil.example»).',
      '“redirects.4.to” is not right (it says “https://evil.example”).',
      { mend: 'Dove porta: sheet:salute/…' },
    ),
  ),
  fault(
    'no site at all',
    { 'site.yaml': null },
    says('site.yaml:1:1', 'source-missing', 'Manca site.yaml.', 'site.yaml is missing.', { mend: 'Crealo' }),
  ),
  fault(
    'a site without its source language',
    site((text) => text.replace(ITALIAN, '')),
    says(
      'site.yaml:10:3',
      'field-missing',
      '«languages» non ha l’italiano, la lingua di partenza.',
      '“languages” lacks Italian, the source language.',
    ),
  ),
  fault(
    'a language whose bridge is not there',
    site(swap('bridge: [en]', 'bridge: [fr]')),
    says(
      'site.yaml:12:121',
      'field-value',
      '«languages.2.bridge.0» non è un’altra lingua di questo elenco (c’è scritto «fr»).',
      '“languages.2.bridge.0” is not another language of this list (it says “fr”).',
    ),
  ),
  fault(
    'a language that stands twice',
    site(swap('code: ar, tag: ar', 'code: en, tag: ar')),
    says(
      'site.yaml:12:121',
      'field-value',
      '«languages.2.bridge.0» non è un’altra lingua di questo elenco (c’è scritto «en»).',
      '“languages.2.bridge.0” is not another language of this list (it says “en”).',
    ),
  ),
  fault(
    'a time zone that no clock knows',
    site(swap('Europe/Rome', 'Europe/Roma')),
    says(
      'site.yaml:6:11',
      'field-value',
      '«timeZone» non è un fuso orario, scritto come Europe/Rome (c’è scritto «Europe/Roma»).',
      '“timeZone” is not a time zone, written as Europe/Rome (it says “Europe/Roma”).',
    ),
  ),
  fault(
    'a language that no computer can write dates in',
    site(swap('intl: en-GB', 'intl: en_GB')),
    says(
      'site.yaml:11:89',
      'field-value',
      '«languages.1.intl» non va bene (c’è scritto «en_GB»).',
      '“languages.1.intl” is not right (it says “en_GB”).',
      { mend: 'fa-u-ca-gregory-nu-latn' },
    ),
  ),
  fault(
    'a logo that is not there',
    site(swap('file: regione.png', 'file: stato.png')),
    says('logos/regione.png:1:1', 'file-unused', 'Nessun testo usa questo file.', 'No text uses this file.', {
      severity: 'warning',
    }),
    says(
      'site.yaml:25:11',
      'picture-missing',
      'Il file stato.png non c’è.',
      'The file stato.png is not there.',
    ),
  ),
  fault(
    'a procedure without a life event',
    { 'topics/iscrizione-sanitaria.yaml': swap('lifeEvents: [10]\n', '') },
    says(
      'sheets/salute/tessera-sanitaria/index.it.mdx:1:1',
      'life-event-missing',
      'Per i dati aperti manca l’evento della vita di questa procedura.',
      'For the open data, this procedure has no life event.',
      { mend: 'Scrivi lifeEvents nel suo tema', severity: 'warning' },
    ),
  ),
  fault(
    'a procedure that no public office is responsible for',
    { 'service-types/sportello-salute.yaml': swap('authority: true\n', '') },
    says(
      'sheets/salute/tessera-sanitaria/index.it.mdx:1:1',
      'authority-missing',
      'Per i dati aperti manca l’ufficio pubblico responsabile di questa procedura.',
      'For the open data, this procedure has no public office responsible for it.',
      { mend: 'scrivi authority: true', severity: 'warning' },
    ),
  ),
  fault(
    'open data of nobody',
    { 'organisations/comune-di-bologna.yaml': swap('ipa: c_0000\n', '') },
    says(
      'site.yaml:1:1',
      'publisher-missing',
      'Il catalogo dei dati aperti non dice chi è il titolare.',
      'The catalogue of open data does not say who holds the data.',
      { mend: 'Scrivi openData.publisher', severity: 'warning' },
    ),
  ),
];
