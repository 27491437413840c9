import { Richiesta5014 } from '#contract/anpr/index.ts';
import { controlla, regoleRegistrazione, regoleRettifica } from '#contract/regole/index.ts';
import { descrivi } from '#contract/tabelle/index.ts';
import { luogoInParole } from '../../../../ufficiale/lettura.ts';
import { prendi, testoA } from '../../../../ufficiale/percorso.ts';
import { atto, type Atto, type Parziale } from '../../atto.ts';
import { perRicerca } from '../../blocchi/soggetto.ts';
import { chi, dal, giorno } from '../../frasi.ts';
import { campo, gruppo, luogo, type Voce } from '../../voci.ts';
import { decorrenza } from '../../blocchi/decorrenza.ts';

const entro = { fra: { dal: 'nascita', al: 'oggi' } } as const;

/** A date or a motive put right without a new event (5014): one of the five. */
function rettifica(
  chiave: string,
  quale: string,
  voci: (base: string) => readonly Voce[],
  cosa: (richiesta: Parziale<Richiesta5014>, base: string) => string,
): Atto {
  const base = `tipoRettifica.richiestaRettifica${quale}`;
  return atto<Richiesta5014>({
    ...{ chiave, servizio: '5014', messaggio: Richiesta5014, parole: 'rettifiche-atti', parteDa: 'soggetto' },
    prepara: (partenza) => ({
      testataRichiesta: { dataDecorrenza: partenza.oggi },
      generalitaPerRicerca: perRicerca(partenza),
    }),
    passi: [
      { chiave: 'rettifica', voci: [gruppo('comeSara', voci(base))] },
      { chiave: 'decorrenza', voci: [decorrenza('ultima', 'rettifica')] },
    ],
    regole: (richiesta, { oggi }) => [
      ...controlla(regoleRegistrazione, { richiesta, oggi }),
      ...controlla(regoleRettifica, { richiesta, oggi }),
    ],
    frase: (r, partenza) =>
      `Si rettifica nella scheda di ${chi(partenza)}: ${cosa(r, base) || '…'}; nessun evento nuovo, ${dal(r)}.`,
  });
}

const nomi: Readonly<Record<string, string>> = {
  dataDecorrenzaResidenza: 'decorrenza della residenza',
  dataUltimoAggiornamentoAPR: 'ultimo aggiornamento APR',
  dataPrimaIscrizioneComune: 'prima iscrizione nel comune',
  dataIngressoFamiglia: 'ingresso nella famiglia',
  dataOrigineFamigliaConvivenza: 'origine della famiglia',
  dataDecorrenzaLegame: 'decorrenza del legame',
};
function date(r: object, base: string): string {
  return Object.keys(nomi)
    .filter((nome) => testoA(r, `${base}.${nome}`) !== '')
    .map((nome) => `${nomi[nome] ?? nome} al ${giorno(testoA(r, `${base}.${nome}`))}`)
    .join(', ');
}
const campi =
  (...quali: readonly string[]) =>
  (base: string): readonly Voce[] =>
    quali.map((uno) => campo(`${base}.${uno}`, entro));

export const rettificaResidenza = rettifica(
  'rettifica-residenza',
  '101',
  campi('dataDecorrenzaResidenza'),
  date,
);
export const rettificaIscrizione = rettifica(
  'rettifica-iscrizione',
  '102',
  (base) => [
    campo(`${base}.idMotivoIscrizione`),
    luogo(`${base}.provenienza`, 'tutti'),
    campo(`${base}.note`),
  ],
  (r, base) => {
    const motivo = testoA(r, `${base}.idMotivoIscrizione`);
    const da = luogoInParole(prendi(r, `${base}.provenienza`));
    if (motivo === '') return '';
    return `motivo d’iscrizione «${descrivi('07', motivo)}»${da === '' ? '' : `, provenienza ${da}`}`;
  },
);
export const rettificaIngresso = rettifica(
  'rettifica-ingresso',
  '103',
  campi('dataUltimoAggiornamentoAPR', 'dataPrimaIscrizioneComune', 'dataIngressoFamiglia'),
  date,
);
export const rettificaDate = rettifica(
  'rettifica-date',
  '104',
  campi(
    ...['dataPrimaIscrizioneComune', 'dataDecorrenzaResidenza', 'dataOrigineFamigliaConvivenza'],
    ...['dataIngressoFamiglia', 'dataDecorrenzaLegame'],
  ),
  date,
);
export const rettificaNascita = rettifica(
  'rettifica-nascita',
  '105',
  (base) => [luogo(`${base}.luogoNascita`, 'tutti', { necessario: true })],
  (r, base) => {
    const dove = luogoInParole(prendi(r, `${base}.luogoNascita`));
    return dove === '' ? '' : `luogo di nascita ${dove}`;
  },
);
