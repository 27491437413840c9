import { Generalita, type Richiesta6001, type TestataRichiesta } from '#contract/anpr/index.ts';
import { voce } from '#contract/tabelle/index.ts';
import type { Dossier } from '#contract/wa/registro.ts';

/** Types that this core issues (tab. 13): nascita, residenza, stato di famiglia. */
export const tipi = ['1', '8', '12'] as const;
export type Tipo = (typeof tipi)[number];

/** What the clerk chooses. Amounts are euro as written, `16,00`. */
export interface Scelte {
  readonly tipi: readonly Tipo[];
  /** `bollo`: the rule; `esente`: one of table 39. */
  readonly uso: 'bollo' | 'esente';
  readonly esenzione: string;
  readonly descrizione: string;
  readonly bollo: string;
  readonly bolloVirtuale: boolean;
  readonly diritti: string;
  /** 1 somebody else, 2 the person, 3 a public administration. */
  readonly richiedente: '1' | '2' | '3';
  readonly cognome: string;
  readonly nome: string;
  readonly documento: string;
  readonly dataDocumento: string;
  readonly cognomeUfficiale: string;
  readonly nomeUfficiale: string;
  /** Goes on despite what may be forced (workflows.md §8.2). */
  readonly forza: boolean;
}

/** Stamp duty of a certificate (d.P.R. 642/1972, tariff art. 4) and fees of the office (l. 604/1962, tab. D). */
export const importi = { bollo: '16,00', dirittiInBollo: '0,52', dirittiLiberi: '0,26' } as const;

export function scelteIniziali(ufficiale: { cognome: string; nome: string }): Scelte {
  return {
    tipi: [],
    uso: 'bollo',
    esenzione: '',
    descrizione: '',
    bollo: importi.bollo,
    bolloVirtuale: false,
    diritti: importi.dirittiInBollo,
    richiedente: '2',
    cognome: '',
    nome: '',
    documento: '',
    dataDocumento: '',
    cognomeUfficiale: ufficiale.cognome,
    nomeUfficiale: ufficiale.nome,
    forza: false,
  };
}

/** Some exemptions free from the fees of the office as well (tab. 39). */
export function esenteDaiDiritti({ uso, esenzione }: Pick<Scelte, 'uso' | 'esenzione'>): boolean {
  return uso === 'esente' && voce('39', esenzione)?.uso !== undefined;
}

/** A change with what follows from it on the amounts. */
export function scegli(prima: Scelte, cambi: Partial<Scelte>): Scelte {
  const dopo = { ...prima, ...cambi };
  if (!('uso' in cambi) && !('esenzione' in cambi)) return dopo;
  if (dopo.uso === 'bollo') return { ...dopo, bollo: importi.bollo, diritti: importi.dirittiInBollo };
  return { ...dopo, bollo: '0,00', diritti: esenteDaiDiritti(dopo) ? '0,00' : importi.dirittiLiberi };
}

/** Euro as written, in cents; undefined when it is no amount. */
export function centesimi(scritto: string): number | undefined {
  const letto = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(scritto.trim());
  return letto ? Number(letto[1]) * 100 + Number((letto[2] ?? '').padEnd(2, '0')) : undefined;
}

export interface Mancanza {
  readonly campo: string;
  readonly testo:
    'tipi' | 'esenzione' | 'descrizione' | 'bollo' | 'diritti' | 'richiedente' | 'documento' | 'ufficiale';
}

/** What is missing, each by the official name of its field: all together. */
export function mancanze(s: Scelte): Mancanza[] {
  const c = 'datiControllo';
  const importo = (scritto: string): number => centesimi(scritto) ?? 0;
  const trovate: (Mancanza | false)[] = [
    s.tipi.length === 0 && { campo: 'listaTipiCertificati.tipoCertificato', testo: 'tipi' },
    s.uso === 'esente' && s.esenzione === '' && { campo: `${c}.esenzioneBollo`, testo: 'esenzione' },
    s.esenzione === '99' &&
      s.uso === 'esente' &&
      s.descrizione.trim() === '' && { campo: `${c}.descrizioneEsenzioneBollo`, testo: 'descrizione' },
    s.uso === 'bollo' && importo(s.bollo) === 0 && { campo: `${c}.bollo`, testo: 'bollo' },
    (centesimi(s.diritti) === undefined || (importo(s.diritti) === 0 && !esenteDaiDiritti(s))) && {
      campo: `${c}.diritti`,
      testo: 'diritti',
    },
    s.richiedente === '1' &&
      (s.cognome.trim() === '' || s.nome.trim() === '') && {
        campo: 'generalitaRichiedente.generalita.cognome',
        testo: 'richiedente',
      },
    s.richiedente === '3' &&
      (s.cognome.trim() === '' || s.documento.trim() === '' || s.dataDocumento === '') && {
        campo: 'generalitaRichiedente.docRiconoscimento.estDocRiconoscimento',
        testo: 'documento',
      },
    (s.cognomeUfficiale.trim() === '' || s.nomeUfficiale.trim() === '') && {
      campo: `${c}.cognomeUffAnagrafe`,
      testo: 'ufficiale',
    },
  ];
  return trovate.filter((una) => una !== false);
}

function richiedente(s: Scelte): Pick<Richiesta6001, 'generalitaRichiedente'> {
  if (s.richiedente === '2') return {};
  const documento =
    s.documento.trim() === '' || s.dataDocumento === ''
      ? {}
      : { docRiconoscimento: { estDocRiconoscimento: s.documento.trim(), dataRilascio: s.dataDocumento } };
  const nome = s.nome.trim();
  return {
    generalitaRichiedente: {
      generalita: { cognome: s.cognome.trim(), ...(nome === '' ? { senzaNome: '1' } : { nome }) },
      ...documento,
    },
  };
}

/** @param emissione 1 at the desk, 3 a preview, which is watermarked and registers nothing. */
export function richiesta6001(
  dossier: Dossier,
  s: Scelte,
  testataRichiesta: TestataRichiesta,
  emissione: '1' | '3',
): Richiesta6001 | undefined {
  const generalita = Generalita.safeParse(dossier.dati['generalita']);
  if (!generalita.success) return undefined;
  const esente = s.uso === 'esente';
  return {
    testataRichiesta,
    linguaCertificato: { tipoLinguaCertificato: ['IT'] },
    listaTipiCertificati: { tipoCertificato: [...s.tipi] },
    ...richiedente(s),
    soggettoIntestatario: {
      generalita: { ...generalita.data, idSchedaSoggettoANPR: dossier.idSchedaSoggettoANPR },
    },
    datiControllo: {
      cognomeUffAnagrafe: s.cognomeUfficiale.trim(),
      nomeUffAnagrafe: s.nomeUfficiale.trim(),
      tipoRichiedente: s.richiedente,
      tipoRichiesta: '1',
      paEstera: '0',
      emissione,
      bollo: String(esente ? 0 : (centesimi(s.bollo) ?? 0)),
      // 1 virtual, 2 contrassegno.
      ...(esente ? {} : { bolloVirtuale: s.bolloVirtuale ? '1' : '2' }),
      esenzioneDiritti: esenteDaiDiritti(s) ? '1' : '0',
      diritti: String(centesimi(s.diritti) ?? 0),
      ...(esente ? { esenzioneBollo: s.esenzione } : {}),
      ...(esente && s.esenzione === '99' ? { descrizioneEsenzioneBollo: s.descrizione.trim() } : {}),
      ...(s.forza ? { forzaCertificazione: '1' } : {}),
    },
  };
}
