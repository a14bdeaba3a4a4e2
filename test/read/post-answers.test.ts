import { describe, expect, it } from 'vitest';
import { giveAnswer, givenAnswer, type PostAnswers } from '../../src/read/register/post-answers.ts';

describe('answers about a post', () => {
  it('are given again by question, the last that was given', () => {
    const answers: PostAnswers = { key: '', texts: [], given: null };
    expect(givenAnswer(answers, 'a')).toBeUndefined();
    giveAnswer(answers, 'a', 1);
    giveAnswer(answers, 'b', 2);
    giveAnswer(answers, 'a', 3);
    expect(['a', 'b', 'c'].map((name) => givenAnswer(answers, name))).toEqual([3, 2, undefined]);
  });
});
