import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../tree/git-repository.ts';
import { baseWithKrav, kravFiles } from './base-with-krav.ts';

afterAll(removeFolders);

const COMMON = (id: string) => `id: ${id}
tittel: Om møter
grunnlag: [T-1]
alvor: feil
gjelder_fra: 2026-01-01
tolkning: Hvert møte teller.
`;
/** A krav of each form about a type that nobody has declared. */
const ABOUT_NOTHING = {
  'K-2': `${COMMON('K-2')}form: antall\ntell: mote\nminst: 1\n`,
  'K-3': `${COMMON('K-3')}form: antall\ntell: mote\nminst: 1\nper: post.sted\ngrupper: [Sandvika]\n`,
  'K-4': `${COMMON('K-4')}form: hendelser\ntell: mote\ndato: post.dato\nperiode: år\nminst: 1\n`,
  'K-5': `${COMMON('K-5')}form: vilkar\ngjelder: mote\nskal: post.referat\n`,
};
const IDS = Object.keys(ABOUT_NOTHING);

const stricter = Object.fromEntries(
  Object.entries(ABOUT_NOTHING).map(([id, text]) => [
    id,
    text.replace('minst: 1', 'minst: 2').replace('post.referat', 'post.referat && post.godkjent'),
  ]),
);
const { answer } = baseWithKrav(ABOUT_NOTHING, kravFiles(stricter));

describe('a krav about a type that is not declared', () => {
  it('is told of at its field, and is not known', async () => {
    const { findings } = JSON.parse(await answer('check', '--format', 'json'));
    const told = findings.filter(({ code }: { code: string }) => code === 'krav/counted');
    expect(told.map(({ post }: { post: string }) => post).sort()).toEqual(IDS);
    const { krav } = JSON.parse(await answer('krav', '--format', 'json'));
    for (const id of IDS)
      expect(krav.find((each: { id: string }) => each.id === id)).toMatchObject({
        verdict: 'unknown',
      });
    const { groups } = krav.find((each: { id: string }) => each.id === 'K-3');
    expect(groups).toMatchObject([{ group: 'Sandvika', verdict: 'unknown', next: null }]);
  });

  it.each(IDS)('%s was not known at any commit', async (id) => {
    const words = ['krav', id, '--over-commits', '--format', 'json'];
    const { krav } = JSON.parse(await answer(...words));
    const verdicts = krav[0].commits.map((each: { verdict?: string }) => each.verdict);
    expect(verdicts).toEqual(['unknown', 'unknown']);
  });

  it('is compared without a word of what it would count', async () => {
    const { krav } = JSON.parse(await answer('diff', 'HEAD~1..HEAD', '--format', 'json'));
    for (const { change } of krav) expect([null, 'unchanged']).toContain(change);
    expect(await answer('events', '--since', '2026-04-01')).not.toContain('er brutt');
  });
});
