import { voce } from '#contract/tabelle/index.ts';
import type { Domanda } from '../domanda.ts';
import { regola, type RegolaCertificato } from '../regola.ts';
import {
  famigliaIncompleta,
  legameCessato,
  legami,
  richiedenteAmmesso,
  senzaIntestatario,
} from '../regole-famiglia.ts';
import type { RegoleTipo } from './regole-tipo.ts';

const tipoScheda = ({ famiglia }: Domanda): string | undefined => famiglia?.tipoScheda;

const senzaFamiglia: RegolaCertificato<Domanda> = regola('EN137', {
  violata: ({ famiglia }) => famiglia === undefined,
  causa: 'La persona non risulta in una famiglia né in una convivenza.',
  rimedio: 'Associa la persona alla sua famiglia con una mutazione e ripeti.',
});

/** 14, di residenza in convivenza. */
const convivenza: RegoleTipo = {
  codice: '14',
  regole: [
    senzaFamiglia,
    regola('EN056', {
      violata: (d) => d.famiglia !== undefined && tipoScheda(d) !== '4',
      causa: 'La persona non vive in una convivenza anagrafica.',
      rimedio: 'Si può rilasciare il certificato di stato di famiglia.',
    }),
    famigliaIncompleta(),
  ],
};

/** 15, di stato di famiglia AIRE. */
const aire: RegoleTipo = {
  codice: '15',
  regole: [
    regola('EN057', {
      violata: (d) => d.soggetto.stato === 'aire' && tipoScheda(d) !== '5',
      causa: 'La persona non appartiene a una famiglia AIRE.',
      rimedio: 'Associa la persona alla sua famiglia AIRE e ripeti.',
    }),
    legameCessato(),
  ],
};

/** What says more of a family than who lives there is for its grown-up members. */
const daFamiliare: RegolaCertificato<Domanda> = regola('EN169', {
  campo: 'datiControllo.forzaCertificazione',
  forzabile: true,
  violata: (d) => tipoScheda(d) === '3' && !richiedenteAmmesso(d),
  causa: 'Chi chiede non è un componente maggiorenne della famiglia.',
  rimedio: 'Indica un richiedente maggiorenne della famiglia, oppure ripeti forzando.',
});

/** 16, di stato di famiglia con rapporti di parentela. */
const parentela: RegoleTipo = {
  codice: '16',
  regole: [
    senzaFamiglia,
    regola('EN058', {
      violata: (d) => d.famiglia !== undefined && tipoScheda(d) !== '3',
      causa: 'La persona vive in una convivenza e non in una famiglia anagrafica.',
      rimedio: 'Si può rilasciare il certificato di residenza in convivenza.',
    }),
    regola('EN059', {
      violata: (d) => tipoScheda(d) === '3' && d.famiglia?.componenti.length === 1,
      causa: 'La famiglia è composta dal solo intestatario: non ci sono rapporti di parentela.',
      rimedio: 'Si può rilasciare il certificato di stato di famiglia.',
    }),
    senzaIntestatario,
    famigliaIncompleta(),
    regola('EN222', {
      campo: 'datiControllo.forzaCertificazione',
      forzabile: true,
      violata: ({ famiglia }) => famiglia?.incompleta === false && !famiglia.certificabile,
      causa: 'I rapporti di parentela della famiglia sono da rivedere.',
      rimedio: 'Rivedili con una mutazione di famiglia (5001, tipo 2), oppure ripeti forzando.',
    }),
    daFamiliare,
    legameCessato(),
    regola('EN542', {
      violata: (d) =>
        tipoScheda(d) === '3' &&
        legami(d).some((legame) => legame === '99' || voce('05', legame) === undefined),
      causa: 'Di un componente non è noto il rapporto di parentela con l’intestatario.',
      rimedio: 'Indica il legame con una mutazione di famiglia (5001, tipo 2) e ripeti.',
    }),
  ],
};

export const regoleFamiglia: readonly RegoleTipo[] = [
  convivenza,
  aire,
  { codice: '13', regole: [daFamiliare] },
  parentela,
];
