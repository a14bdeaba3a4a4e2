import { Document, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Block, ReportDocument, Section } from '../../reports/document/document.ts';
import type { Language } from '../../text/language.ts';
import type { Rasterise } from '../png.ts';
import { stableZip } from '../zip.ts';
import { sectionParts } from './blocks.ts';
import { LISTS, styles } from './look.ts';
import { finishedParts } from './parts.ts';
import { drawnCharts } from './picture.ts';
import { documentRuns, runs, styled } from './text.ts';

const WORDS = {
  nb: { page: 'Side ', of: ' av ' },
  en: { page: 'Page ', of: ' of ' },
} as const;

/** A4 lying, in twentieths of a point: tables are wide. The library turns the sides. */
const A4 = { width: 11_906, height: 16_838, margin: 1_000 } as const;

/** A report as the bytes of a Word document. */
export async function wordFile(report: ReportDocument, rasterise: Rasterise): Promise<Uint8Array> {
  const { language, sections } = report;
  const around = {
    language,
    room: A4.width - 2 * A4.margin,
    drawn: await drawnCharts(report, rasterise),
    listOf: new Map(numberedLists(sections).map((block, index) => [block, index + 1])),
  };
  const document = new Document({
    styles: styles(language),
    numbering: LISTS,
    sections: [
      {
        properties: { page: { size: A4, margin: margins() } },
        footers: { default: footer(language) },
        children: [
          ...heading(report),
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

function heading({ title, register, subtitle, banners, language }: ReportDocument): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
    styled('Normal', [
      ...documentRuns({ text: register, from: 'data' }, language),
      ...runs(` · ${subtitle}`),
    ]),
    ...banners.map((words) => styled('Banner', runs(words))),
  ];
}

function footer(language: Language): Footer {
  const { page, of } = WORDS[language];
  const children = [page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      styled(
        'Footer',
        children.map((each) => new TextRun({ children: [each] })),
      ),
    ],
  });
}

function numberedLists(sections: readonly Section[]): Block[] {
  return sections.flatMap((section) => [
    ...section.blocks.filter((block) => block.kind === 'statements' && block.numbered),
    ...numberedLists(section.sections),
  ]);
}
