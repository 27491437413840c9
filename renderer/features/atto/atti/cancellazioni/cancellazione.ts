import { Richiesta2003 } from '#contract/anpr/index.ts';
import { controlla, regoleCancellazione, regoleRegistrazione, type Rilievo } from '#contract/regole/index.ts';
import { descrivi, senzaZeri } from '#contract/tabelle/index.ts';
import { testoA } from '../../../../ufficiale/percorso.ts';
import { atto, type Atto, type Partenza, type Parziale, type PassoAtto } from '../../atto.ts';
import { decorrenza, dopoUltima } from '../../blocchi/decorrenza.ts';
import { sentenza } from '../../blocchi/evento.ts';
import { procedimentoCollegato } from '../../blocchi/procedimento.ts';
import { capo, perRicerca } from '../../blocchi/soggetto.ts';
import { legamiDal, tutti } from '../../componenti.ts';
import { chi, dal } from '../../frasi.ts';
import { campo, componenti, gruppo, luogo, type Estremo, type Voce } from '../../voci.ts';
import { dentroFrase } from '../../../../ufficiale/lettura.ts';

type R = Parziale<Richiesta2003>;

const dati = 'datiCancellazione';
export const motivo = `${dati}.motivoCancellazione`;
const elenco = componenti('elencoSoggetti', { legame: 'legameSoggetto', nota: 'chiResta' });

/** Where the person goes, abroad. @param base of a tipoProvenienzaDestinazione. */
export function estero(base = 'destinazione'): Voce {
  return gruppo('destinazione', [
    luogo(`${base}.localita`, 'stato', {
      necessario: true,
      etichetta: 'statoDestinazione',
      data: 'testataRichiesta.dataDecorrenza',
    }),
    campo(`${base}.localita.descrizioneLocalita`),
  ]);
}

export interface Cancellazione {
  readonly chiave: string;
  /** Codes that it takes: one alone is not asked. Of table 28 for who is in AIRE, else of 15. */
  readonly motivi: readonly string[];
  readonly aire?: boolean;
  /** What this motive asks beside the note. */
  readonly voci?: readonly Voce[];
  /** What is registered of whom, without the full stop nor the day. */
  readonly frase: (chi: string, r: R) => string;
  readonly conSentenza?: boolean;
  readonly dal?: Estremo;
  /** The day that the register expects. */
  readonly giorno?: (partenza: Partenza) => string | undefined;
  readonly regole?: (richiesta: Richiesta2003, partenza: Partenza) => readonly Rilievo[];
}

function passi({
  motivi,
  aire,
  voci = [],
  conSentenza,
  dal: primo = 'ultima',
}: Cancellazione): PassoAtto<Richiesta2003>[] {
  return [
    {
      chiave: 'motivo',
      voci: [
        ...(motivi.length === 1
          ? []
          : [campo(motivo, { valori: motivi, tabella: () => (aire ? '28' : '15') })]),
        ...voci,
        campo(`${dati}.notecancellazione`),
        ...(conSentenza ? [sentenza(`${dati}.datiSentenza`, undefined, { facoltativo: true })] : []),
      ],
    },
    { chiave: 'famiglia', quando: (r) => (r.elencoSoggetti ?? []).length > 0, voci: [elenco] },
    { chiave: 'decorrenza', voci: [decorrenza(primo), procedimentoCollegato()] },
  ];
}

/** One day for the registration and for what it registers; ties hold from it. */
function completa(r: R): R {
  const giorno = testoA(r, 'testataRichiesta.dataDecorrenza');
  return {
    ...r,
    ...(giorno === ''
      ? {}
      : { datiCancellazione: { ...r.datiCancellazione, dataDecorrenzaCancellazione: giorno } }),
    ...(r.elencoSoggetti ? { elencoSoggetti: legamiDal(r.elencoSoggetti, 'legameSoggetto', giorno) } : {}),
  };
}

/** The motive as the table says it, for acts that take several. */
export function motivoInParole(r: R, tabella = '15'): string {
  const codice = testoA(r, motivo);
  return codice === '' ? '…' : dentroFrase(descrivi(tabella, senzaZeri(codice)));
}

/** Cancellazione per altri motivi (2003, workflows.md §5), for one motive or for those that are asked the same things. */
export function cancellazione(una: Cancellazione): Atto {
  return atto<Richiesta2003>({
    chiave: una.chiave,
    servizio: '2003',
    messaggio: Richiesta2003,
    parole: 'cancellazioni',
    parteDa: 'soggetto',
    prepara: (partenza) => {
      const giorno = una.giorno?.(partenza);
      return {
        ...(giorno === undefined ? {} : { testataRichiesta: { dataDecorrenza: giorno } }),
        datiCancellazione: una.motivi.length === 1 ? { motivoCancellazione: una.motivi[0] ?? '' } : {},
        generalitaPerRicerca: perRicerca(partenza),
        ...(capo(partenza) ? { elencoSoggetti: tutti(elenco, partenza) } : {}),
        datiControllo: { ruoloSoggetto: capo(partenza) ? '1' : '2' },
      };
    },
    completa,
    passi: passi(una),
    regole: (richiesta, partenza) => [
      ...controlla(regoleRegistrazione, { richiesta, oggi: partenza.oggi }),
      ...controlla(regoleCancellazione, { richiesta, oggi: partenza.oggi }),
      ...(una.regole?.(richiesta, partenza) ?? dopoUltima(richiesta, partenza)),
    ],
    frase: (r, partenza) => `${una.frase(chi(partenza), r)}, ${dal(r)}.`,
  });
}
