import type { ReceivedFile } from '../../api/exports';

/** One line of a download menu. */
export interface DownloadChoice {
  /** What it is called: `CSV（UTF-8）`. */
  readonly label: string;
  /** Makes the file; `null` when the person changed their mind on the way.
   *  @throws HttpErrorResponse when it is refused. */
  readonly make: () => Promise<ReceivedFile | null>;
}
