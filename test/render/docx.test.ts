import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawingFiles } from '../../src/cli/io/drawing-files.ts';
import { renderDocx } from '../../src/render/docx/render.ts';
import { type Document, section } from '../../src/reports/document/document.ts';
import { showHidden } from '../../src/text/formatting/hidden.ts';
import { HOSTILE, naughtyStrings } from './check-report.ts';
import {
  documentOf,
  OFFICE_HOSTILE,
  richDocument,
  sampleDocument,
  tableOfTexts,
} from './sample-document.ts';

async function partsOf(document: Document): Promise<Record<string, string>> {
  const parts = Object.entries(unzipSync(await renderDocx(document, drawingFiles())));
  return Object.fromEntries(parts.map(([path, content]) => [path, strFromU8(content)]));
}

async function bodyOf(document: Document): Promise<string> {
  return (await partsOf(document))['word/document.xml'] ?? '';
}

/** The texts of paragraphs as Word shows them, each with the name of its style. */
function paragraphsIn(xml: string): { readonly style: string; readonly text: string }[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inside = '']) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(inside)?.[1] ?? '',
    text: [...inside.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|(<w:br\/>)/g)]
      .map(([, text = '', lineEnd]) => (lineEnd === undefined ? decoded(text) : '\n'))
      .join(''),
  }));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decoded(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

const expected = (text: string) => showHidden(text, '\n');

async function textsBack(texts: readonly string[]): Promise<string[]> {
  const table = tableOfTexts('tekster', 'Tekster', texts);
  const part = section({ id: 'x', title: 'X', blocks: [{ kind: 'table', table }] });
  return paragraphsIn(await bodyOf(sampleDocument({ sections: [part], banners: [] })))
    .filter(({ style }) => style === 'TableText')
    .slice(1)
    .map(({ text }) => text);
}

describe('a report as a Word document', () => {
  it('says all of the report in order, in the styles of Word', async () => {
    const paragraphs = paragraphsIn(await bodyOf(sampleDocument()));
    const written = paragraphs.map(({ style, text }) => `${style}: ${text}`).join('\n');
    expect(written).toMatchInlineSnapshot(`
      "Title: Status per 23.11.2026
      Normal: Et lite register · register 4be1c07d · 12 poster
      Banner: EKSEMPEL: 3 oppdiktede poster teller med.
      Heading1: Kort sagt
      ListParagraph: K-09a holder i dag
      ListParagraph: BRUDD K-10 holder ikke
      ListParagraph: VARSEL K-12 er uklart
      Normal: Et avsnitt fra rapporten.
      Normal: Et avsnitt fra dataene.
      Heading2: Nærmere
      Normal: Leder: ikke satt
      Normal: Ramme: kr 4 200 000
      Normal: Frist: 31.12.2027
      Caption: Alle slags verdier
      TableText: Tittel på tekst
      TableText: Dag
      TableText: Antall
      TableText: Kroner
      TableText: Andel
      TableText: Svar
      TableText: Språk i barnehagen
      TableText: 31.08.2026
      TableText: 1234
      TableText: kr 1 500 000
      TableText: 87,7 %
      TableText: ✓ oppfylt
      TableText: To linjer
      og æøå 👩\\u{200D}🔬
      TableText: 28.02.1900
      TableText: -5,5
      TableText: ikke fastsatt
      TableText: 0,0 %
      TableText: ✗ ikke oppfylt
      : 
      Normal: En tom tabell: ingen tekster
      Heading1: Bilder
      Caption: Bildet gantt Det som gantt viser.
      : 
      Caption: Tallene i gantt
      TableText: Tekst
      TableText: verdi i gantt
      : 
      Caption: Bildet counts Det som counts viser.
      : 
      Caption: Tallene i counts
      TableText: Tekst
      TableText: verdi i counts
      : 
      Caption: Bildet money Det som money viser.
      : 
      Caption: Tallene i money
      TableText: Tekst
      TableText: verdi i money
      : 
      Caption: Bildet matrix Det som matrix viser.
      : 
      Caption: Tallene i matrix
      TableText: Tekst
      TableText: verdi i matrix
      : "
    `);
  });

  it('says every kind of value and block', async () => {
    const paragraphs = paragraphsIn(await bodyOf(richDocument()));
    const written = paragraphs.map(({ style, text }) => `${style}: ${text}`).join('\n');
    expect(written).toMatchInlineSnapshot(`
      "Title: Status per 23.11.2026
      Normal: Et lite register · register 4be1c07d · 12 poster
      Banner: EKSEMPEL: 3 oppdiktede poster teller med.
      Lead: Det viktigste.
      Small: Det minste.
      ListParagraph: Et råd
      Normal: Hvorfor
      Normal: 3 dager
      Normal: ENDRET En post
      Normal: Et felt
      Normal: Uten navn
      Normal: Part:
      Normal: Navn: Kommunen
      Normal: Frist: 31.12.2026
      Normal: Logg:
      ListParagraph: Første
      ListParagraph: Dag: 02.01.2026
      Normal: Hva: startet
      TableText: Slag
      TableText: Verdi
      TableText: Første
      TableText: kommando
      TableText: baerum-innov check
      TableText: dager
      TableText: 01.01.2026–31.12.2026
      TableText: år
      TableText: 2026
      TableText: antall dager
      TableText: 1400 dager
      TableText: dager til
      TableText: 31.10.2026
      TableText: likt antall
      TableText: 4
      TableText: ulikt antall
      TableText: 4–5
      TableText: åpent antall
      TableText: 4–…
      TableText: id
      TableText: FP-2026-001
      TableText: sted
      TableText: data/fp.yaml:3
      : 
      Small: og 4 til
      Small: En note.
      Caption: Funn
      TableText: Alvor
      TableText: Kode
      TableText: Sted
      TableText: Hva
      TableText: Hva nå
      TableText: ADVARSEL
      TableText: life/overrun
      TableText: data/forskningsprosjekter/FP-2025-002.yaml:9
      TableText: planlagt slutt 31.10.2026 er passert, og ingen har logget hva som skjedde
      TableText: Skriv en ny linje i statusloggen med dagen det gjelder: pågår hvis det fortsatt er i gang, fullført eller stanset hvis det er slutt. Er planen flyttet, rett også planlagt slutt.
      TableText: MERKNAD
      TableText: krav/forecast
      TableText: krav K-09a
      TableText: brytes 01.08.2027: FP-2024-002
      TableText: Se hva som lukker hullet: baerum-innov krav K-09a
      : "
    `);
  });

  it('repeats the header of a table on each page and keeps rows whole', async () => {
    const body = await bodyOf(sampleDocument());
    const rows = body.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows).toHaveLength(3 + 4 * 2);
    expect(rows.filter((row) => row.includes('<w:cantSplit/>'))).toHaveLength(rows.length);
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(5);
  });

  it('has its charts as pictures with words for those who cannot see them', async () => {
    const parts = await partsOf(sampleDocument());
    const body = parts['word/document.xml'] ?? '';
    expect(Object.keys(parts).filter((path) => path.endsWith('.svg'))).toHaveLength(4);
    expect([...body.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id)).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
    expect(body).toContain('descr="Bildet money. Det som money viser."');
    expect(body).toMatch(/<asvg:svgBlip [^>]*r:embed="rId\d+"/);
  });

  it('is A4 with numbered pages, has a title, a language and a day, and no author', async () => {
    const parts = await partsOf(sampleDocument());
    expect(parts['word/document.xml']).toContain('<w:pgSz w:w="11906" w:h="16838"');
    expect(parts['word/footer1.xml']).toMatch(/PAGE.*NUMPAGES/s);
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="nb-NO"/>');
    for (const said of [
      '<dc:title>Status per 23.11.2026 – Et lite register</dc:title>',
      '<dc:language>nb-NO</dc:language>',
      '<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-23T00:00:00Z<',
    ])
      expect(parts['docProps/core.xml']).toContain(said);
    expect(Object.values(parts).join('')).not.toMatch(/creator|lastModifiedBy|Un-named/);
  });

  it('says in English which texts are Norwegian', async () => {
    const parts = await partsOf(sampleDocument({ language: 'en' }));
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"/>');
    expect(parts['word/document.xml']).toMatch(
      /<w:lang w:val="nb-NO"\/><\/w:rPr><w:t [^>]*>Et avsnitt fra dataene\./,
    );
    expect(parts['word/document.xml']).not.toMatch(
      /<w:lang[^>]*\/><\/w:rPr><w:t [^>]*>Et avsnitt fra rapporten\./,
    );
  });
});

describe('hostile texts in a Word document', () => {
  let plain: Record<string, string> | undefined;

  it('come back as they were put in, what cannot be seen as escapes', async () => {
    const texts = [...HOSTILE, ...OFFICE_HOSTILE, '', 'a'.repeat(40_000)];
    expect(await textsBack(texts)).toEqual(texts.map(expected));
  });

  it.skipIf(naughtyStrings === null)('so do all naughty strings', async () => {
    const texts = naughtyStrings ?? [];
    expect(await textsBack(texts)).toEqual(texts.map(expected));
  });

  it.each([
    '',
    ...HOSTILE,
    ...OFFICE_HOSTILE,
  ])('never become another part or a field: %j', async (text) => {
    plain ??= await partsOf(documentOf('x'));
    const parts = await partsOf(documentOf(text));
    const kinds = (each: Record<string, string>) =>
      Object.keys(each).filter((path) => !path.endsWith('.svg'));
    expect(kinds(parts)).toEqual(kinds(plain));
    const body = parts['word/document.xml'] ?? '';
    expect(body).not.toMatch(/<w:(fldChar|instrText|hyperlink|object)|<script/);
    expect(paragraphsIn(body)).toHaveLength(paragraphsIn(plain['word/document.xml'] ?? '').length);
    const xml = Object.entries(parts).filter(([path]) => !path.endsWith('.png'));
    expect(xml.map(([, part]) => part).join('')).not.toMatch(/(?![\n\r\t])[\p{Cc}\u2060]/u);
  });
});

describe('the bytes of a Word document', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it('are the same at any time and in any time zone', async () => {
    const first = Buffer.from(await renderDocx(sampleDocument(), drawingFiles()));
    const offsets = new Set<number>();
    for (const zone of ['Pacific/Apia', 'America/Los_Angeles', 'Asia/Kolkata', 'UTC']) {
      vi.stubEnv('TZ', zone);
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z') });
      offsets.add(new Date().getTimezoneOffset());
      expect(
        Buffer.from(await renderDocx(sampleDocument(), drawingFiles())).equals(first),
        zone,
      ).toBe(true);
    }
    expect(offsets.size).toBe(4);
  });
});
