import type { Kysely } from 'kysely';
import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { giornoInItalia } from '#contract/regole/giorno-in-italia.ts';
import { tipologieRichiesta as t } from '#contract/regole/index.ts';
import type { Lingua } from '../certificati/pagina/lingua.ts';
import { depositaRichiesta, integraRichiesta } from '../cittadini/deposita.ts';
import type { Schema } from '../db/schema.ts';
import { leggiAllegati } from './allegati.ts';
import { foglioDi } from './foglio.ts';
import { apertaDi, codiceFiscaleDi, comuniServiti, leggiSue, type Cittadino } from './lettura.ts';
import { leggiResidenza, leggiRettifica, scrittoIn, type Errori, type Scritto } from './moduli.ts';
import { testi } from './testi/index.ts';
import { traccia } from './traccia.ts';

/** What there is to put right, with what had been written; `aperta`: a request of that kind is open already. */
interface Rifiutata {
  readonly scritto: Scritto;
  readonly errori: Errori;
  readonly aperta?: string;
}

const chiE = ({ soggetto }: Cittadino) => ({
  id: soggetto.idSchedaSoggettoANPR,
  codiceFiscale: codiceFiscaleDi(soggetto),
});

/** Files what was asked for on the portal. @returns its codiceRichiesta. */
export async function deposita(
  db: Kysely<Schema>,
  quale: 'rettifica' | 'residenza',
  modulo: FormData | undefined,
  { cittadino, lingua }: { readonly cittadino: Cittadino; readonly lingua: Lingua },
  adesso: Date,
): Promise<Esito<string, Rifiutata>> {
  const tipologia = quale === 'rettifica' ? t.rettifica : t.residenza;
  const { soggetto, famiglia } = cittadino;
  // A body that could not be kept was too large: it is the files.
  if (!modulo) return fallito({ scritto: {}, errori: { file: 'pesante' } });
  const scritto = scrittoIn(modulo);
  const gia = apertaDi(await leggiSue(db, soggetto.idSchedaSoggettoANPR), tipologia);
  if (gia) return fallito({ scritto, errori: {}, aperta: gia.codiceRichiesta });
  const comuni = await comuniServiti(db);
  const suo = comuni.find(({ codice }) => codice === soggetto.comune);
  const letta =
    quale === 'rettifica'
      ? leggiRettifica(scritto, cittadino, testi[lingua].dati)
      : leggiResidenza(scritto, cittadino, { comuni, oggi: giornoInItalia(adesso), adesso });
  const allegati = await leggiAllegati(modulo);
  const errori: Errori = {
    ...(letta.ok ? {} : letta.errore),
    ...(allegati.ok ? {} : { file: allegati.errore }),
  };
  if (!letta.ok || !allegati.ok) return fallito({ scritto, errori });
  const chiesto = letta.valore;
  const comune = chiesto.comune ?? suo;
  if (!comune) throw new Error('a resident of a municipality that this register does not serve');
  const { dati, recapiti, note } = chiesto;
  const codice = await depositaRichiesta(
    db,
    {
      ...{ comune: comune.codice, tipologia, richiedente: chiE(cittadino), dati, recapiti },
      ...(famiglia && { famiglia: famiglia.idFamigliaConvivenzaANPR }),
      ...(note !== undefined && { note }),
      allegati: allegati.valore,
      riepilogo: (numero) =>
        foglioDi(numero, {
          ...{ lingua, tipologia, comune, cittadino, chiesto, adesso },
          allegati: allegati.valore,
        }),
    },
    adesso,
  );
  await traccia(db, cittadino, `richiesta depositata sul portale: ${quale}`, adesso);
  return riuscito(codice);
}

/** The citizen answers the office. */
export async function rispondi(
  db: Kysely<Schema>,
  codiceRichiesta: string,
  modulo: FormData | undefined,
  cittadino: Cittadino,
  adesso: Date,
): Promise<Esito<undefined, Omit<Rifiutata, 'aperta'>>> {
  if (!modulo) return fallito({ scritto: {}, errori: { file: 'pesante' } });
  const scritto = scrittoIn(modulo);
  const note = scritto['risposta'] ?? '';
  const allegati = await leggiAllegati(modulo);
  const errori: Errori = {
    ...(note === '' ? { risposta: 'obbligatorio' } : {}),
    ...(allegati.ok ? {} : { file: allegati.errore }),
  };
  if (note === '' || !allegati.ok) return fallito({ scritto, errori });
  const risposta = { codiceRichiesta, richiedente: chiE(cittadino), note, allegati: allegati.valore };
  // Answered already, or of somebody else: the page that follows says how it stands.
  await integraRichiesta(db, risposta, adesso);
  return riuscito(undefined);
}
