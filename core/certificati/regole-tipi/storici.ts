import { senzaZeri } from '#contract/tabelle/index.ts';
import type { TipoResidenza } from '#contract/anpr/tipi/residenza.ts';
import type { Domanda } from '../domanda.ts';
import { giornoBreve } from '../frasi.ts';
import { residenzaDiAllora, residenzeCertificate, riferimento } from '../storia.ts';
import { regola, type RegolaCertificato } from '../regola.ts';
import type { RegoleTipo } from './regole-tipo.ts';

const campo = 'testataRichiesta.dataDecorrenza';
/** Tab. 25: residence abroad; last one in Italy; temporary. */
const estera = '4';
const nonDimora = new Set([estera, '7', '8']);

const iscrizione = ({ soggetto }: Domanda): string | undefined =>
  soggetto.dati.datiIscrizione?.datiIscrizioneComune?.dataIscrizione;
const uscita = ({ soggetto: { dati } }: Domanda): string | undefined =>
  dati.datiDecesso?.dataEvento ?? dati.datiCancellazione?.dataDecorrenzaCancellazione;

const residenze = ({ soggetto }: Domanda): TipoResidenza[] => soggetto.dati.residenza ?? [];
const italiane = (d: Domanda): TipoResidenza[] =>
  residenze(d).filter(({ tipoIndirizzo }) => !nonDimora.has(senzaZeri(tipoIndirizzo)));

function esteroAl(d: Domanda, giorno: string): boolean {
  const dal = residenze(d).find(({ tipoIndirizzo }) => senzaZeri(tipoIndirizzo) === estera);
  return d.soggetto.stato === 'aire' && (dal?.dataDecorrenzaResidenza ?? '') <= giorno;
}

const dopoUscita: RegolaCertificato<Domanda> = regola('EN328', {
  campo,
  violata: (d) => {
    const fine = uscita(d);
    return fine !== undefined && riferimento(d) > fine;
  },
  causa: 'La data di riferimento è successiva alla cancellazione o alla morte della persona.',
  rimedio: 'Indica una data in cui la persona era iscritta.',
});

const primaIscrizione: RegolaCertificato<Domanda> = regola('EN419', {
  campo,
  violata: (d) => riferimento(d) < (iscrizione(d) ?? ''),
  causa: 'La data di riferimento precede la prima iscrizione della persona.',
  rimedio: 'Indica una data uguale o successiva alla prima iscrizione.',
});

/** Nothing is known of a day that nothing else excludes: it is the past of the record that does not go so far back. */
const nessunaAllora = (d: Domanda): boolean =>
  riferimento(d) >= (d.subentro ?? '') &&
  riferimento(d) >= (iscrizione(d) ?? '') &&
  !esteroAl(d, riferimento(d)) &&
  residenzeCertificate(d).length === 0;

const diResidenza: readonly RegolaCertificato<Domanda>[] = [
  regola('EN434', {
    violata: (d) => (d.soggetto.stato !== 'aire' && italiane(d).length === 0) || nessunaAllora(d),
    causa: 'Nella scheda non risultano residenze certificabili.',
    rimedio: 'Completa la residenza con una mutazione e ripeti.',
  }),
  regola('EN422', {
    violata: (d) => italiane(d).some(({ dataDecorrenzaResidenza: dal }) => dal === undefined),
    causa: 'Di un indirizzo della scheda manca la data di decorrenza.',
    rimedio: 'Rettifica la decorrenza della residenza (5014, tipo 101) e ripeti.',
  }),
  regola('EN423', {
    violata: (d) =>
      italiane(d).some(
        ({ dataDecorrenzaResidenza: dal }) => dal !== undefined && dal < (iscrizione(d) ?? ''),
      ),
    causa: 'Un indirizzo della scheda decorre da prima dell’iscrizione in anagrafe.',
    rimedio: 'Rettifica le date di iscrizione o di residenza (5014) e ripeti.',
  }),
  primaIscrizione,
  regola('EN412', {
    campo,
    violata: (d) => riferimento(d) < (d.subentro ?? ''),
    causa: ({ subentro = '' }) =>
      `La data di riferimento precede il subentro in ANPR del comune di prima iscrizione (${giornoBreve(subentro)}).`,
    rimedio: 'Per il tempo prima del subentro il certificato lo rilascia il comune, dai suoi archivi.',
  }),
];

export const regoleStorici: readonly RegoleTipo[] = [
  { codice: '6', regole: [dopoUscita, primaIscrizione] },
  {
    codice: '9',
    regole: [
      ...diResidenza,
      dopoUscita,
      regola('EN418', {
        campo,
        violata: (d) => esteroAl(d, riferimento(d)),
        causa: 'La data di riferimento è successiva all’iscrizione della persona all’AIRE.',
        rimedio: 'Indica una data in cui la persona risiedeva in Italia.',
      }),
    ],
  },
  {
    codice: '20',
    regole: [
      ...diResidenza,
      regola('EN435', {
        campo,
        violata: (d) => {
          const fine = uscita(d);
          if (fine !== undefined && riferimento(d) >= fine) return true;
          // Gone, and come back later.
          return residenzeCertificate(d).length > 0 && !esteroAl(d, riferimento(d)) && !residenzaDiAllora(d);
        },
        causa: 'Alla data richiesta la persona risulta cancellata dall’anagrafe o deceduta.',
        rimedio: 'Indica una data in cui la persona era iscritta.',
      }),
      regola('EN417', {
        campo,
        violata: (d) => esteroAl(d, riferimento(d)),
        causa: 'Alla data richiesta la persona risulta iscritta all’AIRE.',
        rimedio: 'Indica una data in cui la persona risiedeva in Italia.',
      }),
    ],
  },
];
