import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cerimonia as celebra } from '../accessi/pki/cerimonia.ts';
import { scriviRiservato } from '../accessi/pki/custodia.ts';
import { nomiAutorita, type NomeAutorita } from '../accessi/pki/generazioni.ts';
import { chiudiToken, ErroreToken } from '../accessi/pki/token/index.ts';
import { ErroreAvvio } from '../errore-avvio.ts';
import { cartellaPredefinita } from '../opzioni.ts';
import { leggiOpzioni } from './apri.ts';
import type { ComandoCore, Fuori } from './comando.ts';

const uso = `Uso: sportello core cerimonia --supporto CARTELLA --presente "Nome, ruolo" [opzioni]

Con le radici, che stanno su un supporto fuori linea, dà al core nuove chiavi di emissione; la prima volta crea le radici.
Il core va fermato prima. Quello che era già emesso resta valido fino alla sua scadenza, o finché la sua autorità non è
ritirata. Di tutto resta un verbale firmato dalle radici. La frase delle radici è in due metà, una per custode: la prima
volta sono mostrate qui, poi sono chieste.

  --supporto CARTELLA     dove stanno le radici: va smontato e custodito alla fine
  --presente NOME         chi assiste, come vuole essere scritto; si ripete, almeno due
  --autorita NOME         postazioni, operatori o sigilli; si può ripetere (predefinite tutte)
  --solo-liste            non fa chiavi: rifà le liste di revoca delle radici, che durano un anno
  --ritira SIGLA          non credere più a un’autorità di emissione (postazioni-0…); si può ripetere
  --url-revoca URL        dove il core risponde su liste e stato, scritto nei certificati
  --token MODULO          le nuove chiavi nascono su un token PKCS#11: percorso del modulo
  --token-etichetta NOME  etichetta del token; il suo PIN è chiesto
  --verbali CARTELLA      dove scrivere il verbale (predefinita: il supporto)
  --dati CARTELLA         dove stanno i dati del registro`;

const opzioni = {
  supporto: { type: 'string' },
  presente: { type: 'string', multiple: true, default: [] as string[] },
  autorita: { type: 'string', multiple: true, default: [] as string[] },
  'solo-liste': { type: 'boolean', default: false },
  ritira: { type: 'string', multiple: true, default: [] as string[] },
  'url-revoca': { type: 'string' },
  token: { type: 'string' },
  'token-etichetta': { type: 'string' },
  verbali: { type: 'string' },
  dati: { type: 'string' },
} as const;

// No look-alike characters: these are written down by hand on two sheets.
const alfabeto = 'abcdefghjkmnpqrstuvwxyz23456789';

function nuovaMeta(): string {
  const gruppo = (): string =>
    Array.from({ length: 5 }, () => alfabeto.charAt(randomInt(alfabeto.length))).join('');
  return Array.from({ length: 4 }, gruppo).join('-');
}

async function frase(nuove: boolean, fuori: Fuori): Promise<string> {
  if (!nuove) {
    const chiedi = fuori.chiedi ?? nessuno;
    return `${(await chiedi('Prima metà della frase delle radici: ')).trim()} ${(await chiedi('Seconda metà: ')).trim()}`;
  }
  const [una, altra] = [nuovaMeta(), nuovaMeta()];
  fuori.avvisa(
    `Frase delle radici, da scrivere su due fogli diversi, uno per custode. Non sarà mostrata più.\n` +
      `  prima metà:   ${una}\n  seconda metà: ${altra}`,
  );
  return `${una} ${altra}`;
}

async function nessuno(): Promise<string> {
  throw new ErroreAvvio('Qui non c’è chi possa digitare la frase.', 'Esegui il comando da un terminale.');
}

function scelte(nomi: readonly string[]): readonly NomeAutorita[] {
  const sconosciuta = nomi.find((uno) => !nomiAutorita.includes(uno as NomeAutorita));
  if (sconosciuta !== undefined)
    throw new ErroreAvvio(`«${sconosciuta}» non è un’autorità.`, 'Sono postazioni, operatori e sigilli.');
  return nomi.length === 0 ? nomiAutorita : nomiAutorita.filter((uno) => nomi.includes(uno));
}

async function delToken(
  modulo: string | undefined,
  etichetta: string | undefined,
  fuori: Fuori,
): Promise<{ modulo: string; etichetta: string; pin: string } | undefined> {
  if (modulo === undefined) return undefined;
  if (!existsSync(modulo))
    throw new ErroreAvvio(`Il modulo ${modulo} non c’è.`, 'Indica il modulo PKCS#11 del token (--token).');
  if (etichetta === undefined)
    throw new ErroreAvvio('Manca l’etichetta del token.', 'Indicala con --token-etichetta.');
  return { modulo, etichetta, pin: (await (fuori.chiedi ?? nessuno)('PIN del token: ')).trim() };
}

export const cerimonia: ComandoCore = {
  nome: 'cerimonia',
  riassunto: 'dà al core nuove chiavi di emissione, con le radici fuori linea e un verbale',
  uso,
  async esegui(argomenti, fuori) {
    const valori = leggiOpzioni(argomenti, opzioni, uso);
    const { supporto, presente, ritira } = valori;
    if (supporto === undefined) throw new ErroreAvvio('Manca il supporto delle radici.', uso);
    if (presente.length < 2)
      throw new ErroreAvvio(
        'Una cerimonia ha almeno due presenti.',
        'Indicali con --presente, uno per volta: «Nome Cognome, ruolo».',
      );
    const autorita = scelte(valori.autorita);
    const cartella = join(resolve(valori.dati ?? cartellaPredefinita(fuori.ambiente)), 'pki');
    mkdirSync(cartella, { recursive: true, mode: 0o700 });
    const nuove = autorita.every((nome) => !existsSync(join(supporto, `radice-${nome}.pem`)));
    const token = await delToken(valori.token, valori['token-etichetta'], fuori);
    const url = valori['url-revoca'];
    try {
      const verbale = await celebra({
        ...{ cartella, supporto, autorita, ritira, presenti: presente, orologio: () => new Date() },
        frase: await frase(nuove, fuori),
        atto: valori['solo-liste'] ? 'liste' : 'rinnova',
        ...(url !== undefined && { urlRevoca: url.replace(/\/?$/, '/') }),
        ...(token && { token }),
      });
      const dove = valori.verbali ?? supporto;
      mkdirSync(dove, { recursive: true });
      scriviRiservato(join(dove, `${verbale.nome}.txt`), verbale.testo);
      for (const [nome, firma] of Object.entries(verbale.firme))
        scriviRiservato(join(dove, `${verbale.nome}-${nome}.firma`), firma);
      fuori.scrivi(verbale.testo);
      fuori.avvisa(
        `Verbale in ${join(dove, verbale.nome)}.txt, con le firme. Distribuisci alle postazioni il nuovo postazioni.pem\n` +
          `di ${cartella}, smonta il supporto e custodiscilo, poi riavvia il core.`,
      );
      return 0;
    } catch (errore) {
      if (errore instanceof ErroreToken)
        throw new ErroreAvvio(
          `Il token non ha fatto la chiave (${errore.message}).`,
          'Controlla modulo, etichetta e PIN: non è cambiato nulla.',
          { cause: errore },
        );
      if ((errore as { code?: string }).code?.startsWith('ERR_OSSL') === true)
        throw new ErroreAvvio(
          'La frase delle radici non è questa.',
          'Controlla le due metà, nell’ordine: non è cambiato nulla.',
          { cause: errore },
        );
      throw errore;
    } finally {
      chiudiToken();
    }
  },
};
