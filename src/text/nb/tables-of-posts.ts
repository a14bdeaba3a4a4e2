/** What the tables of posts, their files and their lives hold, column by column. */
export const tablesOfPosts = {
  registers: {
    about: 'Registeret, og hva eksporten er en eksport av: én rad.',
    columns: {
      title: 'tittelen',
      as_of: 'dagen alt er vurdert på',
      known_at: 'revisjonen filene er lest fra; tom: mappa slik den var',
      horizon_days: 'hvor mange dager fram løftene er vurdert',
      asked_from: 'den første dagen det er spurt om; tom: hele løftet',
      asked_until: 'dagen etter den siste det er spurt om; tom: til horisonten',
      examples_count: 'om poster merket eksempel: true teller',
      content_hash: 'avtrykk av innholdet i registeret og skjemaene',
      tool_version: 'versjonen av verktøyet',
    },
  },
  types: {
    about: 'Typene av poster.',
    columns: {
      type: 'navnet på typen',
      title: 'hva den heter',
      kept_since: 'fra når typen er ført i registeret (fort_fra); tom: alltid',
    },
  },
  posts: {
    about: 'Alle poster, av alle typer: én rad for hver fil.',
    columns: {
      path: 'fila, fra rota',
      type: 'typen',
      post_id: 'id-en; to filer kan ha den samme, og er da én post mellom seg',
      title: 'tittelen; id-en der det ikke er noen',
      example: 'om den er merket eksempel: true',
      counts: 'om den kan telle i krav: det gjør eksempler bare når registeret sier det',
    },
  },
  quarantined_files: {
    about: 'Filer som er satt til side: de er ikke lest som poster, men teller som ukjent.',
    columns: {
      path: 'fila eller mappa, fra rota',
      type: 'typen den hører til',
      post_id: 'id-en som navnet eller feltet sier at den har',
      extent: 'post: én fil; folder: ingen vet hvor mange poster',
      unread: 'om den ikke kunne leses i det hele tatt',
    },
  },
  log: {
    about: 'Linjene i alle statuslogger, slik de er skrevet.',
    columns: {
      path: 'postens fil',
      element: 'elementet loggen står i, som aktiviteter/0; tom: i posten selv',
      entry_no: 'nummeret i loggen, fra 0',
      type: 'typen',
      post_id: 'postens id',
      day: 'dagen; tom: det som står der, er ingen dag',
      status: 'statusen',
      status_class: 'planlagt, aktiv, pause eller avsluttet, etter skjemaet',
      announced: 'dagen den ble meldt på forhånd',
      assessment: 'vurderingen',
      text: 'teksten',
      next_step: 'hva som gjøres videre',
      is_known: 'om den er kjent på dagen det spørres om',
    },
  },
  lives: {
    about:
      'Livsløpene: dagene noe går, er på pause, kanskje går, eller er planlagt. Dager uten rad er dager det ikke går.',
    columns: {
      path: 'postens fil',
      element: 'elementet med eget livsløp, som aktiviteter/0; tom: posten selv',
      run_no: 'nummeret på strekket, fra 0',
      type: 'typen',
      post_id: 'postens id',
      from_day: 'første dag; tom: alltid',
      until_day: 'dagen etter den siste; tom: ingen slutt',
      state: 'running, paused, unknown eller planned',
      certainty: 'sure: det er slik; possible: ingen vet, eller bare planen sier det',
    },
  },
};
