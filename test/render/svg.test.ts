import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../src/render/svg/render.ts';
import { stepsSvg } from '../../src/render/svg/steps.ts';
import type { StepPlot } from '../../src/reports/document/plot.ts';
import { stepPlot } from '../../src/reports/krav/plot.ts';
import { addDays, isoDay } from '../../src/time/day.ts';
import { AS_OF, firstRegister } from './first-register.ts';
import { printed } from './printed.ts';
import { sampleDocument } from './sample-document.ts';

const FIRST = 'test/fixtures/forste-register/register';

function plotOfPromise(): StepPlot {
  const plot = stepPlot(firstRegister().krav('K-09a'), isoDay(AS_OF));
  if (plot === null) throw new Error('K-09a has no curve');
  return plot;
}

describe('pictures', () => {
  it('lives as bars, as last looked at', async () => {
    const svg = await printed('timeline', '-C', FIRST, '--as-of', AS_OF, '--format', 'svg');
    await expect(svg).toMatchFileSnapshot('../golden/svg/timeline.svg');
  });

  it('lives as bars, in English', async () => {
    const svg = await printed(
      ...['timeline', '-C', FIRST, '--as-of', AS_OF, '--format', 'svg', '--lang', 'en'],
    );
    expect(svg).toContain('>running by plan<');
    expect(svg).not.toContain('i gang etter planen');
  });

  it('the count of a promise, as last looked at', async () => {
    const svg = stepsSvg({
      id: 'k-09a',
      title: 'K-09a',
      description: 'Antall over tid',
      plot: plotOfPromise(),
      language: 'nb',
      form: 'alone',
    });
    await expect(`${svg}\n`).toMatchFileSnapshot('../golden/svg/counts.svg');
  });

  it('days with a breach that meet are one, and what is unknown or exempt is none', () => {
    const [first, second, third] = ['2026-01-01', '2026-02-01', '2026-03-01'].map(isoDay);
    if (first === undefined || second === undefined || third === undefined) throw new Error();
    const strips = (marks: StepPlot['marks']) =>
      stepsSvg({
        id: 'x',
        title: 'x',
        description: '',
        plot: { ...plotOfPromise(), marks },
        language: 'en',
        form: 'inline',
      }).match(/<rect [^>]*height="14"/g)?.length ?? 0;
    const to = addDays(second, -1);
    const broken = { from: first, to, value: 'broken' } as const;
    const closing = { from: second, to: third, value: 'broken-unless-planned' } as const;
    expect(strips([broken, closing])).toBe(1);
    expect(strips([broken, { ...closing, from: third }])).toBe(2);
    expect(
      strips([
        { ...broken, value: 'unknown' },
        { ...closing, value: 'exempt' },
      ]),
    ).toBe(0);
  });

  it('a document is drawn by its first chart, and one without charts is not', () => {
    const svg = renderSvg(sampleDocument()) ?? '';
    expect(svg).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns=/);
    expect(svg).toContain('<title id="bilde-gantt-title">');
    expect(svg.endsWith('</svg>\n')).toBe(true);
    expect(renderSvg(sampleDocument({ sections: [] }))).toBeNull();
  });

  it('a title from the data cannot leave its place', async () => {
    const svg = String(
      stepsSvg({
        id: 'x',
        title: '</title><script>alert(1)</script>',
        description: '"><image href="http://x">',
        plot: plotOfPromise(),
        language: 'nb',
        form: 'inline',
      }),
    );
    expect(svg).not.toMatch(/<script|<image/);
  });
});
