import { spazi } from './spazi.ts';

/** One official WSDL: its namespaces and the path under which ANPR answers (services.md §1.1). */
export interface Famiglia {
  /** As in the names of the WSDL: `AnprService1000`. */
  readonly codice: string;
  /** Namespace of the messages. */
  readonly spazio: string;
  /** targetNamespace of the WSDL. */
  readonly spazioWsdl: string;
  readonly percorso: string;
  /** Other paths that were announced for the same service. */
  readonly altriPercorsi?: readonly string[];
}

function famiglia(codice: string, spazio: string, percorso: string, ...altriPercorsi: string[]): Famiglia {
  const spazioWsdl = `http://sogei.it/ANPR/${codice}AnprService`;
  return { codice, spazio, spazioWsdl, percorso, altriPercorsi };
}

export const famiglie = {
  iscrizione: famiglia('1000', spazi.iscrizione, '/ANPR1000ServiziIscrizione/AnprService1000'),
  cancellazione: famiglia('2000', spazi.cancellazione, '/ANPR2000ServiziCancellazione/AnprService2000'),
  consultazione: famiglia('3000', spazi.consultazione, '/ANPR3000ServiziConsultazione/AnprService3000'),
  estrazione: famiglia('4000', spazi.estrazione, '/ANPR4000ServiziEstrazione/AnprService4000'),
  mutazione: famiglia('5000', spazi.mutazione, '/ANPR5000ServiziMutazione/AnprService5000'),
  certificazione: famiglia('6001', spazi.certificazione, '/ANPR6001ServizioCertificazione/AnprService6001'),
  tabelle: famiglia('7001', spazi.scaricoTabelle, '/ANPR7001ServizioScaricoTabelle/AnprService7001'),
  aire: famiglia('A000', spazi.aire, '/ANPRA000ServiziAire/AnprServiceA000'),
  cie: famiglia('CIE', spazi.cie, '/ANPRCIE/AnprServiziCIE', '/anpr-ws-cie-webapp/AnprServiceCIE'),
  consolati: famiglia('CONSOLATI', spazi.consolati, '/anpr-ws-CONSOLATI-webapp/AnprServiceCONSOLATI'),
  /** Bodies other than municipalities: four WSDLs, one namespace of messages. */
  entiTabelle: famiglia('E001', spazi.enti, '/anpr-wsE000/AnprServiceE001'),
  entiConsultazione: famiglia('E002', spazi.enti, '/anpr-wsE000/AnprServiceE002'),
  entiEstrazione: famiglia('E003', spazi.enti, '/anpr-wsE000/AnprServiceE003'),
  entiFile: famiglia('E004', spazi.enti, '/anpr-wsE000/AnprServiceE004'),
  /** The WSDL says /P000, the announcement of the service the other (italia/anpr #3043). */
  cittadino: famiglia('P000', spazi.cittadino, '/anpr-wsP000/AnprServiceP000', '/P000'),
  subentro: famiglia('S001', spazi.subentro, '/ANPRS001ServizioSubentro/AnprServiceS001'),
  connessione: {
    codice: 'TestConn',
    spazio: spazi.connessione,
    spazioWsdl: 'http://sogei.it/ANPR/TestConn',
    percorso: '/ANPRTestConn/TestConn',
  },
  /** Hosted by the municipality, at a path of its own choice. */
  notifiche: famiglia('N000', spazi.notifiche, '/ANPRN000ServizioNotifiche/AnprServiceN000'),
} as const satisfies Readonly<Record<string, Famiglia>>;
