import type { Richiesta3002 } from '../anpr/index.ts';
import { senzaZeri } from '../tabelle/index.ts';
import { regoleDatiRichiesti } from './dati-richiesti.ts';
import { regola, type Regola } from './regola.ts';

export interface ContestoInterrogazione {
  readonly richiesta: Richiesta3002;
  /** `AAAA-MM-GG`, civil date in Italy. */
  readonly oggi: string;
}
type Criteri = Richiesta3002['criteriRicerca'];

/** `schedaAnagraficaRichiesta`: the person, the family, the convivenza (note to ANPR02). */
export const schede = { individuale: '1', famiglia: '3', convivenza: '4' } as const;

/** Sections asked for (tab. 16), without zeros. */
export function sezioniChieste({ datiRichiesta }: Richiesta3002): readonly string[] {
  return (datiRichiesta.datiAnagraficiRichiesti ?? []).map(senzaZeri);
}

/** The key that finds; what else is given must then be congruent with what was found. */
export type ChiaveInterrogazione =
  | 'identificativoANPR'
  | 'idFamigliaConvivenzaComune'
  | 'idSchedaSoggettoANPR'
  | 'idANPR'
  | 'codiceFiscale'
  | 'idSchedaSoggettoComune'
  | 'cartaIdentita3000'
  | 'permessoDiSoggiorno3000'
  | 'nomi'
  | 'dataNascita';

const forti = [
  'identificativoANPR',
  'idFamigliaConvivenzaComune',
  'idSchedaSoggettoANPR',
  'idANPR',
  'codiceFiscale',
  'idSchedaSoggettoComune',
  'cartaIdentita3000',
  'permessoDiSoggiorno3000',
] as const;

/** The strongest key given; undefined: with what is given this service looks for nobody (EN053). */
export function chiaveDi({
  criteriRicerca: c,
  datiNascita,
}: Richiesta3002): ChiaveInterrogazione | undefined {
  const forte = forti.find((chiave) => c[chiave] !== undefined);
  if (forte) return forte;
  const cognome = c.cognome ?? c.senzaCognome;
  const nome = c.nome ?? c.senzaNome;
  if (c.cognome === undefined && c.nome === undefined)
    return cognome !== undefined && nome !== undefined && datiNascita ? 'dataNascita' : undefined;
  return datiNascita || (cognome !== undefined && nome !== undefined) ? 'nomi' : undefined;
}

export const perFamiglia = ({ identificativoANPR, idFamigliaConvivenzaComune }: Criteri): boolean =>
  identificativoANPR !== undefined || idFamigliaConvivenzaComune !== undefined;

const campo = 'datiRichiesta.datiAnagraficiRichiesti';
const carta = 'criteriRicerca.cartaIdentita3000';
const permesso = 'criteriRicerca.permessoDiSoggiorno3000';

/** Pure rules of the query of the clerk (services.md 3002). */
export const regoleInterrogazione: readonly Regola<ContestoInterrogazione>[] = [
  regola('EN148', {
    campo: 'datiRichiesta.schedaAnagraficaRichiesta',
    violata: ({ richiesta }) =>
      !Object.values<string>(schede).includes(richiesta.datiRichiesta.schedaAnagraficaRichiesta),
    causa: () => 'La scheda chiesta non è fra quelle previste.',
    rimedio: 'Indica 1 (individuale), 3 (famiglia) o 4 (convivenza).',
  }),
  regola('EHR15', {
    campo: 'datiRichiesta.dataRiferimentoRichiesta',
    violata: ({ richiesta, oggi }) => richiesta.datiRichiesta.dataRiferimentoRichiesta > oggi,
  }),
  regola('EN050', {
    campo,
    violata: ({ richiesta }) =>
      richiesta.datiRichiesta.schedaAnagraficaRichiesta !== schede.individuale &&
      sezioniChieste(richiesta).length > 0,
  }),
  ...regoleDatiRichiesti<ContestoInterrogazione>(campo, ({ richiesta }) => sezioniChieste(richiesta)),
  regola('EN124', {
    campo: 'criteriRicerca.tipoScheda',
    violata: ({ richiesta: { criteriRicerca: c } }) =>
      perFamiglia(c) && !['1', '2'].includes(c.tipoScheda ?? ''),
  }),
  regola('EHR41', {
    campo: carta,
    violata: ({ richiesta }) => {
      const c = richiesta.criteriRicerca.cartaIdentita3000;
      return (
        c !== undefined && (c.comuneRilascio === undefined) === (c.codiceConsolatoRilascio === undefined)
      );
    },
  }),
  regola('EHR67', {
    campo: permesso,
    violata: ({ richiesta }) => {
      const p = richiesta.criteriRicerca.permessoDiSoggiorno3000;
      return p !== undefined && (p.numeroPassaporto ?? p.datiSoggiorno30XX) === undefined;
    },
  }),
  regola('EHR68', {
    campo: `${permesso}.datiSoggiorno30XX`,
    violata: ({ richiesta }) => {
      const s = richiesta.criteriRicerca.permessoDiSoggiorno3000?.datiSoggiorno30XX;
      return (
        s !== undefined && (s.numeroSoggiorno === undefined || s.questuraRilascioSoggiorno === undefined)
      );
    },
  }),
  regola('EN053', {
    campo: 'criteriRicerca',
    violata: ({ richiesta }) => chiaveDi(richiesta) === undefined,
  }),
];
