import { filesBelow } from './built.ts';
import { verdict, type Judge } from './judge.ts';
import { shapeFaults, triplesOf } from './shacl.ts';

/** The procedures by shapes written from CPSV-AP 3.2. Each file stands alone: what it points to in others is not asked. */
export const cpsvJudge: Judge = {
  name: 'CPSV-AP 3.2',
  run: async (root) => {
    const details: string[] = [];
    const files = await filesBelow(root, 'cpsv', '.jsonld');
    for (const path of files)
      for (const fault of await shapeFaults(await triplesOf(root, path), 'cpsv-ap'))
        details.push(`${path}: ${fault}`);
    return verdict(details, files.length);
  },
};
