#!/usr/bin/env node
const missing = { run: () => console.error('baerum-innov er ikke bygget. Kjør: npm run build', (process.exitCode = 3)) };
const notBuilt = (fault) => (fault.code === 'ERR_MODULE_NOT_FOUND' ? missing : Promise.reject(fault));
await (await import('../dist/main.js').catch(notBuilt)).run();
