import type { failed as Norwegian } from '../nb/failed.ts';

export const failed: typeof Norwegian = {
  title: 'Could not check the register',
  verdict: 'Cannot be merged.',
  why: 'The check could not be done, so nobody knows whether the change is in order. Put right what stands below, and commit again.',
  explanation:
    'The check could not be done. That is no answer to whether the register is in order: nothing is checked.',
  help: 'Put right what the message says, and run the check again.',
};
