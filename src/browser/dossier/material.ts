import type { DossierFile, DossierOffices } from '#src/lib/hand/dossier-data.ts';
import type { DossierTexts } from '#src/lib/hand/dossier-texts.ts';

/** What a dossier is shown from: the page's language first, then the second one; the offices of one municipality. */
export interface Material {
  files: readonly [DossierFile, ...DossierFile[]];
  codes: readonly string[];
  texts: DossierTexts;
  town?: string;
  offices?: DossierOffices;
}
