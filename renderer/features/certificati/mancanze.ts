import type { CertificatoPossibile } from '#contract/wa/certificati.ts';
import type { Motivo } from '../../offline/macchina.ts';
import { centesimi, esenteDaiDiritti, type Scelte } from './domanda.ts';

export interface Mancanza {
  /** Official path of what would be filled in. */
  readonly campo: string;
  readonly testo:
    | 'tipi'
    | 'insieme'
    | 'data'
    | 'forza'
    | 'ragione'
    | 'esenzione'
    | 'descrizione'
    | 'bollo'
    | 'diritti'
    | 'richiedente'
    | 'documento'
    | 'documentoAltri'
    | 'ufficiale';
}

const c = 'datiControllo';
const documento = 'generalitaRichiedente.docRiconoscimento.estDocRiconoscimento';
const importo = (scritto: string): number => centesimi(scritto) ?? 0;

function scelti(s: Scelte, possibili: readonly CertificatoPossibile[]): CertificatoPossibile[] {
  return possibili.filter(({ tipo }) => s.tipi.includes(tipo));
}

/** Chosen ones that the clerk must answer for. */
export function daForzare(s: Scelte, possibili: readonly CertificatoPossibile[]): CertificatoPossibile[] {
  return scelti(s, possibili).filter(({ esito }) => esito === 'forzando');
}

/** What the register refused, where the clerk may answer for all of it: who asks is not what the form could judge. */
export function superabili(motivi: readonly Motivo[]): readonly Motivo[] {
  const contro = motivi.filter(({ blocca }) => blocca);
  return contro.every(({ campo }) => campo === `${c}.forzaCertificazione`) ? contro : [];
}

function suiTipi(s: Scelte, possibili: readonly CertificatoPossibile[]): (Mancanza | false)[] {
  const loro = scelti(s, possibili);
  const tipi = 'listaTipiCertificati.tipoCertificato';
  const forza = daForzare(s, possibili).length > 0;
  return [
    s.tipi.length === 0 && { campo: tipi, testo: 'tipi' },
    loro.some(({ nonCon }) => nonCon.some((altro) => s.tipi.includes(altro))) && {
      campo: tipi,
      testo: 'insieme',
    },
    s.al === '' &&
      loro.some(({ data }) => data === 'necessaria') && {
        campo: 'testataRichiesta.dataDecorrenza',
        testo: 'data',
      },
    forza && !s.forza && { campo: `${c}.forzaCertificazione`, testo: 'forza' },
    s.forza && s.ragione.trim().length < 3 && { campo: 'ragione', testo: 'ragione' },
  ];
}

function sugliOneri(s: Scelte): (Mancanza | false)[] {
  const esente = s.uso === 'esente';
  return [
    esente && s.esenzione === '' && { campo: `${c}.esenzioneBollo`, testo: 'esenzione' },
    esente &&
      s.esenzione === '99' &&
      s.descrizione.trim() === '' && { campo: `${c}.descrizioneEsenzioneBollo`, testo: 'descrizione' },
    !esente && importo(s.bollo) === 0 && { campo: `${c}.bollo`, testo: 'bollo' },
    (centesimi(s.diritti) === undefined || (importo(s.diritti) === 0 && !esenteDaiDiritti(s))) && {
      campo: `${c}.diritti`,
      testo: 'diritti',
    },
  ];
}

function suChi(s: Scelte): (Mancanza | false)[] {
  const senzaDocumento = s.documento.trim() === '' || s.dataDocumento === '';
  return [
    s.richiedente === '1' &&
      (s.cognome.trim() === '' || s.nome.trim() === '') && {
        campo: 'generalitaRichiedente.generalita.cognome',
        testo: 'richiedente',
      },
    s.richiedente === '1' && senzaDocumento && { campo: documento, testo: 'documentoAltri' },
    s.richiedente === '3' &&
      (s.cognome.trim() === '' || senzaDocumento) && { campo: documento, testo: 'documento' },
    (s.cognomeUfficiale.trim() === '' || s.nomeUfficiale.trim() === '') && {
      campo: `${c}.cognomeUffAnagrafe`,
      testo: 'ufficiale',
    },
  ];
}

/** What is missing, each by the official name of its field: all together. */
export function mancanze(s: Scelte, possibili: readonly CertificatoPossibile[] = []): Mancanza[] {
  return [...suiTipi(s, possibili), ...sugliOneri(s), ...suChi(s)].filter((una) => una !== false);
}
