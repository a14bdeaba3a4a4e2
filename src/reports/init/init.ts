/** A repository that is begun: what is written, and what to type next. */
export interface InitReport {
  readonly state: 'written' | 'proposed';
  /** The folder as the user wrote it. */
  readonly folder: string;
  /** The files that are written, or would be, from the folder. */
  readonly files: readonly string[];
  /** Files that stood there from before, with the same content. */
  readonly kept: readonly string[];
  readonly next: readonly string[];
}
