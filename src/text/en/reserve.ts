import type { reserve as Norwegian } from '../nb/reserve.ts';

export const reserve: typeof Norwegian = {
  below: {
    bears: 'can lose one',
    bearsTo: (day) => `can lose one through ${day}`,
    bearsAsFar: (day) => `can lose one as far as has been worked out, through ${day}`,
    bearsNone: 'cannot lose one',
    bearsNoneTo: (day) => `cannot lose one through ${day}`,
  },
  breaksFrom: (day) => ` From ${day} one that stops breaks the promise.`,
  above: {
    bears: 'has room for one more',
    bearsTo: (day) => `has room for one more through ${day}`,
    bearsAsFar: (day) => `has room for one more as far as has been worked out, through ${day}`,
    bearsNone: 'has no room for one more',
    bearsNoneTo: (day) => `has no room for one more through ${day}`,
  },
};
