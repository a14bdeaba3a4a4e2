import type {
  reasons as NorwegianReasons,
  severities as NorwegianSeverities,
  verdicts as NorwegianVerdicts,
} from './judgements-nb.ts';

export const verdicts: typeof NorwegianVerdicts = {
  met: 'met',
  broken: 'not met',
  unknown: 'cannot be judged',
  pending: 'pending',
  'not-in-force': 'not in force on the day',
};

export const reasons: typeof NorwegianReasons = {
  'life/overrun': 'the planned end has passed, the end is not logged',
  'life/unreadable-day': 'a date is no day',
  'life/late-start': 'the planned start has passed, the start is not logged',
  'krav/missing-field': 'a field is missing',
  'krav/expression': 'the expression of the krav could not be evaluated',
  'krav/set-aside': 'the file is set aside',
  'register/id-duplicate': 'several posts have this id',
};

export const severities: typeof NorwegianSeverities = {
  error: 'error',
  warning: 'warning',
  note: 'note',
};
