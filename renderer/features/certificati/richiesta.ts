import { Generalita, type Richiesta6001, type TestataRichiesta } from '#contract/anpr/index.ts';
import type { Dossier } from '#contract/wa/registro.ts';
import { centesimi, esenteDaiDiritti, type Scelte } from './domanda.ts';

function richiedente(s: Scelte): Pick<Richiesta6001, 'generalitaRichiedente'> {
  if (s.richiedente === '2') return {};
  const documento =
    s.documento.trim() === '' || s.dataDocumento === ''
      ? {}
      : { docRiconoscimento: { estDocRiconoscimento: s.documento.trim(), dataRilascio: s.dataDocumento } };
  const nome = s.nome.trim();
  const codice = s.codiceFiscale.trim();
  return {
    generalitaRichiedente: {
      generalita: {
        ...(codice !== '' && s.richiedente === '1' && { codiceFiscale: { codFiscale: codice } }),
        cognome: s.cognome.trim(),
        ...(nome === '' ? { senzaNome: '1' } : { nome }),
      },
      ...documento,
    },
  };
}

type Oneri = Pick<
  Richiesta6001['datiControllo'],
  'bollo' | 'bolloVirtuale' | 'esenzioneDiritti' | 'diritti' | 'esenzioneBollo' | 'descrizioneEsenzioneBollo'
>;

function oneri(s: Scelte): Oneri {
  const esente = s.uso === 'esente';
  return {
    bollo: String(esente ? 0 : (centesimi(s.bollo) ?? 0)),
    // 1 virtual, 2 contrassegno.
    ...(esente ? {} : { bolloVirtuale: s.bolloVirtuale ? '1' : '2' }),
    esenzioneDiritti: esenteDaiDiritti(s) ? '1' : '0',
    diritti: String(centesimi(s.diritti) ?? 0),
    ...(esente ? { esenzioneBollo: s.esenzione } : {}),
    ...(esente && s.esenzione === '99' ? { descrizioneEsenzioneBollo: s.descrizione.trim() } : {}),
  };
}

/** Lines that have something written. */
export function righe(annotazioni: string): string[] {
  return annotazioni
    .split('\n')
    .map((una) => una.trim())
    .filter((una) => una !== '');
}

/** `foglio`: at the desk. `anteprima`: watermarked, registers nothing. `dati`: what it would say, and no sheet. */
export type Cosa = 'foglio' | 'anteprima' | 'dati';

export function richiesta6001(
  dossier: Pick<Dossier, 'idSchedaSoggettoANPR' | 'dati'>,
  s: Scelte,
  testataRichiesta: TestataRichiesta,
  cosa: Cosa,
): Richiesta6001 | undefined {
  const generalita = Generalita.safeParse(dossier.dati['generalita']);
  if (!generalita.success) return undefined;
  const annotazioni = righe(s.annotazioni);
  return {
    testataRichiesta,
    linguaCertificato: { tipoLinguaCertificato: s.lingua === '' ? ['IT'] : ['IT', s.lingua] },
    listaTipiCertificati: { tipoCertificato: [...s.tipi] },
    ...richiedente(s),
    soggettoIntestatario: {
      generalita: { ...generalita.data, idSchedaSoggettoANPR: dossier.idSchedaSoggettoANPR },
    },
    datiControllo: {
      cognomeUffAnagrafe: s.cognomeUfficiale.trim(),
      nomeUffAnagrafe: s.nomeUfficiale.trim(),
      tipoRichiedente: s.richiedente,
      tipoRichiesta: cosa === 'dati' ? '2' : '1',
      paEstera: s.destinazione,
      emissione: cosa === 'anteprima' ? '3' : '1',
      ...oneri(s),
      ...(annotazioni.length > 0 && { listaAnnotazioni: { rigaAnnotazione: annotazioni } }),
      ...(s.forza ? { forzaCertificazione: '1' } : {}),
    },
  };
}
