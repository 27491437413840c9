import type { Richiesta6001 } from '#contract/anpr/index.ts';
import type { CertificatoPossibile, MotivoCertificato } from '#contract/wa/certificati.ts';
import { catalogo, type VoceCatalogo } from '../catalogo.ts';
import { cumulabilita } from '../cumulabilita.ts';
import type { Domanda } from '../domanda.ts';
import { controlla } from '../regola.ts';
import { verdettoSoggetto } from '../verdetto.ts';

type SenzaRichiesta = Omit<Domanda, 'richiesta'>;

/** As the counter asks most often: the person, at the desk. Only who asks and the reference date bear on the verdict. */
function richiesta(
  { comune, soggetto }: SenzaRichiesta,
  tipi: readonly string[],
  forza: boolean,
  al?: string,
): Richiesta6001 {
  return {
    testataRichiesta: {
      idOperazioneComune: 'POSSIBILI',
      codMittente: comune.codiceIstat,
      codDestinatario: 'ANPR01',
      operazioneRichiesta: '6001',
      dataOraRichiesta: '2000-01-01T00:00:00',
      tipoOperazione: 'C',
      tipoInvio: 'TEST',
      ...(al !== undefined && { dataDecorrenza: al }),
    },
    listaTipiCertificati: { tipoCertificato: [...tipi] },
    soggettoIntestatario: { generalita: { idSchedaSoggettoANPR: soggetto.idSchedaSoggettoANPR } },
    datiControllo: {
      ...{ cognomeUffAnagrafe: 'A', nomeUffAnagrafe: 'A', tipoRichiesta: '1', paEstera: '0' },
      // The dead ask for nothing.
      tipoRichiedente: soggetto.stato === 'deceduto' ? '1' : '2',
      ...{ emissione: '1', bollo: '0', diritti: '0', esenzioneBollo: '10' },
      ...(forza && { forzaCertificazione: '1' }),
    },
  };
}

const campoData = 'testataRichiesta.dataDecorrenza';

/** 6001 does not find a record that was annulled: it certifies nothing of it. */
const annullata: MotivoCertificato = {
  ...{ codice: 'EN042', blocca: true, forzabile: false },
  causa: 'L’iscrizione di questa persona è stata annullata.',
  rimedio: 'Cerca la scheda della persona che è rimasta in vigore.',
};

function possibile(base: SenzaRichiesta, voce: VoceCatalogo, al?: string): CertificatoPossibile {
  const giudica = (forza: boolean) =>
    verdettoSoggetto({
      ...base,
      richiesta: richiesta(base, [voce.codice], forza, voce.storico ? al : undefined),
    });
  const [libero, forzato] = [giudica(false), giudica(true)];
  const restano = new Set(forzato.filter(({ gravita }) => gravita === 'E').map(({ codice }) => codice));
  const motivi = libero.map(({ codice, gravita, causa, rimedio }): MotivoCertificato => ({
    codice,
    blocca: gravita === 'E',
    forzabile: gravita === 'E' && !restano.has(codice),
    causa,
    rimedio,
  }));
  const bloccanti = libero.filter(({ gravita }) => gravita === 'E');
  // Another day may be a day to certify of.
  const perData = voce.storico && bloccanti.length > 0 && bloccanti.every(({ campo }) => campo === campoData);
  return {
    tipo: voce.codice,
    esito: bloccanti.length === 0 || perData ? 'si' : restano.size === 0 ? 'forzando' : 'no',
    motivi,
    ...(voce.storico && { data: perData || voce.codice === '20' ? 'necessaria' : 'facoltativa' }),
    nonCon: nonCon(base, voce.codice),
  };
}

/** Types that a rule keeps from standing on the same sheet, whoever they are of. */
function nonCon(base: SenzaRichiesta, tipo: string): string[] {
  return catalogo
    .map(({ codice }) => codice)
    .filter(
      (altro) =>
        altro !== tipo &&
        controlla(
          cumulabilita,
          { comune: base.comune, richiesta: richiesta(base, [tipo, altro], false) },
          false,
        ).length > 0,
    );
}

/**
 * All twenty types of table 13 for a person, by the very controls that 6001 makes: can, can if the clerk answers for it,
 * cannot and why.
 * @param al reference date of the historical ones.
 */
export function possibilita(base: SenzaRichiesta, al?: string): CertificatoPossibile[] {
  if (base.soggetto.stato === 'annullato')
    return catalogo.map(({ codice }) => ({ tipo: codice, esito: 'no', motivi: [annullata], nonCon: [] }));
  return catalogo.map((voce) => possibile(base, voce, al));
}
