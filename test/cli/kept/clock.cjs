// Sets the clock of a process to the time that a file says, in milliseconds since 1970, where it stands.
const { readFileSync } = require('node:fs');

const now = Number(readFileSync(process.env.CLOCK, 'utf8'));
Date.now = () => now;
