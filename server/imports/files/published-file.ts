import type { Readable } from 'node:stream';

/** A file that was found: on its own, or in a zip. */
export interface PublishedFile {
  /** For people: where it is in the folder, such as `lists/july.zip › gp-reg-pat-prac-map.csv`. */
  path: string;
  /** Its own name, without `.gz`. */
  name: string;
  kind: 'delimited' | 'workbook';
  open: () => Promise<Readable>;
}
