import type { Command } from './command.ts';
import { diff } from './diff.ts';
import { doctor } from './doctor.ts';
import { exportXliff } from './export.ts';
import { glossary } from './glossary.ts';
import { impact } from './impact.ts';
import { importXliff } from './import.ts';
import { renew } from './renew.ts';
import { stamp } from './stamp.ts';
import { status } from './status.ts';
import { todo } from './todo.ts';

/** The subcommands of `npm run l10n`. A new one is a module and a name here. */
export const COMMANDS: readonly Command[] = [
  status,
  todo,
  diff,
  stamp,
  renew,
  impact,
  exportXliff,
  importXliff,
  doctor,
  glossary,
];
