// Starts programs for another process, one at a time: `node process-starter.mjs REQUESTS ANSWERS`, two FIFOs.
import { spawnSync } from 'node:child_process';
import { openSync, readSync, writeSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';

const [requests, answers] = process.argv.slice(2).map((path, index) => openSync(path, 'rw'[index]));

for (let length = read(4); length !== null; length = read(4)) {
  const { program, words, options } = deserialize(read(length.readUInt32LE()));
  const { error, ...result } = spawnSync(program, words, options);
  // An error is serialized without what is beside its message.
  const fault = error === undefined ? null : { ...error, message: error.message };
  const answer = serialize({ result, fault });
  const size = Buffer.alloc(4);
  size.writeUInt32LE(answer.length);
  write(Buffer.concat([size, answer]));
}

/** Null when the other process has gone. */
function read(length) {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; ) {
    const count = readSync(requests, bytes, at, length - at, null);
    if (count === 0) return null;
    at += count;
  }
  return bytes;
}

function write(bytes) {
  for (let at = 0; at < bytes.length; ) at += writeSync(answers, bytes, at);
}
