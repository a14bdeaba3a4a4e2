import {
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  Document as WordDocument,
} from 'docx';
import type { Block, Document, Section } from '../../reports/document/document.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { placesOf, type TextView } from '../layout/places.ts';
import { drawnCharts } from '../office/drawn-charts.ts';
import type { Rasterise } from '../office/png.ts';
import { stableZip } from '../office/zip.ts';
import { sectionParts, TWIPS_PER_PIXEL } from './blocks.ts';
import { LISTS, styles } from './look.ts';
import { finishedParts } from './parts.ts';
import { joinedRuns, linkedRuns, runs, styled } from './text.ts';

/** A4 lying, in twentieths of a point: tables are wide. The library turns the sides. */
const A4 = { width: 11_906, height: 16_838, margin: 1_000 } as const;
/** Room for three lines of words. */
const CAPTION = 1_000;

/** The most pixels of a picture that has room on a page under its caption. */
const TALLEST = (A4.width - 2 * A4.margin - CAPTION) / TWIPS_PER_PIXEL;

/** A report as the bytes of a Word document. */
export async function wordFile(report: Document, rasterise: Rasterise): Promise<Uint8Array> {
  const { language, sections } = report;
  const around = {
    language,
    places: placesOf(report, false),
    room: A4.width - 2 * A4.margin,
    drawn: await drawnCharts(report, rasterise, TALLEST),
    listOf: new Map(countedLists(sections).map((block, index) => [block, index + 1])),
  };
  const document = new WordDocument({
    styles: styles(language),
    numbering: LISTS,
    sections: [
      {
        properties: { page: { size: A4, margin: margins() } },
        footers: { default: footer(language) },
        children: [
          ...heading(report, around),
          ...sections.flatMap((each) => sectionParts(each, 0, around)),
        ],
      },
    ],
  });
  return stableZip(await Packer.toBuffer(document), finishedParts(report));
}

function margins() {
  return { top: A4.margin, bottom: A4.margin, left: A4.margin, right: A4.margin };
}

function heading({ title, subtitle, banners }: Document, view: TextView): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
    ...(subtitle.length === 0 ? [] : [styled('Normal', joinedRuns(subtitle, ' · ', view))]),
    ...banners.map((words) => styled('Banner', linkedRuns(words, view.places))),
  ];
}

function footer(language: Language): Footer {
  const { page, ofPages } = wordsIn(language).documents;
  const children = [page, PageNumber.CURRENT, ofPages, PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      styled(
        'Footer',
        children.map((each) => new TextRun({ children: [each] })),
      ),
    ],
  });
}

/** The lists whose lines have numbers or letters. */
function countedLists(sections: readonly Section[]): Block[] {
  return sections.flatMap((section) => [
    ...section.blocks.filter(
      (block) =>
        block.kind === 'statements' && (block.list === 'numbered' || block.list === 'lettered'),
    ),
    ...countedLists(section.sections),
  ]);
}
