import type { Generalita, Richiesta5021 } from '#contract/anpr/index.ts';
import { rilievo, tipoPoligamia, type Rilievo } from '#contract/regole/index.ts';
import { giornoCessazione, giornoMorte, stesso } from '../../legami.ts';
import type { Soggetto } from '../../modello.ts';
import { diverso } from '../../soggetto-richiesto.ts';

type Voci = NonNullable<Soggetto['dati']['listaDatiPoligamia']>['poligamia'];
type Voce = Voci[number];

const cessazione = 'separazioneAnnullamentoCessazioneMatrimonio';
const ricerca = 'matrimonioPerRicerca';

/** The spouse of the marriage that is meant: told by the search, or by the marriage that is inserted. */
export function detto(richiesta: Richiesta5021): Generalita | undefined {
  return tipoPoligamia(richiesta) === '01'
    ? richiesta.matrimonio?.coniuge
    : richiesta.matrimonioPerRicerca.coniuge2;
}

const voci = ({ dati }: Soggetto): readonly Voce[] => dati.listaDatiPoligamia?.poligamia ?? [];

function eQuello(voce: Voce, richiesta: Richiesta5021, con: Generalita | undefined): boolean {
  const giorno = richiesta.matrimonioPerRicerca.dataMatrimonio;
  return (
    stesso(voce.matrimonio.coniuge, con) &&
    (giorno === undefined || giorno === voce.matrimonio.datiMatrimonio?.dataEvento)
  );
}

/** 02 and 03 end a marriage that stands; 05 and 06 put right the end that is there. */
function adatta(voce: Voce, tipo: string): boolean {
  if (tipo === '05') return voce.vedovanza !== undefined;
  if (tipo === '06') return voce.annullamentoMatrimonio !== undefined;
  const finito = voce.vedovanza ?? voce.annullamentoMatrimonio;
  return tipo === '04' || finito === undefined;
}

function controllaInserito(richiesta: Richiesta5021, soggetto: Soggetto): Rilievo[] {
  const { matrimonio } = richiesta;
  const giorno = matrimonio?.datiMatrimonio?.dataEvento;
  const campo = 'matrimonio.datiMatrimonio.dataEvento';
  const primo = soggetto.dati.matrimonio;
  const nascita = soggetto.dati.generalita.dataNascita;
  const stessi = [primo?.coniuge, ...voci(soggetto).map((voce) => voce.matrimonio.coniuge)];
  return [
    ...(primo ? [] : [rilievo('EN202', { campo: `${ricerca}.coniuge1` })]),
    ...(stessi.some((con) => stesso(con, matrimonio?.coniuge))
      ? [rilievo('EN369', { campo: 'matrimonio.coniuge', causa: 'Questo matrimonio è già registrato.' })]
      : []),
    ...(giorno === undefined ? [rilievo('EN382', { campo })] : []),
    ...(giorno !== undefined && nascita !== undefined && giorno <= nascita
      ? [rilievo('EN348', { campo })]
      : []),
  ];
}

function controllaFine(richiesta: Richiesta5021, voce: Voce, altro: Soggetto | undefined): Rilievo[] {
  const { vedovanza } = richiesta;
  const nozze = voce.matrimonio.datiMatrimonio?.dataEvento;
  const morte = vedovanza?.datiMorteconiuge.dataEvento;
  const campo = 'vedovanza.datiMorteconiuge.dataEvento';
  const fine = giornoCessazione(richiesta[cessazione]);
  const allora = altro && giornoMorte(altro);
  return [
    ...(morte !== undefined && altro && altro.stato !== 'deceduto'
      ? [rilievo('EN300', { campo: 'vedovanza' })]
      : []),
    ...(morte !== undefined && allora !== undefined && morte !== allora ? [rilievo('EN398', { campo })] : []),
    ...(morte !== undefined && nozze !== undefined && morte < nozze ? [rilievo('EN488', { campo })] : []),
    ...(fine !== undefined && nozze !== undefined && fine < nozze
      ? [rilievo('EN315', { campo: cessazione })]
      : []),
  ];
}

/** What the register says of the marriage that is meant. */
export function controllaMatrimonioPoligamo(
  richiesta: Richiesta5021,
  soggetto: Soggetto,
  altri: readonly Soggetto[],
): Rilievo[] {
  const tipo = tipoPoligamia(richiesta);
  const con = detto(richiesta);
  const campo = tipo === '01' ? 'matrimonio.coniuge' : `${ricerca}.coniuge2`;
  const [altro] = altri;
  if (con?.idSchedaSoggettoANPR !== undefined && !altro) return [rilievo('EN185', { campo })];
  if (con && altro && altri.length === 1 && diverso(con, altro)) return [rilievo('EN183', { campo })];
  if (altro?.idSchedaSoggettoANPR === soggetto.idSchedaSoggettoANPR)
    return [rilievo('EN465', { campo, causa: 'La persona e il suo coniuge sono la stessa.' })];
  if (tipo === '01') return controllaInserito(richiesta, soggetto);
  const voce = voci(soggetto).find((una) => eQuello(una, richiesta, con) && adatta(una, tipo));
  return voce ? controllaFine(richiesta, voce, altro) : [rilievo('EN369', { campo: ricerca })];
}

function mutata(voce: Voce, richiesta: Richiesta5021): Voce {
  const { matrimonio, vedovanza } = richiesta;
  const finita = richiesta[cessazione];
  return {
    ...voce,
    // Who the spouse is comes from the search: here only when and where they married is put right.
    ...(matrimonio && {
      matrimonio: { ...voce.matrimonio, ...matrimonio, coniuge: voce.matrimonio.coniuge },
    }),
    ...(vedovanza && { vedovanza }),
    ...(finita && { annullamentoMatrimonio: finita }),
  };
}

/** The record with the marriage inserted, ended or put right; `con`: the other spouse as this record names it. */
export function conMatrimonio(
  soggetto: Soggetto,
  richiesta: Richiesta5021,
  con: Generalita | undefined,
): Soggetto {
  const prima = voci(soggetto);
  const { matrimonio } = richiesta;
  const inserito = tipoPoligamia(richiesta) === '01' && matrimonio && con;
  const poligamia: Voce[] = inserito
    ? [...prima, { matrimonio: { ...matrimonio, coniuge: con } }]
    : prima.map((voce) =>
        eQuello(voce, richiesta, con) && adatta(voce, tipoPoligamia(richiesta))
          ? mutata(voce, richiesta)
          : voce,
      );
  if (poligamia.length === 0) return soggetto;
  return { ...soggetto, dati: { ...soggetto.dati, listaDatiPoligamia: { poligamia } } };
}
