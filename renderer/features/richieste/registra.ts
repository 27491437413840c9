import { etichetta, vociValide } from '#contract/tabelle/index.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import type { DettaglioRichiesta } from '#contract/wa/richieste.ts';
import { oggi } from '../../date.ts';
import { testoA, prendi } from '../../ufficiale/percorso.ts';
import { chiParte } from '../atto/atti/residenza/chi.ts';
import { componentiDi, rigaDi } from '../atto/componenti.ts';

/** An act of the desk, with what the citizen has already said, by path of the official request. */
export interface AttoProposto {
  readonly chiave: string;
  readonly dati: Readonly<Record<string, unknown>>;
}

const senzaVuoti = (dati: Readonly<Record<string, unknown>>): AttoProposto['dati'] =>
  Object.fromEntries(Object.entries(dati).filter(([, valore]) => valore !== '' && valore !== undefined));

/** The declaration is what the move holds from (d.P.R. 223/1989, art. 18). */
const decorrenza = ({ aperta }: DettaglioRichiesta): Record<string, string> => ({
  'testataRichiesta.dataDecorrenza': oggi(new Date(aperta)),
});

function indirizzo(base: string, dichiarata: unknown): Record<string, unknown> {
  const detta = (percorso: string): string => testoA(dichiarata, `indirizzo.${percorso}`);
  const specie = detta('toponimo.specie');
  const codice = vociValide('04', oggi()).find(
    (una) => etichetta(una, 'it').toUpperCase() === specie,
  )?.codice;
  return {
    [`${base}.indirizzo.cap`]: detta('cap'),
    [`${base}.indirizzo.toponimo.codSpecie`]: codice,
    [`${base}.indirizzo.toponimo.denominazioneToponimo`]: detta('toponimo.denominazioneToponimo'),
    [`${base}.indirizzo.numeroCivico.numero`]: detta('civico'),
    [`${base}.indirizzo.numeroCivico.civicoInterno.interno1`]: detta('interno'),
  };
}

/** Everybody moves: the family stays the same and changes home (5001). Otherwise who goes makes a new one (5005). */
function residenza(
  richiesta: DettaglioRichiesta,
  dossier: Dossier,
  comune: string | undefined,
): AttoProposto {
  const dichiarata = richiesta.dati['datiDichiarazioneResidenza'];
  const via = new Set(richiesta.componenti.map((uno) => uno.idSchedaSoggettoANPR));
  const partenza = { dossier, oggi: oggi() };
  const tutti = componentiDi(chiParte, partenza);
  if (testoA(dichiarata, 'tipoFamiglia') === '2')
    return { chiave: 'residenza-ingresso', dati: decorrenza(richiesta) };
  if (tutti.length > 0 && tutti.every((uno) => via.has(uno.idSchedaSoggettoANPR)))
    return {
      chiave: dossier.comune === comune ? 'famiglia-trasloco' : 'famiglia-arrivo',
      dati: { ...indirizzo('residenzaFamigliaConvivenza', dichiarata), ...decorrenza(richiesta) },
    };
  const righe: Record<string, unknown>[] = [];
  for (const uno of tutti.filter((altro) => via.has(altro.idSchedaSoggettoANPR)))
    righe.push(rigaDi(chiParte, uno, partenza, { elencoSoggettiFamiglia: righe }));
  return {
    chiave: 'residenza-nuova',
    dati: {
      elencoSoggettiFamiglia: righe,
      ...indirizzo('residenzaFamiglia.0', dichiarata),
      ...decorrenza(richiesta),
    },
  };
}

const nuove = 'generalitaDaModificare.generalita';
const rettifiche: Readonly<Record<string, (valore: string) => AttoProposto>> = {
  cognome: (valore) => ({
    chiave: 'scheda-generalita',
    dati: { [`${nuove}.cognome`]: valore.toUpperCase() },
  }),
  nome: (valore) => ({ chiave: 'scheda-generalita', dati: { [`${nuove}.nome`]: valore.toUpperCase() } }),
  dataNascita: (valore) => ({
    chiave: 'scheda-generalita',
    dati: { [`${nuove}.dataNascita`]: giorno(valore) },
  }),
  luogoNascita: () => ({ chiave: 'rettifica-nascita', dati: {} }),
  dataDecorrenzaResidenza: (valore) => ({
    chiave: 'rettifica-residenza',
    dati: { 'tipoRettifica.richiestaRettifica101.dataDecorrenzaResidenza': giorno(valore) },
  }),
  indirizzo: () => ({ chiave: 'famiglia-rettifica-indirizzo', dati: {} }),
  titoloStudio: () => ({ chiave: 'scheda-altri-dati', dati: {} }),
};

/** As people write a day: what is no day is left for the clerk to read. */
function giorno(scritto: string): string {
  const [, g, m, a] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(scritto.trim()) ?? [];
  if (a !== undefined && m !== undefined && g !== undefined)
    return `${a}-${m.padStart(2, '0')}-${g.padStart(2, '0')}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(scritto.trim()) ? scritto.trim() : '';
}

/** The act that answers a request, filled in with what it says; undefined: the clerk chooses it from the record. */
export function attoPer(
  richiesta: DettaglioRichiesta,
  dossier: Dossier,
  comune: string | undefined,
): AttoProposto | undefined {
  const proposto = scegli(richiesta, dossier, comune);
  return proposto && { ...proposto, dati: senzaVuoti(proposto.dati) };
}

function scegli(
  richiesta: DettaglioRichiesta,
  dossier: Dossier,
  comune: string | undefined,
): AttoProposto | undefined {
  if (richiesta.tipologia === '2') return residenza(richiesta, dossier, comune);
  if (richiesta.tipologia === '5') return { chiave: 'elettorale-generale', dati: {} };
  const chieste = prendi(richiesta.dati['datiRettifica'], 'rettificheRichieste.infoRettifica');
  const [prima] = Array.isArray(chieste) ? (chieste as unknown[]) : [];
  return rettifiche[testoA(prima, 'idDatoAnagrafico')]?.(testoA(prima, 'valoreRichiesto'));
}
