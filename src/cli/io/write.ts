import type { Writable } from 'node:stream';

/** What became of a text on its way out: a reader that has gone (`head`) is no fault, a full disk is. */
export type Delivery =
  | { readonly kind: 'written' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'failed'; readonly system: string };

/** Writes all of it and waits until the stream has taken it. */
export function deliver(stream: Writable, content: string | Uint8Array): Promise<Delivery> {
  if (content.length === 0) return Promise.resolve({ kind: 'written' });
  return new Promise((resolve) => {
    const onError = (error: NodeJS.ErrnoException) => resolve(afterError(error));
    stream.once('error', onError);
    stream.write(content, (error) => {
      if (error != null) return resolve(afterError(error));
      stream.removeListener('error', onError);
      resolve({ kind: 'written' });
    });
  });
}

function afterError(error: NodeJS.ErrnoException): Delivery {
  return error.code === 'EPIPE'
    ? { kind: 'closed' }
    : { kind: 'failed', system: error.code ?? error.message };
}
