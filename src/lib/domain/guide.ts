/** A file of a guide on the site. */
export interface GuideFile {
  /** Its address from the site's root. */
  path: string;
  /** How big it is, in bytes. */
  bytes: number;
}

/** What has been made of a sheet in one language: a leaflet, a video, both or neither. */
export interface MadeGuide {
  leaflet?: GuideFile;
  video?: {
    file: GuideFile;
    poster: GuideFile;
    captions: GuideFile;
    seconds: number;
  };
}

/** The name under which a guide is kept: `ar/sociale/residenza`. */
export const guideKey = (lang: string, sheet: string): string => `${lang}/${sheet}`;
