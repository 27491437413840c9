import { servizi } from '#contract/anpr/index.ts';
import type { Generalita } from '#contract/anpr/tipi/generalita.ts';
import type { Sigillo } from '../accessi/pki/index.ts';
import { operazione, type CriteriSoggetto, type Operazione } from '../registro/operazione.ts';
import { voceCatalogo } from './catalogo.ts';
import { tipiRichiesti } from './domanda.ts';
import { anteprima, emetti, soliDati } from './emetti.ts';
import { creaOfficina } from './officina.ts';
import { senzaFile } from './risposta-conservata.ts';
import { controlla, regola } from './regola.ts';
import { domandaDi, leggiTrovati, type Trovati } from './trovati.ts';
import { verdettoRichiesta, verdettoSoggetto } from './verdetto.ts';

export interface PartiCertificazione {
  readonly sigillo: Sigillo;
  /** Known once the core listens. */
  readonly urlVerifica: () => string;
}

/** The strongest thing given finds the person; the rest is held against the record (congruenza.ts). */
function criteri(g: Generalita): CriteriSoggetto {
  if (g.idSchedaSoggettoANPR !== undefined) return { idSchedaSoggettoANPR: g.idSchedaSoggettoANPR };
  if (g.codiceFiscale) return { codiceFiscale: g.codiceFiscale.codFiscale.toUpperCase() };
  return {
    ...(g.cognome !== undefined && { cognome: g.cognome }),
    ...(g.nome !== undefined && { nome: g.nome }),
    ...(g.dataNascita !== undefined && { dataNascita: g.dataNascita.slice(0, 10) }),
    ...(g.sesso !== undefined && { sesso: g.sesso.toUpperCase() }),
  };
}

const campo = 'soggettoIntestatario.generalita';
const trovato = [
  regola<Trovati>('EN042', {
    campo,
    violata: ({ soggetti }) => soggetti.length === 0,
    causa: 'Nessuna persona del registro ha i dati indicati per l’intestatario.',
    rimedio: 'Cerca la persona e chiedi il certificato dalla sua scheda.',
  }),
  regola<Trovati>('EN067', {
    campo,
    violata: ({ soggetti }) => soggetti.length > 1,
    causa: 'Più persone del registro hanno i dati indicati per l’intestatario.',
    rimedio: 'Aggiungi il codice fiscale o l’identificativo della scheda.',
  }),
];

/** Milliseconds after which a core that has just started has nothing better to do than to prepare for certificates. */
const riposo = 8000;

/** 6001: certificates are issued for anybody in the register, of whatever municipality (workflows.md §8.4). */
export function certificazione({ sigillo, urlVerifica }: PartiCertificazione): Operazione {
  const officina = creaOfficina(sigillo);
  setTimeout(() => {
    officina.scalda();
  }, riposo).unref();
  return operazione({
    servizio: servizi[6001],
    permesso: 'certificati.emissione',
    finalita: 'rilascio di certificati anagrafici',
    conserva: (richiesta) => !anteprima(richiesta) && !soliDati(richiesta),
    regole: (richiesta, { comune }) => verdettoRichiesta({ richiesta, comune }),
    aggregati: async (richiesta, cerca): Promise<Trovati> => {
      // Two are as good as many: the answer is the same.
      const soggetti = await cerca.trova(criteri(richiesta.soggettoIntestatario.generalita), 2);
      const richiedente = richiesta.generalitaRichiedente;
      return leggiTrovati(soggetti, cerca, {
        ...(richiedente && { richiedente }),
        storici: tipiRichiesti(richiesta).some((t) => voceCatalogo(t)?.storico === true),
      });
    },
    controlli: (richiesta, trovati, contesto) => {
      const assente = controlla(trovato, trovati, false);
      const domanda = domandaDi(richiesta, trovati, contesto);
      return assente.length > 0 || !domanda ? assente : verdettoSoggetto(domanda);
    },
    applica: async (richiesta, trovati, contesto) => {
      const domanda = domandaDi(richiesta, trovati, contesto);
      if (!domanda) throw new Error('issuing for nobody: the controls were not asked');
      const { risposta, documento } = await emetti(domanda, {
        ...contesto,
        protocollo: contesto.idOperazioneANPR,
        sigillo,
        disegna: officina.disegna,
        urlVerifica: urlVerifica(),
      });
      return {
        risposta: { Risposta6001OK: risposta },
        ...(documento && {
          conservata: { Risposta6001OK: senzaFile(risposta) },
          documento: { emesso: documento, soggetto: domanda.soggetto.idSchedaSoggettoANPR },
        }),
      };
    },
    accesso: (richiesta, { soggetti: [soggetto], componenti }, effetti) => {
      const tipi = richiesta.listaTipiCertificati.tipoCertificato.map((tipo) => `certificato ${tipo}`);
      // The members of the family are on the sheet only when it was made.
      const mostrati = effetti ? componenti.map((c) => c.idSchedaSoggettoANPR) : [];
      const suoi = soggetto ? [soggetto.idSchedaSoggettoANPR] : [];
      return { soggetti: [...new Set([...suoi, ...mostrati])], campi: tipi };
    },
  });
}
