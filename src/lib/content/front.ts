import type { z } from 'zod';
import { fieldHelp, fieldNames } from '#src/lib/domain/field.ts';
import { finding, type Finding, type Place } from '#src/lib/domain/finding.ts';
import { nearest } from '#src/lib/domain/nearest.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import type { YamlValue } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** Validates a YAML value and turns what zod found into findings with a place, a sentence and a remedy. */
export function validate<T extends z.ZodType>(
  schema: T,
  yaml: YamlValue,
): { value?: z.output<T>; findings: Finding[] } {
  if (yaml.value === undefined && yaml.findings.length > 0) return { findings: yaml.findings };
  const result = schema.safeParse(yaml.value ?? {}, { reportInput: true });
  if (result.success) return { value: result.data, findings: yaml.findings };
  return {
    findings: [...yaml.findings, ...result.error.issues.flatMap((issue) => fromIssue(issue, schema, yaml))],
  };
}

function fromIssue(issue: Issue, schema: z.ZodType, yaml: YamlValue): Finding[] {
  const path = issue.path;
  const name = path.map(String).join('.') || 'file';
  const help =
    fieldHelp(schema, path) ??
    say('Guarda la guida in content/README.md.', 'See the handbook in content/README.md.');
  const place = yaml.place(path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(key, path, schema, yaml.place([...path, key], true)));
  if (MISSING.includes(issue.code) && issue.input === undefined)
    return [finding('field-missing', place, say(`Manca «${name}».`, `“${name}” is missing.`), help)];
  return [
    finding(
      issue.code === 'custom' && issue.message.endsWith('-missing') ? 'field-missing' : 'field-value',
      place,
      what(issue, name),
      mended(issue, help),
    ),
  ];
}

/** What zod says of a key that is not there, by the kind of value it waits for: a text, one of a list, one of two kinds. */
const MISSING: readonly Issue['code'][] = ['invalid_type', 'invalid_value', 'invalid_union'];

function unknownKey(key: string, path: readonly PropertyKey[], schema: z.ZodType, place: Place): Finding {
  const known = fieldNames(schema, path);
  const meant = nearest(key, known);
  const isTranslation = schema instanceof Object && fieldNames(schema, []).includes('l10n');
  return finding(
    'field-unknown',
    place,
    say(`La chiave «${key}» non esiste qui.`, `There is no key “${key}” here.`),
    meant
      ? say(`Volevi scrivere «${meant}»?`, `Did you mean “${meant}”?`)
      : isTranslation
        ? say(
            'I dati stanno solo nel file italiano: toglila da qui.',
            'Data stand only in the Italian file: take it out here.',
          )
        : say(`Le chiavi sono: ${known.join(', ')}.`, `The keys are: ${known.join(', ')}.`),
  );
}

/** The sentences of the schemas' own rules, by the message the schema gives. */
const CUSTOM: Record<string, [it: string, en: string]> = {
  day: [
    'non è un giorno che esiste, scritto come 2026-05-02',
    'is not a day that exists, written as 2026-05-02',
  ],
  'day-or-never': [
    'non è un giorno che esiste (2026-05-02) e non è never',
    'is neither a day that exists (2026-05-02) nor never',
  ],
  newline: ['è su più righe', 'is on more than one line'],
  unseen: ['non ha niente che si veda', 'has nothing that can be seen'],
  address: [
    'ha un utente, lettere di un altro alfabeto nel nome del sito o segni che un indirizzo non ha',
    'has a user, letters of another alphabet in the site’s name, or signs that no address has',
  ],
  'year-day': [
    'non è un giorno che c’è ogni anno, scritto come 10-04',
    'is not a day of every year, written as 10-04',
  ],
  'time-zone': [
    'non è un fuso orario, scritto come Europe/Rome',
    'is not a time zone, written as Europe/Rome',
  ],
  'section-name': ['non è una sezione', 'is not a section'],
  'source-language-missing': [
    'non ha l’italiano, la lingua di partenza',
    'lacks Italian, the source language',
  ],
  'bridge-unknown': ['non è un’altra lingua di questo elenco', 'is not another language of this list'],
  alt: ['è troppo corto o non va con «decorative»', 'is too short or does not go with “decorative”'],
  engine: [
    'manca: una traduzione machine dice il motore',
    'is missing: a machine translation names its engine',
  ],
  'law-or-url': [
    'vuole la legge (law) oppure la pagina (url), una sola delle due',
    'wants the law (law) or the page (url), exactly one',
  ],
  'review-missing': [
    'manca: con una data di verifica serve la prossima',
    'is missing: a verification date needs the next one',
  ],
  'review-before': ['viene prima della verifica', 'comes before the verification'],
  'review-late': ['è più di 18 mesi dopo la verifica', 'is more than 18 months after the verification'],
  'sources-missing': ['è vuoto: serve almeno una fonte', 'is empty: at least one source is needed'],
  'where-missing': [
    'è vuoto: serve almeno un luogo o un sito',
    'is empty: at least one place or site is needed',
  ],
  'everyone-alone': ['ha «everyone» insieme ad altri', 'has “everyone” together with others'],
  'archived-why': [
    'manca: una scheda archiviata dice che cosa la sostituisce o quando è finita',
    'is missing: an archived sheet says what replaces it or when it ended',
  ],
  'close-before-open': ['viene prima dell’apertura', 'comes before the opening'],
  'to-before-from': ['viene prima dell’inizio', 'comes before the beginning'],
  'expires-before': ['viene prima della pubblicazione', 'comes before the publication'],
  'event-kind': ['va insieme a kind: event, e solo con quello', 'goes with kind: event, and only with it'],
  'event-end': ['viene prima dell’inizio', 'comes before the start'],
  'captions-missing': ['non ha sottotitoli', 'has no captions'],
  'transcript-missing': ['non ha la trascrizione', 'has no transcript'],
};

function what(issue: Issue, name: string): Say {
  const input = show(issue.input);
  const about = (it: string, en: string): Say =>
    say(`«${name}» ${it}${input.it}.`, `“${name}” ${en}${input.en}.`);
  if (issue.code === 'custom' && issue.message.startsWith('one-of:')) {
    const keys = issue.message.slice(7).split(',').join(', ');
    return say(
      `«${name}» vuole una sola di queste chiavi: ${keys}.`,
      `“${name}” wants exactly one of these keys: ${keys}.`,
    );
  }
  const custom = issue.code === 'custom' ? CUSTOM[issue.message] : undefined;
  if (custom) return about(...custom);
  if (issue.code === 'too_big')
    return about(
      `è troppo lungo o grande: il massimo è ${issue.maximum}`,
      `is too long or big: the maximum is ${issue.maximum}`,
    );
  if (issue.code === 'too_small')
    return about(
      `è troppo corto o piccolo: il minimo è ${issue.minimum}`,
      `is too short or small: the minimum is ${issue.minimum}`,
    );
  if (issue.code === 'invalid_type')
    return about(`non è del tipo giusto (${issue.expected})`, `is not of the right type (${issue.expected})`);
  return about('non va bene', 'is not right');
}

function show(input: unknown): Say {
  if (typeof input !== 'string' && typeof input !== 'number' && typeof input !== 'boolean')
    return say('', '');
  const text = String(input).slice(0, 60);
  return say(` (c’è scritto «${text}»)`, ` (it says “${text}”)`);
}

function mended(issue: Issue, help: Say): Say {
  if (issue.code === 'invalid_type' && typeof issue.input === 'number' && issue.expected === 'string') {
    return say(`Mettilo tra virgolette. ${help.it}`, `Put it in quotes. ${help.en}`);
  }
  if (issue.code !== 'invalid_value' || typeof issue.input !== 'string') return help;
  const meant = nearest(issue.input, issue.values.map(String));
  return meant ? say(`Volevi scrivere «${meant}»? ${help.it}`, `Did you mean “${meant}”? ${help.en}`) : help;
}
