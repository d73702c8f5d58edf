import { guide, swap } from '#tests/unit/content/minimal.ts';
import { fault, italian, says, type Fault } from './fault.ts';

const HUB =
  'name: Lavoro\ndescription: Come trovare lavoro.\nowner: bologna\ntopics: [iscrizione-sanitaria]\nicon: briefcase\ncolour: "#0b6b5c"\norder: 2\n';
const PAGE =
  '---\ntitle: Una pagina\nsummary: Una pagina breve.\nstatus: published\nverified: never\n---\n\nCiao.\n';
const OFFICE =
  'type: sportello-salute\nname: Sportello\nmunicipality: bologna\nsource: https://www.comune.example.org/\nverified: never\n';
const NEWS =
  '---\ntitle: Una notizia\nsummary: Una notizia breve.\nkind: news\npublished: 2026-05-02\nsources: [{ law: dlgs-286-1998 }]\n---\n\nCiao.\n';
const PROJECT =
  '---\ntitle: Un progetto\nsummary: Un progetto breve.\nstatus: draft\nfund: FAMI\nlead: Comune\n---\n\nCiao.\n';

const fact = (values: string): string =>
  `kind: money\nlabel: Costo\nowner: salute\nverified: never\nvalues:\n${values}`;
const SOURCE = 'source: { law: dlgs-286-1998 }';

const dead = (at: string, to: string, id: string, mend = 'Controlla l’id, o crea prima ciò che manca.') =>
  says(at, 'reference-dead', `«${id}» (${to}) non esiste.`, `“${id}” (${to}) does not exist.`, { mend });

/** What only the whole of the content shows. */
export const across: readonly Fault[] = [
  fault(
    'a HUB named like a part of the site',
    { 'hubs/servizi.yaml': HUB },
    says(
      'hubs/servizi.yaml:1:1',
      'id-reserved',
      'Il nome «servizi» serve già al sito.',
      'The name “servizi” is already used by the site.',
      { mend: 'Sono riservati: servizi, notizie' },
    ),
  ),
  fault(
    'a page named like a language',
    { 'pages/ar/index.it.mdx': PAGE },
    says(
      'pages/ar/index.it.mdx:1:1',
      'id-reserved',
      'Il nome «ar» serve già al sito.',
      'The name “ar” is already used by the site.',
    ),
  ),
  fault(
    'a municipality named like a part of the site',
    { 'municipalities/tipo.yaml': 'name: Tipo\nprovince: BO\n' },
    says(
      'municipalities/tipo.yaml:1:1',
      'id-reserved',
      'Il nome «tipo» serve già al sito.',
      'The name “tipo” is already used by the site.',
      { mend: 'Usa il nome del comune.' },
    ),
  ),
  fault(
    'an office in a folder named like a part of the site',
    { 'services/tipo/sportello.yaml': OFFICE },
    says(
      'services/tipo/sportello.yaml:1:1',
      'id-reserved',
      'Il nome «tipo» serve già al sito.',
      'The name “tipo” is already used by the site.',
    ),
  ),
  ...['provincia', 'lingua', 'per', 'a-distanza'].map((name) =>
    fault(
      `a municipality named like the list «${name}»`,
      { [`municipalities/${name}.yaml`]: 'name: Nome\nprovince: BO\n' },
      says(
        `municipalities/${name}.yaml:1:1`,
        'id-reserved',
        `Il nome «${name}» serve già al sito.`,
        `The name “${name}” is already used by the site.`,
      ),
    ),
  ),
  fault(
    'a page named like a HUB',
    { 'pages/salute/index.it.mdx': PAGE },
    says(
      'pages/salute/index.it.mdx:1:1',
      'id-twice',
      'C’è già un HUB che si chiama «salute».',
      'There is already a HUB called “salute”.',
      { mend: 'Cambia il nome della pagina.' },
    ),
  ),
  fault(
    'two costs of one name, whose words would be mixed up',
    {
      [italian('due-costi')]: guide({
        front: (text) =>
          `${text}costs:\n  - { id: a, free: true, label: Uno }\n  - { id: a, amount: 5, label: Due }\n`,
      }),
    },
    says(
      `${italian('due-costi')}:13:5`,
      'id-twice',
      'In «costs» il nome «a» c’è due volte.',
      'In “costs” the name “a” appears twice.',
      { mend: 'Dai a ogni voce un nome suo.' },
    ),
  ),
  fault(
    'a code that is another sheet’s',
    { [italian('codice')]: guide({ front: (text) => text.replace(/code: .*/, 'code: k7m2') }) },
    says(
      'sheets/salute/tessera-sanitaria/index.it.mdx:2:7',
      'code-twice',
      `Il codice «k7m2» è già di ${italian('codice')}.`,
      `Code “k7m2” already belongs to ${italian('codice')}.`,
      { mend: 'Scegli altri quattro caratteri' },
    ),
  ),
  fault(
    'a topic that is mistyped',
    { [italian('tema')]: guide({ front: swap('iscrizione-sanitaria', 'iscrizioni-sanitarie') }) },
    dead(
      `${italian('tema')}:7:10`,
      'topic',
      'iscrizioni-sanitarie',
      'Volevi scrivere «iscrizione-sanitaria»?',
    ),
  ),
  fault(
    'a sheet in the folder of no HUB',
    { 'sheets/altro/scheda/index.it.mdx': guide() },
    dead('sheets/altro/scheda/index.it.mdx:2:1', 'hub', 'altro'),
  ),
  fault(
    'a cost that cites a source nobody gave',
    {
      [italian('cita')]: guide({
        front: (text) => `${text}costs:\n  - { id: a, free: true, label: Uno, source: comune }\n`,
      }),
    },
    dead(`${italian('cita')}:12:46`, 'source', 'comune'),
  ),
  fault(
    'an office of no kind, body or place',
    {
      'services/bologna/perso.yaml':
        'type: a\nname: Perso\norganisation: b\nmunicipality: c\nsource: https://www.comune.example.org/\nverified: never\n',
    },
    dead('services/bologna/perso.yaml:1:7', 'service-type', 'a'),
    dead('services/bologna/perso.yaml:3:15', 'organisation', 'b'),
    dead('services/bologna/perso.yaml:4:15', 'municipality', 'c'),
  ),
  fault(
    'a municipality of no province of the site',
    { 'municipalities/firenze.yaml': 'name: Firenze\nprovince: FI\n' },
    dead('municipalities/firenze.yaml:2:11', 'province', 'FI'),
  ),
  fault(
    'a project that nobody of the site pays for',
    { 'projects/altro/index.it.mdx': PROJECT.replace('lead: Comune', 'lead: Comune\nfunders: [stato]') },
    dead('projects/altro/index.it.mdx:7:11', 'funder', 'stato'),
  ),
  fault(
    'a fact of no HUB that rests on no law',
    {
      'facts/perso.yaml': fact('  - value: 5\n    source: { law: inesistente }\n').replace(
        'owner: salute',
        'owner: nessuno',
      ),
    },
    dead('facts/perso.yaml:3:8', 'hub', 'nessuno'),
    dead('facts/perso.yaml:7:20', 'law', 'inesistente'),
  ),
  fault(
    'an entry of the dictionary for a word that nobody wrote',
    { 'l10n/en/terms.yaml': 'tessera-sanitaira:\n  term: health card\n  $s: approved\n' },
    says(
      'l10n/en/terms.yaml:2:3',
      'reference-dead',
      '«tessera-sanitaira» non c’è in terms.',
      'There is no “tessera-sanitaira” in terms.',
      { mend: 'Volevi scrivere «tessera-sanitaria»?' },
    ),
  ),
  fault(
    'a link to a sheet that has no page yet',
    {
      [italian('bozza')]: guide({ front: swap('status: published', 'status: draft') }),
      [italian('verso-bozza')]: guide({
        body: '<Section id="what">\n\n[a](sheet:salute/bozza)\n\n</Section>\n',
      }),
    },
    says(
      `${italian('verso-bozza')}:15:1`,
      'link-dead',
      '«salute/bozza» (sheet) è una bozza: non ha ancora una pagina.',
      '“salute/bozza” (sheet) is a draft: it has no page yet.',
      { mend: 'Pubblica prima quella' },
    ),
  ),
  fault(
    'news of a project that has no page yet',
    {
      'projects/futuro/index.it.mdx': PROJECT,
      'news/2026/futuro/index.it.mdx': swap(
        'published: 2026-05-02',
        'published: 2026-05-02\nstatus: published\nproject: futuro',
      )(NEWS),
    },
    says(
      'news/2026/futuro/index.it.mdx:7:10',
      'link-dead',
      '«futuro» (project) è una bozza: non ha ancora una pagina.',
      '“futuro” (project) is a draft: it has no page yet.',
    ),
  ),
  fault(
    'interface strings with another placeholder, a foreign plural form, or a key nobody knows',
    {
      'l10n/en/interface.yaml':
        '"nav.home": Start\n"hub.sheets_other": "{{number}} sheets"\n"hub.sheets_few": "{{count}} sheets"\n"nav.hoem": Start\n"nav.label": "Menu {{count}}"\n',
    },
    says(
      'l10n/en/interface.yaml:2:21',
      'language-strings',
      '«hub.sheets_other» ha segnaposti diversi dall’italiano.',
      '“hub.sheets_other” has other placeholders than the Italian.',
      { mend: 'Ci vogliono questi, una volta ciascuno: {{count}}.' },
    ),
    says(
      'l10n/en/interface.yaml:3:19',
      'language-strings',
      '«hub.sheets_few» è una forma plurale che la lingua «en» non ha.',
      '“hub.sheets_few” is a plural form that the language “en” has not.',
      { mend: 'Le sue forme sono: one, other.' },
    ),
    says(
      'l10n/en/interface.yaml:4:13',
      'language-strings',
      'Il testo «nav.hoem» non esiste nell’interfaccia.',
      'There is no interface string “nav.hoem”.',
      { mend: 'Le chiavi sono quelle di' },
    ),
    says(
      'l10n/en/interface.yaml:5:14',
      'language-strings',
      '«nav.label» ha segnaposti diversi dall’italiano.',
      '“nav.label” has other placeholders than the Italian.',
      { mend: 'L’italiano non ne ha: toglili.' },
    ),
  ),
  fault(
    'a translation into a language that the site has not',
    { 'l10n/xx/terms.yaml': 'tessera-sanitaria:\n  term: a\n  $s: approved\n' },
    says(
      'l10n/xx/terms.yaml:1:1',
      'language-unknown',
      'La lingua «xx» non è tra quelle del sito.',
      'Language “xx” is not one of the site’s.',
      { mend: 'Le lingue sono in site.yaml: it, en, ar.' },
    ),
  ),
  fault(
    'news wanted in a language that the site has not',
    {
      'news/2026/lingua/index.it.mdx': swap(
        'published: 2026-05-02',
        'published: 2026-05-02\ntranslateTo: [en, arr]',
      )(NEWS),
    },
    says(
      'news/2026/lingua/index.it.mdx:6:19',
      'language-unknown',
      'La lingua «arr» non è tra quelle del sito.',
      'Language “arr” is not one of the site’s.',
      { mend: 'Volevi scrivere «ar»?' },
    ),
  ),
  fault(
    'two amounts for the same days',
    {
      'facts/doppio.yaml': fact(
        `  - { from: 2026-01-01, value: 5, ${SOURCE} }\n  - { from: 2026-06-01, value: 6, ${SOURCE} }\n`,
      ),
    },
    says(
      'facts/doppio.yaml:7:5',
      'fact-dates',
      'Due valori valgono negli stessi giorni, oppure non sono in ordine.',
      'Two values hold on the same days, or are not in order.',
      { mend: 'Chiudi il valore vecchio con «to»' },
    ),
  ),
  fault(
    'an amount that nobody knows on some days',
    {
      'facts/buco.yaml': fact(
        `  - { to: 2026-12-31, value: 5, ${SOURCE} }\n  - { from: 2027-01-02, value: 6, ${SOURCE} }\n`,
      ),
    },
    says(
      'facts/buco.yaml:7:5',
      'fact-dates',
      'Dal 2027-01-01 al 2027-01-01 non c’è nessun valore.',
      'From 2027-01-01 to 2027-01-01 there is no value.',
      { mend: 'Se è uno sbaglio, il «from» è il giorno dopo', severity: 'warning' },
    ),
  ),
  fault(
    'an amount that ends before it begins',
    { 'facts/rovescio.yaml': fact(`  - { from: 2027-01-01, to: 2026-12-31, value: 5, ${SOURCE} }\n`) },
    says(
      'facts/rovescio.yaml:6:5',
      'fact-dates',
      '«to» viene prima di «from».',
      '“to” comes before “from”.',
      { mend: 'Scambia le due date.' },
    ),
  ),
  fault(
    'an amount that has ended',
    { 'facts/finito.yaml': fact(`  - { to: 2026-05-01, value: 5, ${SOURCE} }\n`) },
    says(
      'facts/finito.yaml:6:5',
      'fact-ends',
      'Dopo il 2026-05-01 questo valore non c’è più.',
      'After 2026-05-01 there is no value.',
      { mend: 'Aggiungi il valore nuovo, con la sua fonte.' },
    ),
  ),
  fault(
    'an amount that will end within a month',
    { 'facts/finisce.yaml': fact(`  - { to: 2026-05-31, value: 5, ${SOURCE} }\n`) },
    says(
      'facts/finisce.yaml:6:5',
      'fact-ends',
      'Dopo il 2026-05-31 questo valore non c’è più.',
      'After 2026-05-31 there is no value.',
      { severity: 'warning' },
    ),
  ),
  fault('an amount that will end later', {
    'facts/finira.yaml': fact(`  - { to: 2026-06-01, value: 5, ${SOURCE} }\n`),
  }),
];
