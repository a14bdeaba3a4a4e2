import PdfDocument from 'pdfkit';
import type { Document } from '../../reports/document/document.ts';
import { stampText } from '../../reports/document/stamp.ts';
import { wordsIn } from '../../text/catalogue.ts';
import type { Language } from '../../text/language.ts';
import { isoDay, utcDate } from '../../time/day.ts';
import { forPdf } from '../escape/pdf.ts';
import { placesOf, type TextView } from '../layout/places.ts';
import { drawnCharts } from '../office/drawn-charts.ts';
import { type DrawingFiles, rasteriser } from '../office/png.ts';
import { LIVES_WIDTH } from '../svg/lives.ts';
import { drawSection } from './blocks.ts';
import { FRAME, PAGE, PALE, ROOM, STYLES } from './look.ts';
import { artifact, BOTTOM, type Element, heightOf, linesOf, type Paper, paperOf } from './paper.ts';
import { add } from './paragraph.ts';
import { joinedRuns, linkedRuns, runs } from './text.ts';

/** Points for the headings and the caption over a picture. */
const WORDS_OVER = 110;
/** The most pixels of a picture, drawn as wide as the page, that has room under them. */
const TALLEST = (BOTTOM - PAGE.margin - WORDS_OVER) * (LIVES_WIDTH / ROOM);

/** A document as the bytes of a tagged PDF, without a clock: its day is the day asked about. */
export async function pdfFile(report: Document, files: DrawingFiles): Promise<Uint8Array> {
  const { language, sections } = report;
  const around = {
    language,
    places: placesOf(report, false),
    drawn: await drawnCharts(report, rasteriser(files), TALLEST),
  };
  const pdf = new PdfDocument({
    size: [PAGE.width, PAGE.height],
    margin: PAGE.margin,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: wordsIn(language).documents.locale,
    bufferPages: true,
    // No font of the library's own: it would be named and not embedded.
    font: '',
    info: information(report),
  });
  const [plain, bold] = files.fonts;
  pdf.registerFont('plain', fontSource(plain));
  pdf.registerFont('bold', fontSource(bold));
  pdf.registerFont('monospaced', fontSource(files.monospaced));
  const bytes = bytesOf(pdf);
  const paper = paperOf(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  drawHeading(paper, root, report, around);
  for (const section of sections) drawSection(paper, root, section, 0, around);
  root.end();
  drawPageNumbers(paper, language);
  pdf.end();
  return bytes;
}

function fontSource(font: Uint8Array | undefined): Buffer {
  if (font === undefined) throw new Error('a font is missing');
  return Buffer.from(font);
}

/** Said of documents that are about no register. */
const FIRST_DAY = isoDay('1970-01-01');

/** Title, stamp and day; the library would put the clock where there is no day. */
function information(report: Document): PDFKit.DocumentInfo {
  const { title, envelope } = report;
  const stamp = stampText(report, 'pdf');
  return {
    Title: forPdf(envelope === null ? title : `${title} – ${envelope.register.title}`),
    Producer: 'baerum-innov',
    Creator: 'baerum-innov',
    CreationDate: utcDate(envelope?.asOf ?? FIRST_DAY),
    ...(stamp === null ? {} : { Keywords: stamp }),
  };
}

function bytesOf(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}

function drawHeading(paper: Paper, root: Element, report: Document, view: TextView): void {
  const { title, subtitle, banners } = report;
  const whole = { left: 0, room: ROOM };
  add(paper, root, 'H1', runs(title, STYLES.title), { ...whole, style: STYLES.title });
  const under = joinedRuns(subtitle, ' · ', view, STYLES.small);
  add(paper, root, 'P', under, { ...whole, style: STYLES.small });
  for (const words of banners) drawBanner(paper, root, words, view);
}

const BANNER = { ...STYLES.plain, font: 'bold' } as const;
const BANNER_PADDING = 6;

function drawBanner(paper: Paper, root: Element, words: string, view: TextView): void {
  const room = ROOM - 2 * BANNER_PADDING;
  const content = linkedRuns(words, view, BANNER);
  const { size } = BANNER;
  const lines = linesOf(paper, content, room, size).length;
  const height = heightOf(lines, size) + 2 * BANNER_PADDING;
  artifact(paper, () => {
    paper.document.lineWidth(0.8);
    paper.document.rect(PAGE.margin, paper.y, ROOM, height).fillAndStroke(PALE, FRAME);
  });
  const { y } = paper;
  paper.y += BANNER_PADDING;
  add(paper, root, 'P', content, { style: BANNER, left: BANNER_PADDING, room });
  paper.y = y + height + 8;
}

function drawPageNumbers(paper: Paper, language: Language): void {
  const { page, ofPages } = wordsIn(language).documents;
  const { document, measureAt } = paper;
  const { size, font, color } = STYLES.small;
  const { start, count } = document.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    document.switchToPage(start + index);
    const text = `${page}${index + 1}${ofPages}${count}`;
    document.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    document.page.margins.bottom = 0;
    const x = (PAGE.width - measureAt(size)(text, font)) / 2;
    document.font(font).fontSize(size).fillColor(color);
    document.text(text, x, PAGE.height - PAGE.footer, { lineBreak: false });
    document.endMarkedContent();
  }
}
