import type { answer as Norwegian } from '../nb/answer.ts';

export const answer: typeof Norwegian = {
  origin: 'The answer was given by another job, and is not judged anew here.',
  forComment: '--answer needs --for comment: only the comment can be written of a stored answer.',
  notWith: (option) =>
    `--answer and ${option} cannot be used together: the stored answer is already given.`,
  tooLarge: (file, megabytes) =>
    `--answer: “${file}” is larger than ${megabytes} MB, and is not read.`,
  noAnswer: (file) =>
    `--answer: “${file}” was not written by baerum-innov check with --format json.`,
  notBySchema: (file, at) =>
    `--answer: “${file}” is not as the schema of the answer says${at === '' ? '' : ` (${at})`}. Make it again with this version of the tool.`,
  noComment: (file) =>
    `--answer: “${file}” has no comment. Write both in one run: check --for comment -o comment.md -o answer.json`,
};
