import { nearest } from '#src/lib/domain/nearest.ts';
import type { Complaints } from './complaints.ts';
import { COMPONENTS } from './components.ts';
import type { MdNode } from './parser.ts';

/** Complains of a component that is not in the closed list. */
export function unknownComponent(node: MdNode, complaints: Complaints): void {
  const name = node.name ?? '';
  const meant = nearest(name, Object.keys(COMPONENTS));
  complaints.say(
    'component-unknown',
    node,
    `<${name}> non esiste qui.`,
    `There is no <${name}> here.`,
    `${meant ? `Volevi scrivere <${meant}>? ` : ''}I componenti sono: ${Object.keys(COMPONENTS).join(', ')}.`,
    `${meant ? `Did you mean <${meant}>? ` : ''}The components are: ${Object.keys(COMPONENTS).join(', ')}.`,
  );
}
