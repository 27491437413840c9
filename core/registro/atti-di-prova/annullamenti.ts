import {
  cambiaGeneralita,
  mutazioniDi,
  servizioCheAnnulla,
  type ServizioDiAnnullamento,
} from '../annullabili.ts';
import type { OperazioneRegistrata } from '../operazione.ts';
import { creaRicerca } from '../ricerca.ts';
import { detto, testata, type Atto, type Proposta, type Scena } from './scena.ts';

const quante = 200;

const annullati: Readonly<Record<ServizioDiAnnullamento, readonly string[]>> = {
  1013: ['1001', '1002', '1010', 'A001', 'A002'],
  2011: ['2001', '2003', '2009'],
  5012: ['5001', '5005', '5008', '5013', '5014', '5021', 'A006'],
};

/** The request that takes an operation back. */
export function annullamentoDi(scena: Scena, operazione: OperazioneRegistrata): Proposta | undefined {
  const servizio = servizioCheAnnulla(operazione.codice);
  if (servizio === undefined) return undefined;
  const { idOperazioneANPR, codice, dataDecorrenza = scena.oggi, soggetti, famiglie } = operazione;
  const [primo] = soggetti;
  const famiglia = famiglie[0]?.dopo;
  const quale = { operazioneRichiesta: codice, idOperazioneComune: 'X', idOperazioneANPR };
  const comune = {
    testataRichiesta: testata(scena, servizio, dataDecorrenza),
    datiSchedaSoggettoFamigliaConvivenza: {
      // A change of the family alone is of nobody in particular, and the schema wants a name.
      soggetto: primo ? detto(primo.dopo) : { cognome: 'NESSUNO', nome: 'NESSUNO' },
      ...(!primo &&
        famiglia && {
          schedaFamigliaConvivenza: {
            idFamigliaConvivenzaANPR: famiglia.idFamigliaConvivenzaANPR,
            tipoScheda: famiglia.tipoScheda,
          },
        }),
    },
  };
  const richiesta = {
    1013: {
      ...comune,
      datiOperazione: quale,
      datiControllo: { tiposcheda: '1', annullamentoAttribuzione: 'N' },
    },
    2011: { ...comune, datiOperazioneDaAnnullare: quale, datiControllo: { tipoScheda: '1' } },
    5012: {
      ...comune,
      datiOperazioneDaAnnullare: quale,
      datiControllo: { tipoScheda: '1', annullamentoAttribuzioneCF: 'N' },
    },
  }[servizio];
  return { codice: servizio, richiesta };
}

/** 1013, 2011, 5012: one of the last operations of this kind that nothing stands on. */
export const annulla =
  (servizio: ServizioDiAnnullamento): Atto =>
  async (scena) => {
    const { db, caso, chi } = scena;
    const recenti = await db
      .selectFrom('operazione as o')
      .select('o.id')
      .where('o.cod_mittente', '=', chi.comune)
      .where('o.esito', '=', 'OK')
      .where('o.codice', 'in', annullati[servizio])
      .where((cosa) =>
        cosa.not(
          cosa.exists(cosa.selectFrom('operazione as a').select('a.id').whereRef('a.annulla', '=', 'o.id')),
        ),
      )
      .orderBy('o.id', 'desc')
      .limit(quante)
      .execute();
    const cerca = creaRicerca(db);
    for (let volta = 0; volta < 5 && recenti.length > 0; volta++) {
      const { id } = caso.uno(recenti);
      const operazione = await cerca.operazione(id);
      if (!operazione || (await cerca.successive(id)).length > 0) continue;
      if (cambiaGeneralita({ codice: operazione.codice, mutazioni: mutazioniDi(operazione) })) continue;
      return annullamentoDi(scena, operazione);
    }
    return undefined;
  };
