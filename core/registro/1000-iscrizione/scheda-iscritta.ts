import type { Richiesta1002, TestataRichiesta } from '#contract/anpr/index.ts';
import { datiIscrizioneComune } from '../iscrizione-comune.ts';
import type { Famiglia, Soggetto } from '../modello.ts';
import type { ContestoApplica, Identita } from '../operazione.ts';
import { conCodice, type Codificando } from './codice-fiscale.ts';

type Dati = Soggetto['dati'];
type DatiIscrizione = NonNullable<Dati['datiIscrizione']>;

/** What a registration says of a person, whichever service it is of. */
export interface Iscritto {
  readonly testata: TestataRichiesta;
  readonly chi: Codificando;
  /** The record that the person had before being cancelled. */
  readonly noto: Soggetto | undefined;
  readonly stato: 'residente' | 'aire';
  readonly famiglia: Famiglia;
  readonly codiciInUso: readonly string[];
  readonly iscrizione: Omit<DatiIscrizione, 'datiIscrizioneComune'>;
  readonly sezioni: Partial<Dati>;
}

/** The bonds of a person go with the civil status: who is registered anew says them all or none. */
const vincoli = [
  'matrimonio',
  'vedovanza',
  'annullamentoMatrimonio',
  'unioneCivile',
  'convivenzaDiFatto',
] as const satisfies readonly (keyof Dati)[];

/** What of the old record stays: not the cancellation, nor the place where the person had gone. */
function datiNoti(noto: Soggetto | undefined, sezioni: Partial<Dati>): Partial<Dati> {
  if (!noto) return {};
  const tolti = new Set<string>(['datiCancellazione', 'destinazione', 'provenienza', 'datiIscrizione']);
  if (sezioni.statoCivile) for (const nome of vincoli) tolti.add(nome);
  return Object.fromEntries(Object.entries(noto.dati).filter(([nome]) => !tolti.has(nome)));
}

function generalitaIscritte(
  { chi, noto, codiciInUso, stato }: Iscritto,
  id: string,
  contesto: ContestoApplica,
): Dati['generalita'] {
  const nuove = conCodice(chi, codiciInUso, contesto);
  const { soggettoAIRE: _, annoEspatrio: _a, ...prima } = noto?.dati.generalita ?? {};
  return {
    ...prima,
    ...nuove,
    ...(noto?.dati.generalita.codiceFiscale && { codiceFiscale: noto.dati.generalita.codiceFiscale }),
    ...(stato === 'aire' && { soggettoAIRE: 'S' }),
    idSchedaSoggettoANPR: id,
  };
}

/** The record of who is registered: the one that the person had, or a new one. */
export function schedaIscritta(i: Iscritto, contesto: ContestoApplica): Soggetto {
  const { noto, famiglia, sezioni, testata, stato } = i;
  const [nuova] = contesto.nuovi;
  const identita: Identita | undefined = noto ?? nuova;
  if (!identita) throw new Error('no id was given for the new record');
  const { idSchedaSoggettoANPR, idANPR } = identita;
  const certificabilita = sezioni.attributiSoggetto?.soggettoCertificabile ?? '2';
  return {
    idSchedaSoggettoANPR,
    idANPR,
    comune: famiglia.comune,
    stato,
    certificabilita: certificabilita as Soggetto['certificabilita'],
    ultimaDecorrenza: testata.dataDecorrenza ?? contesto.oggi,
    idFamigliaConvivenzaANPR: famiglia.idFamigliaConvivenzaANPR,
    dati: {
      ...datiNoti(noto, sezioni),
      ...sezioni,
      identificativi: { idANPR },
      generalita: generalitaIscritte(i, idSchedaSoggettoANPR, contesto),
      attributiSoggetto: {
        senzaFissaDimora: sezioni.attributiSoggetto?.senzaFissaDimora ?? 'N',
        soggettoCertificabile: certificabilita,
      },
      datiIscrizione: { datiIscrizioneComune: datiIscrizioneComune(testata, contesto), ...i.iscrizione },
    },
  };
}

type Sezioni1002 = Pick<
  Richiesta1002,
  | 'attoNascita'
  | 'attoNascitaANPR'
  | 'matrimonio'
  | 'vedovanza'
  | 'convivenzaDiFatto'
  | 'unioneCivile'
  | 'cartaIdentita'
  | 'listaLeva'
  | 'listaElettorale'
  | 'altriDati'
  | 'provenienza'
>;
const comuni = [
  'attoNascita',
  'attoNascitaANPR',
  'matrimonio',
  'vedovanza',
  'convivenzaDiFatto',
  'unioneCivile',
  'cartaIdentita',
  'listaLeva',
  'listaElettorale',
  'altriDati',
  'provenienza',
] as const satisfies readonly (keyof Sezioni1002)[];

/** The sections that requests and record have under the same name. */
export function sezioniComuni(richiesta: Sezioni1002): Partial<Dati> {
  const dette = comuni.filter((nome) => richiesta[nome] !== undefined);
  return Object.fromEntries(dette.map((nome) => [nome, richiesta[nome]]));
}
