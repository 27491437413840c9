import { Richiesta1014 } from '#contract/anpr/index.ts';
import { controlla, regoleProcedimento } from '#contract/regole/index.ts';
import { descrivi, senzaZeri } from '#contract/tabelle/index.ts';
import { testoA } from '../../../../ufficiale/percorso.ts';
import { atto, type Atto, type Partenza, type Parziale, type PassoAtto } from '../../atto.ts';
import { perRicerca } from '../../blocchi/soggetto.ts';
import { rigaDi } from '../../componenti.ts';
import { giorno } from '../../frasi.ts';
import { campo, componenti, gruppo, type Voce, type VoceCampo } from '../../voci.ts';

type R = Parziale<Richiesta1014>;

const base = 'procedimentoIstruttoria';
const elenco = 'generalitaPerRicerca';

/** The people of the family of the record, ticked; the item is the person itself. */
export const persone = componenti(elenco, {
  ...{ generalita: '', chi: 'tutti', scelti: true, necessario: true, nota: 'persone' },
});
export const motivoAvvio = campo(`${base}.motivoAvvio`, { necessario: true, nota: 'motivoAvvio' });
export const dataStato = (dal?: string): VoceCampo =>
  campo(`${base}.dataStato`, { fra: { ...(dal === undefined ? {} : { dal }), al: 'oggi' } });

/** Which procedure: by the number of ANPR, or by the municipality's own. */
export const quale: Voce = gruppo('quale', [
  gruppo(undefined, [
    campo(`${base}.numeroPraticaAnpr`, { largo: 'medio', nota: 'quale' }),
    campo(`${base}.numeroPraticaComune`, { largo: 'medio' }),
  ]),
]);
export const fine: readonly Voce[] = [
  campo(`${base}.esitoChiusura`, { necessario: true, valori: ['C', 'R', 'S'] }),
  campo(`${base}.dataChiusura`, {
    ...{ necessario: true, fra: { al: 'oggi' } },
    segue: [{ a: `${base}.dataStato` }],
  }),
  campo(`${base}.noteEsito`),
  campo(`${base}.noteChiusura`),
];

export const numero = (r: R): string =>
  testoA(r, `${base}.numeroPraticaAnpr`) || testoA(r, `${base}.numeroPraticaComune`) || '…';
export const motivo = (r: R): string => {
  const codice = testoA(r, `${base}.motivoAvvio`);
  return codice === '' ? '…' : descrivi('29', senzaZeri(codice));
};
export const giornoStato = (r: R): string => giorno(testoA(r, `${base}.dataStato`));

export interface Procedimento {
  readonly chiave: string;
  /** It names nobody, because whom it is about is not in the register yet. */
  readonly daNessuno?: boolean;
  /** EHR01; S and E add and take away people. */
  readonly tipoOperazione: 'I' | 'M' | 'C' | 'A' | 'S' | 'E';
  /** Tab. 30. */
  readonly statoProcedimento?: string;
  /** Are people named, and is the one of the record among them from the start? */
  readonly persone: 'scelte' | 'nessuna';
  readonly passi: readonly PassoAtto<Richiesta1014>[];
  readonly frase: (r: R, partenza: Partenza) => string;
}

/** Procedimento amministrativo o istruttoria (1014, workflows.md §13). */
export function procedimento({
  tipoOperazione,
  statoProcedimento,
  persone: chi,
  daNessuno = false,
  ...uno
}: Procedimento): Atto {
  return atto<Richiesta1014>({
    ...uno,
    servizio: '1014',
    messaggio: Richiesta1014,
    parole: 'procedimenti-atti',
    parteDa: daNessuno ? 'nessuno' : 'soggetto',
    ...(daNessuno ? { nomeDi } : {}),
    prepara: (partenza) => ({
      procedimentoIstruttoria: {
        ...{ tipoOperazione, dataStato: partenza.oggi },
        ...(statoProcedimento === undefined ? {} : { statoProcedimento }),
        ...(tipoOperazione === 'C' || tipoOperazione === 'A' ? { dataChiusura: partenza.oggi } : {}),
      },
      ...(chi === 'scelte' ? { generalitaPerRicerca: [soloLui(partenza)] } : {}),
    }),
    regole: (richiesta, { oggi }) => controlla(regoleProcedimento, { richiesta, oggi }),
    aggregati: (r, { dossier }) => {
      const nominati = (r.generalitaPerRicerca ?? []).flatMap(({ idSchedaSoggettoANPR: id }) =>
        id === undefined ? [] : [`soggetto:${id}`],
      );
      const suo = dossier ? [`soggetto:${dossier.idSchedaSoggettoANPR}`] : [];
      return [...new Set([...suo, ...nominati])];
    },
  });
}

/** What lists call a procedure without people: by its number, else by what it prepares. */
const nomeDi = (r: R): string => (numero(r) === '…' ? motivo(r) : numero(r));

/** As a tick on the person would write it: so that it can be taken away. */
function soloLui(partenza: Partenza): NonNullable<R['generalitaPerRicerca']>[number] {
  const { dossier } = partenza;
  const id = dossier?.idSchedaSoggettoANPR;
  const suo = dossier?.famiglia?.componenti.find((uno) => uno.idSchedaSoggettoANPR === id);
  return suo ? rigaDi(persone, suo, partenza) : perRicerca(partenza);
}
