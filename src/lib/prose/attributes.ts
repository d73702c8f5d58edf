import { nearest } from '#src/lib/domain/nearest.ts';
import { SLUG } from '#src/lib/domain/text.ts';
import type { Complaints } from './complaints.ts';
import { COMPONENTS, type AttributeRule } from './components.ts';
import type { MdNode } from './parser.ts';

export const isComponent = (node: MdNode): boolean =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** The literal, checked attributes of a known component; what is wrong is left out and complained of. */
export function attributesOf(node: MdNode, complaints: Complaints): Record<string, string | undefined> {
  const name = node.name ?? '';
  const rules = COMPONENTS[name]?.attributes ?? {};
  const found: Record<string, string | undefined> = {};
  for (const attribute of node.attributes ?? []) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value === 'object') {
      if (attribute.value === null) {
        wrong(name, attribute.name ?? '', 'non ha un valore', 'has no value', node, complaints);
      } else complaints.code(node);
      continue;
    }
    const key = attribute.name ?? '';
    const rule = Object.hasOwn(rules, key) ? rules[key] : undefined;
    if (!rule) unknown(name, key, Object.keys(rules), node, complaints);
    else if (Object.hasOwn(found, key)) wrong(name, key, 'c’è due volte', 'appears twice', node, complaints);
    else if (!fits(rule, attribute.value ?? ''))
      misfit(name, key, rule, attribute.value ?? '', node, complaints);
    else found[key] = attribute.value;
  }
  for (const [key, rule] of Object.entries(rules)) {
    const given = (node.attributes ?? []).some((attribute) => attribute.name === key);
    if (rule.required && !given) wrong(name, key, 'manca', 'is missing', node, complaints);
  }
  return found;
}

/** A list written as `a, b` or `a b`. */
export const ids = (text: string | undefined): string[] => text?.split(/[\s,]+/).filter(Boolean) ?? [];

/** A picture in the same folder; front matter names them in the same way. */
const PICTURE = /^\.\/[a-z0-9][a-z0-9.-]*\.(jpe?g|png|webp|avif)$/;
const PATH = /^[a-z0-9-]+\/[a-z0-9-]+$/;

function fits(rule: AttributeRule, value: string): boolean {
  if (rule.form === 'id') return SLUG.test(value);
  if (rule.form === 'path') return PATH.test(value);
  if (rule.form === 'ids')
    return ids(value).length > 0 && ids(value).every((id) => SLUG.test(id) || PATH.test(id));
  if (rule.form === 'picture') return PICTURE.test(value);
  if (rule.form === 'text') return value.trim() !== '' && value.length <= 300;
  return rule.form.includes(value);
}

function wrong(
  name: string,
  key: string,
  it: string,
  en: string,
  node: MdNode,
  complaints: Complaints,
): void {
  complaints.say(
    'component-attribute',
    node,
    `In <${name}> l’attributo ${key} ${it}.`,
    `In <${name}> the attribute ${key} ${en}.`,
    `Scrivi ${key}="…".`,
    `Write ${key}="…".`,
  );
}

function misfit(
  name: string,
  key: string,
  rule: AttributeRule,
  value: string,
  node: MdNode,
  complaints: Complaints,
): void {
  const choices = typeof rule.form === 'string' ? undefined : rule.form;
  const meant = choices && nearest(value, choices);
  const [it, en] = choices
    ? [`Scegli tra: ${choices.join(', ')}.`, `Choose one of: ${choices.join(', ')}.`]
    : rule.form === 'text'
      ? ['Scrivi da 1 a 300 caratteri.', 'Write 1 to 300 characters.']
      : rule.form === 'picture'
        ? [
            'Scrivi ./nome.jpg: un’immagine nella stessa cartella.',
            'Write ./name.jpg: a picture in the same folder.',
          ]
        : [
            'Scrivi un id: lettere minuscole, cifre e trattini.',
            'Write an id: lower-case letters, digits and hyphens.',
          ];
  complaints.say(
    'component-attribute',
    node,
    `In <${name}> il valore ${key}="${value}" non va bene.`,
    `In <${name}> the value ${key}="${value}" is not right.`,
    `${meant ? `Volevi scrivere «${meant}»? ` : ''}${it}`,
    `${meant ? `Did you mean “${meant}”? ` : ''}${en}`,
  );
}

function unknown(name: string, key: string, known: string[], node: MdNode, complaints: Complaints): void {
  const meant = nearest(key, known);
  const list = known.join(', ') || '–';
  complaints.say(
    'component-attribute',
    node,
    `<${name}> non ha l’attributo ${key}.`,
    `<${name}> has no attribute ${key}.`,
    `${meant ? `Volevi scrivere «${meant}»? ` : ''}Gli attributi sono: ${list}.`,
    `${meant ? `Did you mean “${meant}”? ` : ''}The attributes are: ${list}.`,
  );
}
