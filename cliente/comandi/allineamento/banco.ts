import { fallito, riuscito, type Esito } from '#contract/esito.ts';
import { anprDa } from '../../allineamento/anpr.ts';
import type { PartiAllineamento } from '../../allineamento/allinea.ts';
import { ritmoPredefinito } from '../../allineamento/attesa.ts';
import { AltroComune, apriLocale, type Locale } from '../../allineamento/database.ts';
import type { Contesto } from '../../comando.ts';
import { problema, type Problema } from '../../problema.ts';
import { apriCliente, type ClienteAperto } from '../../ws/apri.ts';
import type { Configurazione, ConfigurazioneLetta } from '../../ws/configurazione.ts';
import { leggiFile } from '../../ws/identita.ts';
import { opzioniDiChiamata, trovaConfigurazione, usoDiChiamata } from '../opzioni.ts';

export const opzioniAllineamento = {
  ...opzioniDiChiamata,
  database: { type: 'string' },
} as const;

export const usoAllineamento = `${usoDiChiamata}
  --database URL              base dati locale (postgresql://utente@host/nome), al posto di «allineamento.database»;
                              la password sta nel file «allineamento.password», o in PGPASSWORD o PGPASSFILE`;

/** Patience with a notification on its way, before a hole is a hole. */
const pazienza = 30_000;

/** The settings of the receiver, complete. */
export type Impostazioni = NonNullable<Configurazione['allineamento']>;

/** Configuration, register and local database, all open. */
export interface Banco extends PartiAllineamento {
  readonly letta: ConfigurazioneLetta;
  readonly impostazioni: Impostazioni;
  readonly aperto: ClienteAperto;
  chiudi(): Promise<void>;
}

interface Valori {
  readonly configurazione?: string | undefined;
  readonly url?: string | undefined;
  readonly operatore?: string | undefined;
  readonly database?: string | undefined;
}

function impostazioniDi(
  { configurazione }: ConfigurazioneLetta,
  { database }: Valori,
): Esito<Impostazioni, Problema> {
  const { allineamento } = configurazione;
  if (database !== undefined && !/^postgres(ql)?:\/\//.test(database))
    return fallito(
      problema(
        '--database non è un indirizzo PostgreSQL.',
        'Scrivi --database postgresql://utente@host/nome.',
      ),
    );
  if (allineamento) return riuscito({ ...allineamento, ...(database !== undefined && { database }) });
  if (database !== undefined)
    return riuscito({ database, porta: 7449, indirizzo: '127.0.0.1', precedenti: [] });
  return fallito(
    problema(
      'Non si sa quale sia la base dati locale del comune.',
      'Scrivi «allineamento.database» nella configurazione, o --database postgresql://utente@host/nome (docs/allineamento.md).',
    ),
  );
}

async function apriBaseDati(
  { database, password }: Impostazioni,
  comune: string,
): Promise<Esito<Locale, Problema>> {
  const letta = password === undefined ? undefined : leggiFile(password, 'Password della base dati');
  if (letta?.ok === false) return letta;
  const url = new URL(database);
  if (letta) url.password = encodeURIComponent(letta.valore.toString('utf8').replace(/\r?\n$/, ''));
  try {
    return riuscito(await apriLocale({ connectionString: url.href }, comune));
  } catch (errore) {
    if (errore instanceof AltroComune)
      return fallito(
        problema(
          `Quella base dati è del comune ${errore.comune}, e la configurazione è di ${comune}.`,
          'Indica la base dati giusta: ciascun comune ha la sua.',
        ),
      );
    const codice = errore instanceof Error && 'code' in errore ? String(errore.code) : 'errore';
    // SECURITY: what the driver says may repeat the address with its password.
    return fallito(
      problema(
        `La base dati locale non si può aprire (${codice}).`,
        'Controlla indirizzo, utente e password, e che il server PostgreSQL sia acceso e il database esista.',
      ),
    );
  }
}

/** Everything that a command of alignment works with; nothing stays open when it fails. */
export async function apriBanco(valori: Valori, contesto: Contesto): Promise<Esito<Banco, Problema>> {
  const letta = trovaConfigurazione(valori, contesto);
  if (!letta.ok) return letta;
  const impostazioni = impostazioniDi(letta.valore, valori);
  if (!impostazioni.ok) return impostazioni;
  const { configurazione } = letta.valore;
  const aperto = await apriCliente(configurazione);
  if (!aperto.ok) return aperto;
  const locale = await apriBaseDati(impostazioni.valore, configurazione.sede);
  if (!locale.ok) {
    aperto.valore.chiudi();
    return locale;
  }
  return riuscito({
    ...{ letta: letta.valore, impostazioni: impostazioni.valore, aperto: aperto.valore },
    ...{ locale: locale.valore, anpr: anprDa(aperto.valore, configurazione), pazienza },
    ...{ orologio: () => new Date(), ritmo: ritmoPredefinito },
    async chiudi() {
      aperto.valore.chiudi();
      await locale.valore.chiudi();
    },
  });
}
