#!/usr/bin/env node
const main = await import('../dist/main.js').catch((fault) => fault);
if (main.code === 'ERR_MODULE_NOT_FOUND') {
  console.error('baerum-innov er ikke bygget. Kjør: npm run build');
  process.exitCode = 3;
} else if (main.run === undefined) throw main;
else await main.run();
