import type { Richiesta1001 } from '#contract/anpr/index.ts';
import type { Chi } from '../chi.ts';
import { permessiDi } from '#contract/wa/permessi.ts';
import { personaggi } from '../dimostrativo/index.ts';

/** An operator of the demo municipality, for tests. */
export function operatoreDiProva(altro: Partial<Chi> = {}): Chi {
  const profili = altro.profili ?? (['anagrafe', 'certificati'] as const);
  return {
    codiceFiscale: 'DLLRNI90P54G702D',
    idPostazione: '048050-CO-0001',
    comune: '048050',
    ruolo: 'operatore',
    profili,
    permessi: permessiDi(altro.ruolo ?? 'operatore', profili),
    canale: 'WA',
    ...altro,
  };
}

/** Somebody of an office where one does everything. */
export function tuttofareDiProva(altro: Partial<Chi> = {}): Chi {
  return operatoreDiProva({ profili: ['anagrafe', 'certificati', 'elettorale', 'cittadini'], ...altro });
}

export const giornoDiProva = '2026-07-10';
let numero = 0;

/** A girl of Giulia Martelli and Lorenzo Conti; each call another id, and another name if asked. */
export function nascitaDiProva(
  altro: {
    id?: string;
    nome?: string;
    dal?: string;
    controllo?: Partial<Richiesta1001['datiControllo']>;
  } = {},
): Richiesta1001 {
  const { id = `PROVA${++numero}`, nome = 'BIANCA', dal = giornoDiProva, controllo } = altro;
  const vinci = { nomeComune: 'VINCI', codiceIstat: '048050', siglaProvinciaIstat: 'FI' };
  const empoli = { nomeComune: 'EMPOLI', codiceIstat: '048014', siglaProvinciaIstat: 'FI' };
  const { madre, padre } = personaggi.coppiaInAttesa;
  return {
    testataRichiesta: {
      idOperazioneComune: id,
      codMittente: '048050',
      codDestinatario: 'ANPR05',
      operazioneRichiesta: '1001',
      dataOraRichiesta: '2026-07-11T09:00:00Z',
      tipoOperazione: 'C',
      tipoInvio: 'TEST',
      dataDecorrenza: dal,
    },
    generalita1001: {
      generalita: {
        cognome: 'CONTI',
        nome,
        sesso: 'F',
        dataNascita: dal,
        luogoNascita: { comune: empoli },
      },
    },
    attoNascitaANPR: {
      atto: {
        comuneRegistrazione: vinci,
        anno: dal.slice(0, 4),
        parte: '1',
        serie: 'A',
        numeroAtto: '77',
        dataFormazioneAtto: dal,
      },
    },
    cittadinanza: { descrizioneStato: 'ITALIA', codiceStato: '100', dataValidita: dal },
    paternita: { generalita: { cognome: 'CONTI', nome: 'LORENZO', idSchedaSoggettoANPR: padre } },
    maternita: { generalita: { cognome: 'MARTELLI', nome: 'GIULIA', idSchedaSoggettoANPR: madre } },
    datiControllo: {
      origineCognome: '1',
      filiazione: '1',
      attribuzioneFamiglia: '1',
      gestioneCF: '1',
      ...controllo,
    },
  };
}
