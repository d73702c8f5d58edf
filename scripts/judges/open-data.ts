import { cpsvJudge } from './cpsv.ts';
import { dataPackageJudge } from './data-package.ts';
import { dcatJudge } from './dcat.ts';
import { hsdsJudge } from './hsds.ts';
import type { Judge } from './judge.ts';
import { openApiJudge } from './openapi.ts';

/** The judges of the open data. */
export const OPEN_DATA_JUDGES: readonly Judge[] = [
  openApiJudge,
  hsdsJudge,
  dataPackageJudge,
  dcatJudge,
  cpsvJudge,
];
