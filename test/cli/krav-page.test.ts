import { afterAll, describe, expect, it } from 'vitest';
import { removeFolders } from '../tree/git-repository.ts';
import { dataRepository } from './data-repository.ts';

afterAll(removeFolders);

const DAY = ['--as-of', '2026-11-23'];
const KRAV = 'data/krav/K-09a.yaml';

describe('the page of a krav', () => {
  it('says who answers for it, where that is recorded', async () => {
    const { change, tool } = dataRepository('2026-11-01');
    for (const format of ['terminal', 'markdown'])
      expect((await tool('krav', 'K-09a', ...DAY, '--format', format)).stdout).not.toContain(
        'Ansvarlig',
      );
    change(
      'data/tiltak/T-4-09.yaml',
      'type: terskel',
      'type: terskel\nansvarlig: {enhet: Helse og mestring, rolle: leder}',
    );
    const said = /Ansvarlig:?(?:\*\*)? +Helse og mestring \(leder\)/;
    for (const format of ['terminal', 'markdown'])
      expect((await tool('krav', 'K-09a', ...DAY, '--format', format)).stdout).toMatch(said);
    expect((await tool('krav', 'K-09a', ...DAY, '--lang', 'en')).stdout).toMatch(
      /Responsible +Helse og mestring \(leder\)/,
    );
  });

  it('titles the chart with each limit of its days, where the promise changes', async () => {
    const { append, tool } = dataRepository('2026-11-01');
    const titleIn = async (...words: readonly string[]) =>
      /K-09a: antall over tid, [^<*\n]*?(?=\*\*|<|\n)/.exec(
        (await tool(...words, ...DAY, '--format', 'markdown')).stdout,
      )?.[0];
    expect(await titleIn('krav', 'K-09a')).toBe('K-09a: antall over tid, minst 3');
    append(
      KRAV,
      'endringer:\n  - {fra: 2026-12-01, vedtatt: 2026-11-20, vedtak: Sak 108/26, minst: 2}\n',
    );
    const both = 'K-09a: antall over tid, minst 3 til 30.11.2026, så minst 2';
    expect(await titleIn('krav', 'K-09a')).toBe(both);
    expect(await titleIn('report')).toBe(both);
  });
});
