import { wordsIn } from '../../text/catalogue.ts';
import { type Document, paragraph, section } from '../document/document.ts';
import { tableOf } from '../document/table.ts';
import { missing, own, several, sign, source } from '../document/value.ts';
import { type FailedRun, RUN_FAILED } from '../findings/failed-run.ts';
import { CHECK_MARKER } from './comment-frame.ts';

/** What is said of a failed run; of its place no more than the line. */
type FailedSaid = Pick<FailedRun, 'language' | 'message'> & {
  readonly at: { readonly path: string; readonly start: { readonly line: number } } | null;
};

/** What is told of a check that could not be done, where the answer was to stand. */
export function failedDocument({ language, message, at }: FailedSaid): Document {
  const { failed: words, check } = wordsIn(language);
  const place = at === null ? missing('–') : source(at.path, at.start.line);
  return {
    language,
    title: words.title,
    subtitle: [],
    banners: [],
    envelope: null,
    request: null,
    mainTable: 'funn',
    sections: [
      section({
        id: 'feil',
        title: null,
        room: 'answer',
        blocks: [
          paragraph(several([sign(words.verdict, 'bad'), own(words.why)], ' ')),
          {
            kind: 'table',
            table: tableOf({
              id: 'funn',
              caption: check.table.caption,
              empty: '',
              columns: [
                { key: 'code', title: check.table.code, cell: () => own(RUN_FAILED) },
                { key: 'place', title: check.table.place, cell: () => place },
                { key: 'message', title: check.table.what, flexible: true, cell: own },
              ],
              rows: [message],
            }),
          },
        ],
      }),
    ],
    titleOnScreen: true,
    isPart: true,
    marker: CHECK_MARKER,
    next: null,
  };
}
