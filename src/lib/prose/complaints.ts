import { finding, type Finding } from '#src/lib/domain/finding.ts';
import type { RuleId } from '#src/lib/domain/rule.ts';
import type { Ref } from '#src/lib/domain/record.ts';
import { say } from '#src/lib/domain/say.ts';
import type { MdNode } from './parser.ts';

/** Collects, while a body is walked, what is wrong with it and what it refers to. */
export class Complaints {
  readonly findings: Finding[] = [];
  readonly refs: Ref[] = [];
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  say(rule: RuleId, node: MdNode, it: string, en: string, mendIt: string, mendEn: string): void {
    const { line, column } = node.position.start;
    this.findings.push(finding(rule, { path: this.path, line, column }, say(it, en), say(mendIt, mendEn)));
  }

  code(node: MdNode): void {
    this.say(
      'body-code',
      node,
      'Qui c’è del codice: import, export o {…}. Nei testi non si può eseguire niente.',
      'There is code here: import, export or {…}. Nothing can run in a text.',
      'Togli il codice. Per una parentesi graffa vera scrivi \\{.',
      'Take the code out. For a real brace write \\{.',
    );
  }

  ref(to: Ref['to'], id: string, node: MdNode): void {
    // Without a good id there is a complaint of it already.
    if (id === '') return;
    const { line, column } = node.position.start;
    this.refs.push({ to, id, line, column });
  }
}
