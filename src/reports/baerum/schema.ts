import type { RecordType } from '../../read/post.ts';

const OURS = /^urn:baerum-innov:skjema:(\d+):([a-z-]+)$/;
const MAJOR = '1';

/** Whether a type's schema is the one this tool ships for Bærum's own types, of the major version it knows. */
export function isOurs({ schema }: RecordType, name: string): boolean {
  const id = schema['$id'];
  const parts = typeof id === 'string' ? OURS.exec(id) : null;
  return parts?.[1] === MAJOR && parts[2] === name;
}
