// Made from schemas/*.schema.json by: npm run types:posts
// sha256 of those schemas: 6f99c2142a230fd212d2eaf1d24485e932483bdab2b504f4821e0905465e0e99
// sha256 of what follows:  12eda10147b6712eb46df9dd7281b322f39349edac8f3d02cfe4caa1e7b21027

/**
 * Et tiltak i innovasjonsstrategien. Det som ikke er fastsatt, skrives ikke; rapporten sier da «ikke fastsatt».
 */
export interface Tiltak {
  /**
   * T, innsatsområde og nummer, likt filnavnet: T-4-09. Har en senere strategi et område med samme nummer, står året foran: T-2027-4-09.
   */
  id: string;
  /**
   * Innsatsområdet tiltaket hører til.
   */
  innsatsomrade: string;
  /**
   * Nummeret i strategien.
   */
  nr: number;
  /**
   * Kort tittel.
   */
  tittel: string;
  /**
   * Ord for ord som i strategien, også der den har skrivefeil.
   */
  ordlyd: string;
  /**
   * pilot (prøves ut), vurdering (noe skal vurderes), leveranse (noe skal lages), utprøving, deltakelse (løpende), terskel (et antall til enhver tid), kompetanse (noe skal øke).
   */
  type: 'pilot' | 'vurdering' | 'leveranse' | 'utprøving' | 'deltakelse' | 'terskel' | 'kompetanse';
  /**
   * Enheten som har ansvaret. Navn på personer står i sakssystemet, ikke her.
   */
  ansvarlig?: {
    /**
     * Enheten i kommunen.
     */
    enhet: string;
    /**
     * Rollen som har ansvaret, for eksempel prosjektleder.
     */
    rolle?: string;
  };
  /**
   * Dagen tiltaket skal være gjennomført. Uten felt er ingen frist fastsatt.
   */
  frist?: string;
  /**
   * Datert liste over hva statusen ble, og hvorfor. Siste linje på eller før en dag er statusen den dagen. Nye linjer legges til nederst; gamle rettes ikke uten grunn.
   *
   * @minItems 1
   */
  statuslogg?: {
    /**
     * Dagen statusen gjelder fra, år-måned-dag.
     */
    dato: string;
    /**
     * ikke startet, pågår, pause (satt på vent), fullført, stanset (avsluttet før det var ferdig), utgått (gjelder ikke lenger).
     */
    status: 'ikke startet' | 'pågår' | 'pause' | 'fullført' | 'stanset' | 'utgått';
    /**
     * Dagen det ble meldt på forhånd, for noe som skal skje senere (en permisjon, en stans).
     */
    meldt?: string;
    /**
     * Hvordan det går: grønn (etter planen), gul (avvik som håndteres), rød (kommer ikke i mål uten tiltak). Gul og rød skal ha tekst og videre.
     */
    vurdering?: 'grønn' | 'gul' | 'rød';
    /**
     * Hva som er skjedd, i én eller to setninger. Ingen navn på personer, ingen grunner til fravær.
     */
    tekst?: string;
    /**
     * Hva som gjøres nå, når vurderingen er gul eller rød.
     */
    videre?: string;
  }[];
  /**
   * Målene tiltaket skal bidra til.
   *
   * Items: Et mål i innsatsområdet.
   */
  maal?: string[];
  /**
   * Grepene tiltaket er del av.
   *
   * Items: Et strategisk grep i innsatsområdet.
   */
  grep?: string[];
  /**
   * Metoder som er utviklet eller testet.
   */
  metoder?: {
    /**
     * Hva metoden heter.
     */
    navn: string;
    /**
     * Dagen metoden var utviklet.
     */
    utviklet?: string;
    /**
     * Dagen metoden var testet.
     */
    testet?: string;
  }[];
  /**
   * Det som er levert eller skal leveres.
   */
  leveranser?: {
    /**
     * Hva det er.
     */
    tittel: string;
    /**
     * notat, evaluering, beslutning, retningslinjer, oversikt, eller annet.
     */
    type: 'notat' | 'evaluering' | 'beslutning' | 'retningslinjer' | 'oversikt' | 'annet';
    /**
     * Dagen det var ferdig eller vedtatt. Uten felt er det ikke ferdig.
     */
    ferdig?: string;
    /**
     * Hva som ble bestemt: etableres, etableres ikke, utsettes.
     */
    utfall?: 'etableres' | 'etableres ikke' | 'utsettes';
    /**
     * Saken i arkivet, 18/00085, eller i politisk behandling, 108/21.
     */
    saksnr?: string;
    /**
     * Der det kan leses.
     */
    url?: string;
  }[];
  /**
   * De som deltar fra utsiden.
   */
  aktorer?: {
    /**
     * Navnet på virksomheten eller gruppen. Aldri navn på personer.
     */
    navn: string;
    /**
     * innbyggere, næringsliv, utdannings- og forskningsinstitusjoner, eller andre: de fire gruppene i målene M1 og M2.
     */
    gruppe: 'innbyggere' | 'næringsliv' | 'utdannings- og forskningsinstitusjoner' | 'andre';
    /**
     * utfordrer (utfordrer kommunen, M1) eller bidragsyter (bidrar til løsninger, M2).
     */
    rolle: 'utfordrer' | 'bidragsyter';
    /**
     * Ni siffer i anførselstegn.
     */
    orgnr?: string;
    /**
     * Hele ROR-adressen, https://ror.org/…
     */
    ror?: string;
  }[];
  /**
   * Det som er gjort, med dato.
   */
  aktiviteter?: {
    /**
     * Dagen det skjedde.
     */
    dato: string;
    /**
     * Hva det var.
     */
    tittel: string;
    /**
     * undersøkelse, møte, arena (deltakelse på en ekstern arena), behov (et behov er gjort tydelig), utprøving, kurs, anskaffelse, eller annet.
     */
    type:
      'undersøkelse' | 'møte' | 'arena' | 'behov' | 'utprøving' | 'kurs' | 'anskaffelse' | 'annet';
    /**
     * Arenaen eller stedet, for eksempel Smart City Bærum.
     */
    arena?: string;
    /**
     * fagspesifikk (ett fag) eller tverrfaglig (flere fag).
     */
    fag?: 'fagspesifikk' | 'tverrfaglig';
    /**
     * deltaker, innleder, arrangør, utstiller, partner: hva kommunen gjorde der.
     */
    var_rolle?: 'deltaker' | 'innleder' | 'arrangør' | 'utstiller' | 'partner';
    /**
     * Anskaffelsesprosedyren: konkurranse med forhandling, konkurransepreget dialog, innovasjonspartnerskap, plan- og designkonkurranse, før-kommersiell anskaffelse, eller annen.
     */
    prosedyre?:
      | 'konkurranse med forhandling'
      | 'konkurransepreget dialog'
      | 'innovasjonspartnerskap'
      | 'plan- og designkonkurranse'
      | 'før-kommersiell anskaffelse'
      | 'annen';
    /**
     * Hvor mange som deltok. Færre enn fem skrives ikke.
     */
    antall_deltakere?: number;
    /**
     * Mer om det.
     */
    url?: string;
  }[];
  /**
   * Målte verdier over tid, med nullpunktet de sammenlignes med.
   */
  malinger?: {
    /**
     * Hva som måles.
     */
    indikator: string;
    /**
     * Dagen det ble målt.
     */
    dato: string;
    /**
     * Det som ble målt.
     */
    verdi: number;
    /**
     * Enheten verdien er i.
     */
    enhet?: string;
    /**
     * Verdien før arbeidet begynte.
     */
    nullpunkt?: number;
  }[];
  /**
   * Åpne kilder opplysningene er hentet fra.
   */
  kilder?: {
    /**
     * Hva kilden heter.
     */
    tittel: string;
    /**
     * Der kilden ble lest.
     */
    url?: string;
    /**
     * Dagen kilden er fra, når den er kjent.
     */
    dato?: string;
    /**
     * Dagen kilden ble lest.
     */
    lest?: string;
  }[];
  /**
   * true for en oppdiktet post som viser hvordan registeret brukes.
   */
  eksempel?: boolean;
}

/**
 * Et forskningsprosjekt der kommunen har en rolle.
 */
export interface Forskningsprosjekt {
  /**
   * FP, år og løpenummer, likt filnavnet: FP-2026-001.
   */
  id: string;
  /**
   * Kort tittel.
   */
  tittel: string;
  /**
   * Hva det går ut på, i noen setninger.
   */
  sammendrag?: string;
  /**
   * forskningsprosjekt, offentlig sektor-ph.d. (ansatt tar doktorgrad), nærings-ph.d., ph.d., følgeforskning, forprosjekt, annet.
   */
  prosjekttype:
    | 'forskningsprosjekt'
    | 'offentlig sektor-ph.d.'
    | 'nærings-ph.d.'
    | 'ph.d.'
    | 'følgeforskning'
    | 'forprosjekt'
    | 'annet';
  /**
   * prosjekteier, partner, finansierer, datakilde, arena.
   */
  kommunens_rolle?: 'prosjekteier' | 'partner' | 'finansierer' | 'datakilde' | 'arena';
  /**
   * Enheten som har ansvaret. Navn på personer står i sakssystemet, ikke her.
   */
  ansvarlig?: {
    /**
     * Enheten i kommunen.
     */
    enhet: string;
    /**
     * Rollen som har ansvaret, for eksempel prosjektleder.
     */
    rolle?: string;
  };
  /**
   * Planlagt første dag.
   */
  start?: string;
  /**
   * Planlagt siste dag. Dagen er med.
   */
  slutt?: string;
  /**
   * Datert liste over hva statusen ble, og hvorfor. Siste linje på eller før en dag er statusen den dagen. Nye linjer legges til nederst; gamle rettes ikke uten grunn.
   *
   * @minItems 1
   */
  statuslogg: {
    /**
     * Dagen statusen gjelder fra, år-måned-dag.
     */
    dato: string;
    /**
     * planlagt (ikke begynt), pågår, pause (satt på vent), fullført (gjort ferdig), stanset (avsluttet før det var ferdig).
     */
    status: 'planlagt' | 'pågår' | 'pause' | 'fullført' | 'stanset';
    /**
     * Dagen det ble meldt på forhånd, for noe som skal skje senere (en permisjon, en stans).
     */
    meldt?: string;
    /**
     * Hvordan det går: grønn (etter planen), gul (avvik som håndteres), rød (kommer ikke i mål uten tiltak). Gul og rød skal ha tekst og videre.
     */
    vurdering?: 'grønn' | 'gul' | 'rød';
    /**
     * Hva som er skjedd, i én eller to setninger. Ingen navn på personer, ingen grunner til fravær.
     */
    tekst?: string;
    /**
     * Hva som gjøres nå, når vurderingen er gul eller rød.
     */
    videre?: string;
  }[];
  /**
   * Virksomhetene som er med.
   */
  partnere?: {
    /**
     * Navnet på virksomheten. Aldri navn på personer.
     */
    navn: string;
    /**
     * gradsgivende (gir doktorgraden), forskningspartner, medfinansierer, brukerpartner.
     */
    rolle: 'gradsgivende' | 'forskningspartner' | 'medfinansierer' | 'brukerpartner';
    /**
     * Ni siffer i anførselstegn.
     */
    orgnr?: string;
    /**
     * Hele ROR-adressen, https://ror.org/…
     */
    ror?: string;
  }[];
  /**
   * Hvem som betaler, og hvor mye.
   */
  finansiering?: {
    /**
     * foi-fondet (kommunens forsknings- og innovasjonsfond), forskningsrådet, egne midler, eu, næringsliv, stiftelse, eller annet.
     */
    kilde:
      | 'foi-fondet'
      | 'forskningsrådet'
      | 'egne midler'
      | 'eu'
      | 'næringsliv'
      | 'stiftelse'
      | 'annet';
    /**
     * Ordningen pengene kommer fra, for eksempel Offentlig sektor-ph.d.
     */
    ordning?: string;
    /**
     * Giverens nummer på tilsagnet.
     */
    referanse?: string;
    /**
     * Beløpet som er lovet, i hele kroner.
     */
    tilsagn_kr?: number;
    /**
     * Beløpet som er utbetalt så langt, i hele kroner.
     */
    utbetalt_kr?: number;
    /**
     * Første dag tilsagnet gjelder.
     */
    fra?: string;
    /**
     * Siste dag tilsagnet gjelder.
     */
    til?: string;
    /**
     * Saken i arkivet, 18/00085, eller i politisk behandling, 108/21.
     */
    saksnr?: string;
  }[];
  /**
   * Prosjektets nummer i Nasjonalt vitenarkiv, bare siffer.
   */
  nva_prosjekt?: string;
  /**
   * Det prosjektet har gitt.
   */
  resultater?: {
    /**
     * Hva det er.
     */
    tittel: string;
    /**
     * Dagen det kom.
     */
    dato?: string;
    /**
     * Der det kan leses.
     */
    url?: string;
  }[];
  /**
   * Tiltakene prosjektet svarer på.
   *
   * Items: Et tiltak.
   */
  tiltak?: string[];
  /**
   * De som deltar fra utsiden.
   */
  aktorer?: {
    /**
     * Navnet på virksomheten eller gruppen. Aldri navn på personer.
     */
    navn: string;
    /**
     * innbyggere, næringsliv, utdannings- og forskningsinstitusjoner, eller andre: de fire gruppene i målene M1 og M2.
     */
    gruppe: 'innbyggere' | 'næringsliv' | 'utdannings- og forskningsinstitusjoner' | 'andre';
    /**
     * utfordrer (utfordrer kommunen, M1) eller bidragsyter (bidrar til løsninger, M2).
     */
    rolle: 'utfordrer' | 'bidragsyter';
    /**
     * Ni siffer i anførselstegn.
     */
    orgnr?: string;
    /**
     * Hele ROR-adressen, https://ror.org/…
     */
    ror?: string;
  }[];
  /**
   * Saken i arkivet, 18/00085, eller i politisk behandling, 108/21.
   */
  saksnr?: string;
  /**
   * Åpne kilder opplysningene er hentet fra.
   */
  kilder?: {
    /**
     * Hva kilden heter.
     */
    tittel: string;
    /**
     * Der kilden ble lest.
     */
    url?: string;
    /**
     * Dagen kilden er fra, når den er kjent.
     */
    dato?: string;
    /**
     * Dagen kilden ble lest.
     */
    lest?: string;
  }[];
  /**
   * true for en oppdiktet post som viser hvordan registeret brukes.
   */
  eksempel?: boolean;
}

/**
 * Et prosjekt kommunen har sammen med en eller flere sosiale entreprenører.
 */
export interface SosialtEntreprenorprosjekt {
  /**
   * SE, år og løpenummer, likt filnavnet: SE-2026-001.
   */
  id: string;
  /**
   * Kort tittel.
   */
  tittel: string;
  /**
   * Hva det går ut på, i noen setninger.
   */
  sammendrag?: string;
  /**
   * De sosiale entreprenørene.
   */
  entreprenorer?: {
    /**
     * Navnet på virksomheten. Aldri navn på personer.
     */
    navn: string;
    /**
     * Ni siffer i anførselstegn.
     */
    orgnr?: string;
    /**
     * aksjeselskap, ideelt aksjeselskap, stiftelse, frivillig organisasjon, samvirkeforetak, annen.
     */
    orgform?:
      | 'aksjeselskap'
      | 'ideelt aksjeselskap'
      | 'stiftelse'
      | 'frivillig organisasjon'
      | 'samvirkeforetak'
      | 'annen';
  }[];
  /**
   * Behovet som ikke er dekket.
   */
  samfunnsbehov?: string;
  /**
   * pilot, tilskudd, anskaffelse, partnerskap.
   */
  samarbeidsform: 'pilot' | 'tilskudd' | 'anskaffelse' | 'partnerskap';
  /**
   * Enheten som har ansvaret. Navn på personer står i sakssystemet, ikke her.
   */
  ansvarlig?: {
    /**
     * Enheten i kommunen.
     */
    enhet: string;
    /**
     * Rollen som har ansvaret, for eksempel prosjektleder.
     */
    rolle?: string;
  };
  /**
   * Planlagt første dag.
   */
  start?: string;
  /**
   * Planlagt siste dag. Dagen er med.
   */
  slutt?: string;
  /**
   * Datert liste over hva statusen ble, og hvorfor. Siste linje på eller før en dag er statusen den dagen. Nye linjer legges til nederst; gamle rettes ikke uten grunn.
   *
   * @minItems 1
   */
  statuslogg: {
    /**
     * Dagen statusen gjelder fra, år-måned-dag.
     */
    dato: string;
    /**
     * planlagt (ikke begynt), pågår, pause (satt på vent), fullført (gjort ferdig), stanset (avsluttet før det var ferdig).
     */
    status: 'planlagt' | 'pågår' | 'pause' | 'fullført' | 'stanset';
    /**
     * Dagen det ble meldt på forhånd, for noe som skal skje senere (en permisjon, en stans).
     */
    meldt?: string;
    /**
     * Hvordan det går: grønn (etter planen), gul (avvik som håndteres), rød (kommer ikke i mål uten tiltak). Gul og rød skal ha tekst og videre.
     */
    vurdering?: 'grønn' | 'gul' | 'rød';
    /**
     * Hva som er skjedd, i én eller to setninger. Ingen navn på personer, ingen grunner til fravær.
     */
    tekst?: string;
    /**
     * Hva som gjøres nå, når vurderingen er gul eller rød.
     */
    videre?: string;
  }[];
  /**
   * Hvem som betaler, og hvor mye.
   */
  finansiering?: {
    /**
     * foi-fondet (kommunens forsknings- og innovasjonsfond), forskningsrådet, egne midler, eu, næringsliv, stiftelse, eller annet.
     */
    kilde:
      | 'foi-fondet'
      | 'forskningsrådet'
      | 'egne midler'
      | 'eu'
      | 'næringsliv'
      | 'stiftelse'
      | 'annet';
    /**
     * Ordningen pengene kommer fra, for eksempel Offentlig sektor-ph.d.
     */
    ordning?: string;
    /**
     * Giverens nummer på tilsagnet.
     */
    referanse?: string;
    /**
     * Beløpet som er lovet, i hele kroner.
     */
    tilsagn_kr?: number;
    /**
     * Beløpet som er utbetalt så langt, i hele kroner.
     */
    utbetalt_kr?: number;
    /**
     * Første dag tilsagnet gjelder.
     */
    fra?: string;
    /**
     * Siste dag tilsagnet gjelder.
     */
    til?: string;
    /**
     * Saken i arkivet, 18/00085, eller i politisk behandling, 108/21.
     */
    saksnr?: string;
  }[];
  /**
   * Hvem det er for.
   */
  malgruppe?: string;
  /**
   * De fem kjennetegnene på sosialt entreprenørskap fra Nordisk ministerråd (TemaNord 2015:502).
   */
  kjennetegn?: {
    /**
     * Møter et behov som ikke er dekket.
     */
    sosialt_formaal?: boolean;
    /**
     * Løsningen er ny der den brukes.
     */
    ny_losning?: boolean;
    /**
     * De det gjelder er med.
     */
    involverer_brukere?: boolean;
    /**
     * Drives av resultat og en modell som bærer seg.
     */
    sosialt_resultat_og_baerekraft?: boolean;
    /**
     * Arbeider på tvers av sektorer.
     */
    paa_tvers?: boolean;
  };
  /**
   * Om støtten er vurdert etter reglene om offentlig støtte: ikke vurdert, ikke støtte, bagatellmessig støtte, gruppeunntak, notifisert.
   */
  stottegrunnlag?:
    'ikke vurdert' | 'ikke støtte' | 'bagatellmessig støtte' | 'gruppeunntak' | 'notifisert';
  /**
   * Hva som skjer etterpå: ikke avgjort, i drift, av andre, avsluttes.
   */
  viderefores?: 'ikke avgjort' | 'i drift' | 'av andre' | 'avsluttes';
  /**
   * Målte verdier over tid, med nullpunktet de sammenlignes med.
   */
  malinger?: {
    /**
     * Hva som måles.
     */
    indikator: string;
    /**
     * Dagen det ble målt.
     */
    dato: string;
    /**
     * Det som ble målt.
     */
    verdi: number;
    /**
     * Enheten verdien er i.
     */
    enhet?: string;
    /**
     * Verdien før arbeidet begynte.
     */
    nullpunkt?: number;
  }[];
  /**
   * Tiltakene prosjektet svarer på.
   *
   * Items: Et tiltak.
   */
  tiltak?: string[];
  /**
   * De som deltar fra utsiden.
   */
  aktorer?: {
    /**
     * Navnet på virksomheten eller gruppen. Aldri navn på personer.
     */
    navn: string;
    /**
     * innbyggere, næringsliv, utdannings- og forskningsinstitusjoner, eller andre: de fire gruppene i målene M1 og M2.
     */
    gruppe: 'innbyggere' | 'næringsliv' | 'utdannings- og forskningsinstitusjoner' | 'andre';
    /**
     * utfordrer (utfordrer kommunen, M1) eller bidragsyter (bidrar til løsninger, M2).
     */
    rolle: 'utfordrer' | 'bidragsyter';
    /**
     * Ni siffer i anførselstegn.
     */
    orgnr?: string;
    /**
     * Hele ROR-adressen, https://ror.org/…
     */
    ror?: string;
  }[];
  /**
   * Saken i arkivet, 18/00085, eller i politisk behandling, 108/21.
   */
  saksnr?: string;
  /**
   * Åpne kilder opplysningene er hentet fra.
   */
  kilder?: {
    /**
     * Hva kilden heter.
     */
    tittel: string;
    /**
     * Der kilden ble lest.
     */
    url?: string;
    /**
     * Dagen kilden er fra, når den er kjent.
     */
    dato?: string;
    /**
     * Dagen kilden ble lest.
     */
    lest?: string;
  }[];
  /**
   * true for en oppdiktet post som viser hvordan registeret brukes.
   */
  eksempel?: boolean;
}

/**
 * Et fond med en ramme for hvert år.
 */
export interface Fond {
  /**
   * Fast navn, likt filnavnet, i små bokstaver, tall og bindestrek: foi-fondet.
   */
  id: string;
  /**
   * Hva fondet heter.
   */
  tittel: string;
  /**
   * Hva pengene skal brukes til.
   */
  formaal?: string;
  /**
   * Rammen hvert år, med kilde.
   */
  rammer?: {
    /**
     * Året rammen gjelder.
     */
    aar: number;
    /**
     * Rammen i hele kroner.
     */
    belop_kr: number;
    /**
     * Delen som er satt av til sosiale entreprenører, i hele kroner.
     */
    herav_sosiale_entreprenorer_kr?: number;
    /**
     * Åpen kilde til tallet, med dato når den er kjent.
     */
    kilde: string;
  }[];
  /**
   * Åpne kilder opplysningene er hentet fra.
   */
  kilder?: {
    /**
     * Hva kilden heter.
     */
    tittel: string;
    /**
     * Der kilden ble lest.
     */
    url?: string;
    /**
     * Dagen kilden er fra, når den er kjent.
     */
    dato?: string;
    /**
     * Dagen kilden ble lest.
     */
    lest?: string;
  }[];
  /**
   * true for en oppdiktet post som viser hvordan registeret brukes.
   */
  eksempel?: boolean;
}
