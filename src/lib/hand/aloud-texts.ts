/** What the page that reads aloud says; `{…}` are gaps for its script to fill. */
export interface AloudTexts {
  start: string;
  pause: string;
  resume: string;
  here: string;
  reading: string;
  ended: string;
  noVoice: string;
  unknown: string;
  broken: string;
}
