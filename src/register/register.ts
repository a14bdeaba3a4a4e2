import type { Post, SetAside } from '../read/post.ts';
import type { RegisterFiles } from '../read/read-register.ts';

/** A register as a value, with what is looked up often. */
export interface Register extends RegisterFiles {
  readonly postsOf: (type: string) => readonly Post[];
  readonly setAsideOf: (type: string) => readonly SetAside[];
}

export function buildRegister(files: RegisterFiles): Register {
  return {
    ...files,
    postsOf: (type) => files.posts.filter((post) => post.type === type),
    setAsideOf: (type) => files.setAside.filter((file) => file.type === type),
  };
}
