import { mkdirSync, rmSync, symlinkSync } from 'node:fs';

// In its own clone, `npx baerum-innov` looks here first: without the link it would go by way of npm's cache.
const folder = new URL('../node_modules/.bin/', import.meta.url);
const link = new URL('baerum-innov', folder);
if (process.platform !== 'win32') {
  mkdirSync(folder, { recursive: true });
  rmSync(link, { force: true });
  symlinkSync('../../bin/baerum-innov.js', link);
}
