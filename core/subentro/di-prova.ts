import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { IntestazioneSubentro, RigaSubentro, SoggettoSubentro } from '#contract/anpr/index.ts';
import { calcolaCodiceFiscale } from '#contract/codice-fiscale.ts';
import { contati, nessuno, sommati } from '#contract/regole/subentro/index.ts';

const fucecchio = { nomeComune: 'FUCECCHIO', codiceIstat: '048019', siglaProvinciaIstat: 'FI' };
export const comuneDelSubentro = '048019';
const cognomi = ['BINI', 'CEI', 'DONATI', 'ERMINI', 'FORTI', 'GORI'];
const nomi = ['ADA', 'BRUNO', 'CARLA', 'DARIO', 'ELSA', 'FABIO'];

/** A person who is like no other: number, surname, birth. */
export function personaDiProva(n: number, famiglia: string, codiceLegame: string): SoggettoSubentro {
  const cognome = cognomi[n % 6] ?? '';
  const nome = nomi[n % 6] ?? '';
  const sesso = n % 2 === 0 ? 'F' : 'M';
  const dataNascita = new Date(Date.UTC(1950, 0, 1 + n)).toISOString().slice(0, 10);
  const codFiscale = calcolaCodiceFiscale({ cognome, nome, sesso, dataNascita, codiceCatastale: 'D815' });
  return {
    generalitaSubIscr: {
      codiceFiscale: { codFiscale, validitaCF: '1' },
      cognome,
      nome,
      sesso,
      dataNascita,
      luogoNascita: { comune: fucecchio },
      idSchedaSoggettoComune: {
        idSchedaSoggettoComuneIstat: comuneDelSubentro,
        idSchedaSoggetto: String(n),
      },
      dataPrimaIscrizioneComune: dataNascita,
    },
    statoCivile: { statoCivile: '1' },
    dataUltimoAggiornamento: '2020-03-04',
    motivoIscrizioneAPR: '1',
    cittadinanza: { descrizioneStato: 'ITALIA', codiceStato: '100' },
    residenza: {
      tipoIndirizzo: '1',
      indirizzo: {
        cap: '50054',
        comune: fucecchio,
        toponimo: { specie: 'VIA', denominazioneToponimo: 'DEL GIGLIO' },
        numeroCivico: { numero: String(n) },
      },
      dataDecorrenzaResidenza: '2001-02-03',
    },
    famiglia: {
      idFamConvComune: famiglia,
      legameSoggetto: { codiceLegame, dataDecorrenza: '2001-02-03' },
    },
  };
}

export function famigliaDiProva(numero: number, quanti = 2): RigaSubentro {
  const suo = String(numero);
  return {
    famiglia: {
      tipoScheda: '3',
      idFamigliaConvivenzaComune: {
        idFamigliaConvivenzaComuneIstat: comuneDelSubentro,
        idFamigliaConvivenza: suo,
      },
      dataOrigineFamigliaConvivenza: '2001-02-03',
    },
    soggetti: Array.from({ length: quanti }, (_, n) =>
      personaDiProva(numero * 10 + n, suo, n === 0 ? '1' : '99'),
    ),
  };
}

/** The first line that goes with these families, in a supply of one file. */
export function intestazionePer(
  righe: readonly RigaSubentro[],
  cambi: Partial<IntestazioneSubentro> = {},
): IntestazioneSubentro {
  const tutti = righe.map(contati).reduce(sommati, nessuno);
  return {
    tipoFile: 'APR',
    comune: comuneDelSubentro,
    datiFornitura: {
      versioneFornitura: '1',
      totaleInvii: '1',
      numeroTotaleSchedeSoggetto: String(tutti.soggetti),
      numeroTotaleCittadiniItaliani: String(tutti.soggetti),
      numeroTotaleIscrittiNonItaliani: '0',
      numeroTotalePersoneSessoFemminile: String(tutti.femmine),
      numeroTotalePersoneSessoMaschile: String(tutti.maschi),
      numeroTotaleSchedeFamiglia: String(tutti.famiglie),
      numeroTotaleSchedeConvivenza: String(tutti.convivenze),
    },
    ...cambi,
  };
}

/** @returns the path of the file. */
export function scriviFornitura(
  cartella: string,
  nome: string,
  righe: readonly RigaSubentro[],
  intestazione = intestazionePer(righe),
): string {
  const testo = [{ subentro: intestazione }, ...righe].map((riga) => `${JSON.stringify(riga)}\n`).join('');
  const file = join(cartella, nome);
  writeFileSync(file, nome.endsWith('.gz') ? gzipSync(testo) : testo);
  return file;
}

export const pianoDiProva = {
  comune: comuneDelSubentro,
  inizio: '2026-07-01',
  fine: '2026-07-31',
  invii: 2,
  pec: 'comune@pec.esempio.it',
};
