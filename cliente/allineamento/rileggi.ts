import { copiaDi } from '#contract/allineamento/copia.ts';
import type { DatiSoggetto, Risposta3002 } from '#contract/anpr/index.ts';
import { riuscito, fallito, type Esito } from '#contract/esito.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import type { Problema } from '../problema.ts';
import { codiciKO, rifiutata, type Anpr } from './anpr.ts';
import type { Locale } from './database.ts';
import { esce, scriviPersona } from './persone.ts';

export type EsitoRilettura = 'aggiornata' | 'non-piu-qui' | 'sconosciuta';

/** Of another municipality: only a short record comes, under this warning. */
const altrove = 'EN528';
/** Somebody whom only another municipality may see; nobody answers to that number. */
const soloAltrove = new Set(['EN493', 'EN214']);
const nessuno = 'EN122';

function letto(risposta: Risposta3002): {
  readonly dati?: DatiSoggetto | undefined;
  readonly fuori: boolean;
} {
  const { Risposta3002_OK: bene } = risposta;
  const avvisi = bene?.listaAnomalie?.errore ?? [];
  return {
    dati: bene?.listaSoggetti?.datiSoggetto[0],
    fuori: avvisi.some(({ codiceErroreAnomalia: codice }) => codice === altrove),
  };
}

/** One record from the register (3002), as it is now. */
export function rileggi(
  locale: Locale,
  anpr: Anpr,
  id: string,
  orologio: () => Date,
): Promise<Esito<EsitoRilettura, Problema>> {
  return locale.daSolo(() => leggiEScrivi(locale, anpr, id, orologio));
}

async function leggiEScrivi(
  locale: Locale,
  anpr: Anpr,
  id: string,
  orologio: () => Date,
): Promise<Esito<EsitoRilettura, Problema>> {
  // Taken before asking: what happens meanwhile is not in the answer.
  const quando = orologio();
  const avuta = await anpr.chiedi('3002', {
    criteriRicerca: { idSchedaSoggettoANPR: id },
    datiRichiesta: {
      ...{ schedaAnagraficaRichiesta: '1', dataRiferimentoRichiesta: giornoInItalia(quando) },
      datiAnagraficiRichiesti: ['1'],
    },
  });
  if (!avuta.ok) return avuta;
  const codici = codiciKO(avuta.valore);
  const ignota = codici.includes(nessuno);
  const chiusa = codici.some((codice) => soloAltrove.has(codice));
  if (codici.length > 0 && !ignota && !chiusa) return fallito(rifiutata('3002', codici));
  const { dati, fuori } = letto(avuta.valore);
  if (!dati || fuori) {
    await locale.insieme(async (chiedi) => {
      const [prima] = await chiedi<{ in_vigore: boolean }>(
        'select in_vigore from anagrafe.persona where id = $1 for update',
        [id],
      );
      // When and where to is known only to who was told by a notification.
      if (prima?.in_vigore === true) await esce(chiedi, id, { uscita: null, verso: null });
      await chiedi('update anagrafe.persona set da_rileggere = false, letta = $2 where id = $1', [
        id,
        quando,
      ]);
    });
    return riuscito(ignota ? 'sconosciuta' : 'non-piu-qui');
  }
  const generalita = { ...dati.generalita, idSchedaSoggettoANPR: id };
  await locale.insieme((chiedi) => scriviPersona(chiedi, copiaDi({ ...dati, generalita }), quando));
  return riuscito('aggiornata');
}

/** All those that something happened around. @returns how many; the first that cannot be read stops it. */
export async function rileggiSegnate(
  locale: Locale,
  anpr: Anpr,
  orologio: () => Date,
): Promise<Esito<number, Problema>> {
  let fatte = 0;
  for (;;) {
    const [prossima] = await locale.chiedi<{ id: string }>(
      'select id from anagrafe.persona where da_rileggere order by id limit 1',
    );
    if (!prossima) return riuscito(fatte);
    const esito = await rileggi(locale, anpr, prossima.id, orologio);
    if (!esito.ok) return esito;
    fatte += 1;
  }
}
