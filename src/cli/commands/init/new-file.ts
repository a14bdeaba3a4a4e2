/** A file of the new repository; the path is from its root, with `/`. */
export interface NewFile {
  readonly path: string;
  readonly content: Uint8Array;
}
