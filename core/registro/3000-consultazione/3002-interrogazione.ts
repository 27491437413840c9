import { servizi, type Richiesta3002, type Risposta3002 } from '#contract/anpr/index.ts';
import { erroreUfficiale, rilievo, type Rilievo } from '#contract/regole/index.ts';
import { senzaZeri, voce } from '#contract/tabelle/index.ts';
import type { Famiglia, Soggetto } from '../modello.ts';
import { operazione, type CriteriSoggetto, type Ricerca } from '../operazione.ts';
import { schedaFamiglia, schedaIndividuale, sezioniSintesi, soloSezioni } from '../scheda.ts';

interface Aggregati {
  readonly trovati: readonly { readonly soggetto: Soggetto; readonly famiglia: Famiglia | undefined }[];
  /** The family or convivenza asked for, with the members whose records are given. */
  readonly scheda?: { readonly famiglia: Famiglia; readonly componenti: readonly Soggetto[] };
}

const massimo = 50;
/** schedaAnagraficaRichiesta: 1 the person, 3 the family, 4 the convivenza (note to ANPR02). */
const individuale = ({ datiRichiesta }: Richiesta3002): boolean =>
  datiRichiesta.schedaAnagraficaRichiesta === '1';
const chieste = ({ datiRichiesta }: Richiesta3002): string[] =>
  (datiRichiesta.datiAnagraficiRichiesti ?? []).map(senzaZeri);

/** Undefined: with these keys this register does not look for anybody (EN053). */
function criteri(richiesta: Richiesta3002): CriteriSoggetto | undefined {
  const { criteriRicerca: c, datiNascita } = richiesta;
  const sesso = c.sesso === undefined ? {} : { sesso: c.sesso };
  if (c.codiceFiscale !== undefined) return { codiceFiscale: c.codiceFiscale };
  if (c.idSchedaSoggettoANPR !== undefined) return { idSchedaSoggettoANPR: c.idSchedaSoggettoANPR };
  if (c.idANPR !== undefined) return { idANPR: c.idANPR };
  if (c.cognome === undefined && c.nome === undefined) return undefined;
  if (!datiNascita && (c.cognome === undefined || c.nome === undefined)) return undefined;
  return {
    ...(c.cognome === undefined ? {} : { cognome: c.cognome }),
    ...(c.nome === undefined ? {} : { nome: c.nome }),
    ...sesso,
    ...(datiNascita ? { dataNascita: datiNascita.dataEvento } : {}),
  };
}

function regole(richiesta: Richiesta3002, oggi: string): Rilievo[] {
  const { criteriRicerca: c, datiRichiesta: d } = richiesta;
  const sezioni = chieste(richiesta);
  const campo = 'datiRichiesta.datiAnagraficiRichiesti';
  const perFamiglia = c.identificativoANPR !== undefined;
  return [
    ...(['1', '3', '4'].includes(d.schedaAnagraficaRichiesta)
      ? []
      : [
          rilievo('EN148', {
            campo: 'datiRichiesta.schedaAnagraficaRichiesta',
            causa: 'La scheda chiesta non è fra quelle previste.',
            rimedio: 'Indica 1 (individuale), 3 (famiglia) o 4 (convivenza).',
          }),
        ]),
    ...(d.dataRiferimentoRichiesta > oggi
      ? [rilievo('EHR15', { campo: 'datiRichiesta.dataRiferimentoRichiesta' })]
      : []),
    ...(!individuale(richiesta) && sezioni.length > 0 ? [rilievo('EN050', { campo })] : []),
    ...(sezioni.includes('1') && sezioni.length > 1 ? [rilievo('EC020', { campo })] : []),
    ...(sezioni.some((codice) => !voce('16', codice)) ? [rilievo('EC025', { campo })] : []),
    ...(new Set(sezioni).size < sezioni.length ? [rilievo('EC026', { campo })] : []),
    ...(perFamiglia && !['1', '2'].includes(c.tipoScheda ?? '')
      ? [rilievo('EN124', { campo: 'criteriRicerca.tipoScheda' })]
      : []),
    ...(!perFamiglia && criteri(richiesta) === undefined
      ? [rilievo('EN053', { campo: 'criteriRicerca' })]
      : []),
  ];
}

/** Persons or family as they were at the end of the day of reference. */
function alGiorno(cerca: Ricerca, richiesta: Richiesta3002, oggi: string) {
  const giorno = richiesta.datiRichiesta.dataRiferimentoRichiesta;
  const passato = giorno < oggi;
  return {
    soggetto: async (s: Soggetto): Promise<Soggetto | undefined> =>
      passato ? cerca.soggettoAl(s.idSchedaSoggettoANPR, giorno) : s,
    famiglia: async (id: string | undefined): Promise<Famiglia | undefined> => {
      if (id === undefined) return undefined;
      return passato ? cerca.famigliaAl(id, giorno) : cerca.famiglia(id);
    },
  };
}

/** Interrogazione di cittadino, famiglia, convivenza (services.md 3002). */
export const interrogazione = operazione({
  servizio: servizi[3002],
  permesso: 'anagrafe.consultazione',
  finalita: 'interrogazione 3002',
  conserva: () => false,
  regole: (richiesta, { oggi }) => regole(richiesta, oggi),

  async aggregati(richiesta, cerca, { chi, oggi }): Promise<Aggregati> {
    const al = alGiorno(cerca, richiesta, oggi);
    const { identificativoANPR } = richiesta.criteriRicerca;
    const nazionale = richiesta.datiRichiesta.ricercaNazionale === '1';
    const mia = (di: { comune: string } | undefined): boolean => nazionale || di?.comune === chi.comune;
    const conComponenti = async (famiglia: Famiglia): Promise<Aggregati> => {
      const presenti = await Promise.all((await cerca.componenti(famiglia)).map(al.soggetto));
      const componenti = presenti.filter((s) => s !== undefined);
      return {
        trovati: componenti.map((soggetto) => ({ soggetto, famiglia })),
        scheda: { famiglia, componenti },
      };
    };
    if (identificativoANPR !== undefined) {
      const famiglia = /^\d{1,18}$/.test(identificativoANPR)
        ? await al.famiglia(identificativoANPR)
        : undefined;
      return famiglia && mia(famiglia) ? conComponenti(famiglia) : { trovati: [] };
    }
    const quali = criteri(richiesta);
    const oggiTrovati = quali
      ? await cerca.trova({ ...quali, ...(nazionale ? {} : { comune: chi.comune }) }, massimo + 1)
      : [];
    const trovati = (await Promise.all(oggiTrovati.map(al.soggetto))).filter((s) => s !== undefined);
    const [uno] = trovati;
    if (!individuale(richiesta) && trovati.length === 1) {
      const famiglia = await al.famiglia(uno?.idFamigliaConvivenzaANPR);
      return famiglia ? conComponenti(famiglia) : { trovati: [] };
    }
    return {
      trovati: await Promise.all(
        trovati.map(async (soggetto) => ({
          soggetto,
          famiglia: await al.famiglia(soggetto.idFamigliaConvivenzaANPR),
        })),
      ),
    };
  },

  controlli(_, { trovati, scheda }, { chi }) {
    const campo = 'criteriRicerca';
    if (trovati.length === 0 && !scheda) return [rilievo('EN122', { campo })];
    if (!scheda && trovati.length > massimo) return [rilievo('EN115', { campo })];
    if (scheda?.famiglia.incompleta === true)
      return [rilievo(scheda.famiglia.comune === chi.comune ? 'EN214' : 'EN492', { campo })];
    if (!scheda && (trovati.length > 1 || trovati[0]?.soggetto.comune !== chi.comune)) {
      return [{ ...rilievo('EN528', { campo }), gravita: 'W' as const }];
    }
    return [];
  },

  applica(richiesta, { trovati, scheda }, { testataRisposta, avvisi }) {
    const sintesi = avvisi.some(({ codice }) => codice === 'EN528');
    const sezioni = chieste(richiesta);
    const mostra = ({ soggetto, famiglia }: Aggregati['trovati'][number]) => {
      const intera = schedaIndividuale(soggetto, famiglia);
      if (sintesi) return soloSezioni(intera, sezioniSintesi);
      return sezioni.length === 0 || sezioni.includes('1') ? intera : soloSezioni(intera, sezioni);
    };
    const risposta: Risposta3002 = {
      Risposta3002_OK: {
        testataRisposta,
        ...(trovati.length > 0 ? { listaSoggetti: { datiSoggetto: trovati.map(mostra) } } : {}),
        ...(scheda
          ? {
              datiFamigliaConvivenza: {
                residenza: scheda.famiglia.residenza,
                famigliaConvivenza: schedaFamiglia(scheda.famiglia),
              },
            }
          : {}),
        ...(avvisi.length > 0 ? { listaAnomalie: { errore: avvisi.map(erroreUfficiale) } } : {}),
      },
    };
    return { risposta };
  },

  accesso: (richiesta, { trovati }) => ({
    soggetti: trovati.map(({ soggetto }) => soggetto.idSchedaSoggettoANPR),
    campi: chieste(richiesta).length > 0 ? chieste(richiesta).map((codice) => `T16:${codice}`) : ['T16:1'],
  }),
});
