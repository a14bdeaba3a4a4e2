import type { failed as Norwegian } from '../nb/failed.ts';

export const failed: typeof Norwegian = {
  title: 'Could not check the register',
  verdict: 'Cannot be merged.',
  why: 'The check could not be done, so nobody knows whether the change is in order. If the fault below is in a file of the change, put it right and save it in the same change. Else it is not the change that is wrong: show this to whoever runs the register. Whoever answers for a promise need not do anything because of the change until the check is done.',
  explanation:
    'The check could not be done. That is no answer to whether the register is in order: nothing is checked.',
  help: 'Put right what the message says, and run the check again.',
};
