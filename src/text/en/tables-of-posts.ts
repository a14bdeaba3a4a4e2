import type { tablesOfPosts as Norwegian } from '../nb/tables-of-posts.ts';

export const tablesOfPosts: typeof Norwegian = {
  registers: {
    about: 'The register, and what the export is an export of: one row.',
    columns: {
      title: 'the title',
      as_of: 'the day on which all is judged',
      known_at: 'the revision whose files were read; empty: the folder as it was',
      horizon_days: 'how many days ahead the promises are judged',
      asked_from: 'the first day asked for; empty: the whole promise',
      asked_until: 'the day after the last asked for; empty: to the horizon',
      examples_count: 'whether posts marked eksempel: true count',
      content_hash: 'a hash of what the register and its schemas hold',
      tool_version: 'the version of the tool',
    },
  },
  types: {
    about: 'The types of posts.',
    columns: {
      type: 'the name of the type',
      title: 'what it is called',
      kept_since: 'from when the register is kept for the type (fort_fra); empty: always',
    },
  },
  posts: {
    about: 'All posts, of all types: a row for each file.',
    columns: {
      path: 'the file, from the root',
      type: 'the type',
      post_id: 'the id; two files may have the same, and are one post between them',
      title: 'the title; the id where there is none',
      example: 'whether it is marked eksempel: true',
      counts: 'whether it may count in krav: examples only where the register says so',
    },
  },
  quarantined_files: {
    about: 'Files that are set aside: not read as posts, but counted as unknown.',
    columns: {
      path: 'the file or folder, from the root',
      type: 'the type it belongs to',
      post_id: 'the id that its name or its field says it has',
      extent: 'post: one file; folder: nobody knows how many posts',
      unread: 'whether it could not be read at all',
    },
  },
  log: {
    about: 'The lines of all status logs, as they are written.',
    columns: {
      path: 'the file of the post',
      element: 'the element the log stands in, such as aktiviteter/0; empty: the post itself',
      entry_no: 'the number in the log, from 0',
      type: 'the type',
      post_id: 'the id of the post',
      day: 'the day; empty: what stands there is no day',
      status: 'the status',
      status_class: 'planlagt, aktiv, pause or avsluttet, by the schema',
      announced: 'the day it was announced ahead',
      assessment: 'the assessment',
      text: 'the text',
      next_step: 'what is done next',
      is_known: 'whether it is known on the day asked about',
    },
  },
  lives: {
    about:
      'The lives: days on which something runs, is paused, may run, or is planned. Days without a row are days on which it does not run.',
    columns: {
      path: 'the file of the post',
      element: 'the element with a life of its own, such as aktiviteter/0; empty: the post itself',
      run_no: 'the number of the run, from 0',
      type: 'the type',
      post_id: 'the id of the post',
      from_day: 'first day; empty: always',
      until_day: 'the day after the last; empty: no end',
      state: 'running, paused, unknown or planned',
      certainty: 'sure: it is so; possible: nobody knows, or only the plan says so',
    },
  },
};
