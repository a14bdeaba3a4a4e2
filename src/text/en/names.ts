import { didYouMean } from '../formatting/prose-en.ts';
import type { names as Norwegian } from '../nb/names.ts';

export const names: typeof Norwegian = {
  noType: (asked, near, known) =>
    `There is no type “${asked}” in the register.${didYouMean(near)}\nThere is: ${known.join(', ')}`,
  unusableSchema: (type, path) =>
    `The schema of the type ${type} cannot be used${path === null ? '' : ` (${path})`}, so nobody knows what its posts may hold. See why: baerum-innov check`,
  noPost: (asked, near) => `There is no post “${asked}”.${didYouMean(near)}`,
  neverAPost: (asked, near) => `There never was a post “${asked}”.${didYouMean(near)}`,
  severalPosts: (asked, found) =>
    `“${asked}” is found several times. Write one of: ${found.join(', ')}`,
  severalHistories: (asked, found) =>
    `“${asked}” is several posts. Write one of: ${found.join(', ')}`,
  postQuarantined: (asked, files) =>
    `“${asked}” is set aside and cannot be shown (${files.join(', ')}). See why: baerum-innov check`,
  noKrav: (asked, near) =>
    `There is no krav “${asked}”.${didYouMean(near) || ' See them all: baerum-innov krav'}`,
  noCode: (asked, near) =>
    `There is no code “${asked}”.${didYouMean(near) || ' See all: baerum-innov explain'}`,
  noReport: (asked, near, known) =>
    `There is no report “${asked}”.${didYouMean(near)} There is: ${known.join(', ')}`,
  noGrouping: (asked, near) => `--group-by: no type has the field “${asked}”.${didYouMean(near)}`,
  noField: (asked, near, known, left) =>
    `There is no field «${asked}» here.${near === null ? '' : ` Did you mean «${near}»?`}${known.length === 0 ? '' : ` The fields are: ${known.join(', ')}${left === 0 ? '' : ` … ${left} more`}`}`,
};
