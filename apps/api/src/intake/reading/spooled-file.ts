/** What a file is, by its first bytes and not by its name. */
export type FileFormat = 'csv' | 'xlsx';

/** A file that came, kept on disk until `dispose`. `path` is of our own making; `fileName` is what its sender calls it,
 *  cleaned for keeping (never a path, 1 to 255 characters). Unit of `bytes`: bytes. */
export interface SpooledFile {
  readonly path: string;
  readonly fileName: string;
  readonly format: FileFormat;
  readonly bytes: number;
  readonly sha256: Buffer;
  /** Removes it from the disk; may be called again. */
  readonly dispose: () => Promise<void>;
}
