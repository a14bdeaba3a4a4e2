import { afterAll, describe, expect, it } from 'vitest';
import { runHere } from '../run-here.ts';
import { removeFolders } from '../tree/git-repository.ts';
import { baseWithKrav } from './base-with-krav.ts';

afterAll(removeFolders);

/** Neither the krav nor the type says when it begins; only what is asked for in a period must. */
const COMMON = (id: string) => `id: ${id}
tittel: Om prosjekter
grunnlag: [T-1]
alvor: feil
tolkning: Hvert prosjekt teller.
`;
const KRAV = {
  'K-2': `${COMMON('K-2')}form: antall\ntell: prosjekt\nminst: 2\ntoleranse_dager: 5\n`,
  'K-3': `${COMMON('K-3')}form: antall\ntell: prosjekt\nhoyst: 0\n`,
  'K-4': `${COMMON('K-4')}form: hendelser\ntell: prosjekt\ndato: post.start\nperiode: år\nminst: 2\ngjelder_fra: 2025-01-01\n`,
  'K-5': `${COMMON('K-5')}form: vilkar\ngjelder: prosjekt\nskal: post.tittel == "Trygg sykkelvei"\n`,
};
const project = (id: string, from: string, to: string) =>
  `id: ${id}\ntittel: Et til\ntiltak: T-1\nstart: ${from}\nslutt: ${to}\nstatuslogg:\n  - dato: ${from}\n    status: pågår\n`;

const { folder, answer } = baseWithKrav(KRAV, {
  'data/prosjekter/P-2.yaml': project('P-2', '2026-04-01', '2026-12-31'),
  'data/prosjekter/P-3.yaml': project('P-3', '2025-11-01', '2026-02-28'),
});

describe('promises of which nobody says when they begin', () => {
  it('begin with the first life: nothing before it is told as a breach', async () => {
    const { events } = JSON.parse(
      await answer('events', '--since', '2026-03-02', '--format', 'json'),
    );
    const opened = events.map((each: { breach: { krav: string; from: string } }) => each.breach);
    for (const { krav, from } of opened) expect([krav, from >= '2025-11-01']).toEqual([krav, true]);
    expect(await answer('events', '--since', '2026-03-02')).toContain('K-');
  });

  it.each(Object.keys(KRAV))('%s is judged at each commit as it is by itself', async (id) => {
    const words = ['krav', id, '--over-commits', '--format', 'json'];
    const [{ commits }] = JSON.parse(await answer(...words)).krav;
    for (const { sha: commit, day, verdict } of commits) {
      const alone = ['krav', id, '--known-at', commit, '--format', 'json', '--as-of', day];
      const { stdout } = await runHere(alone, { folder });
      expect(JSON.parse(stdout).krav[0].verdict).toBe(verdict);
    }
  });

  it.each(['K-2', 'K-3', 'K-4'])('%s has a proof', async (id) => {
    const proof = JSON.parse(await answer('krav', id, '--proof', '--format', 'json'));
    expect(proof.format).toMatch(/proof/);
    expect(JSON.stringify(proof.proof)).toContain(`"${id}"`);
  });
});
