import { describe, expect, it } from 'vitest';
import { dailyResult } from '../../src/krav/result.ts';
import { countsSvg } from '../../src/render/svg/counts.ts';
import { isoDay } from '../../src/time/day.ts';
import { AS_OF, firstRegister } from './first-register.ts';
import { printed } from './printed.ts';

const FIRST = 'test/fixtures/forste-register/register';

describe('pictures', () => {
  it('lives as bars, as last looked at', async () => {
    const svg = await printed('timeline', '-C', FIRST, '--as-of', AS_OF, '--format', 'svg');
    await expect(svg).toMatchFileSnapshot('../golden/svg/timeline.svg');
  });

  it('lives as bars, in English', async () => {
    const svg = await printed(
      ...['timeline', '-C', FIRST, '--as-of', AS_OF, '--format', 'svg', '--lang', 'en'],
    );
    expect(svg).toContain('>runs by plan<');
    expect(svg).not.toContain('går etter planen');
  });

  it('the count of a promise, as last looked at', async () => {
    const result = dailyResult(firstRegister().krav('K-09a'));
    if (result === null) throw new Error('not judged by days');
    const svg = countsSvg({
      id: 'k-09a',
      title: 'K-09a',
      description: 'Antall over tid',
      result,
      asOf: isoDay(AS_OF),
      language: 'nb',
      form: 'alone',
    });
    await expect(`${svg}\n`).toMatchFileSnapshot('../golden/svg/counts.svg');
  });

  it('a title from the data cannot leave its place', async () => {
    const result = dailyResult(firstRegister().krav('K-09a'));
    if (result === null) throw new Error('not judged by days');
    const svg = String(
      countsSvg({
        id: 'x',
        title: '</title><script>alert(1)</script>',
        description: '"><image href="http://x">',
        result,
        asOf: isoDay(AS_OF),
        language: 'nb',
        form: 'inline',
      }),
    );
    expect(svg).not.toMatch(/<script|<image/);
  });
});
